"""W1 as a good pandas user writes it: the sample's workbooks and report: aigc.py INPUT OUT.

It takes the inputs as they are: no checks, no problems with their place, no explanations, and no
recalculation before publication.
"""

import re
import sys
from pathlib import Path

import pandas as pd
import xlsxwriter
from reportlab.graphics.charts.barcharts import VerticalBarChart
from reportlab.graphics.shapes import Drawing
from reportlab.lib import colors
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.platypus import PageBreak, Paragraph, SimpleDocTemplate, Spacer, Table, TableStyle
from xlsxwriter.utility import xl_col_to_name

folder, out = Path(sys.argv[1]), Path(sys.argv[2])
(out / "data").mkdir(parents=True, exist_ok=True)
as_of = pd.Timestamp("2023-03-01")
YI = 100_000_000

UNITS = {"亿": 1e8, "千万": 1e7, "万": 1e4, "B": 1e9, "M": 1e6}
CURRENCIES = {"美元": "USD", "$": "USD", "英镑": "GBP"}


def money(text):
    """Amount, currency and whether it is exact."""
    text = "" if pd.isna(text) else str(text)
    number = re.search(r"[\d.]+", text.replace(",", ""))
    unit = next((u for u in UNITS if u in text), None)
    if not number and not unit:
        return None, None, None
    amount = float(number.group()) if number else 1.0
    amount *= UNITS.get(unit, 1)
    bound = "≥" if re.search("数|超|起|\\+", text) else "≈" if re.search("近|约", text) else "="
    currency = next((c for word, c in CURRENCIES.items() if word in text), "CNY")
    return round(amount, 6), currency, bound


def add_money(frame, column):
    frame[["amount", "currency", "bound"]] = [money(text) for text in frame[column]]
    frame["rate"] = frame["currency"].map(rates)
    return frame


def number(text):
    text = str(text)
    return -float(text[1:-1]) if text.startswith("(") else float(text)


def percent(text):
    text = str(text)
    return float(text[:-1]) / 100 if text.endswith("%") else float(text)


def read(name, **options):
    return pd.read_csv(folder / name, dtype=str, keep_default_na=False, na_values=["", "-"], **options)


rates = read("fx_rates.csv").set_index("currency")["cny_per_unit"].astype(float)

# Valuation.
prices = read("prices_20230301.csv", encoding="gb18030").dropna()
prices["close"] = prices["收盘价(元)"].astype(float)
eps = pd.read_excel(folder / "eps_estimates.xlsx", header=None, skiprows=4).dropna()
eps.columns = ["code", "name", "eps_2021", "eps_2022", "eps_2023"]
securities = pd.read_excel(folder / "securities.xlsx", sheet_name=None, dtype=str)
listed = securities["相关上市公司"]
valuation = listed[listed["投资评级"].notna()].rename(
    columns={"股票代码": "code", "公司": "name", "关注类型": "focus", "投资评级": "rating"})
valuation = valuation[["focus", "code", "name", "rating"]].merge(
    prices[["证券代码", "close"]], left_on="code", right_on="证券代码").drop(columns="证券代码")
valuation = valuation.merge(eps.drop(columns="name"), on="code").sort_values(["focus", "code"])
for year in (2021, 2022, 2023):
    valuation[f"eps_{year}"] = valuation[f"eps_{year}"].map(number)
    valuation[f"pe_{year}"] = (valuation["close"] / valuation[f"eps_{year}"]).where(
        valuation[f"eps_{year}"] > 0)
for year in (2022, 2023):
    before = valuation[f"eps_{year - 1}"]
    valuation[f"eps_growth_{year}"] = (valuation[f"eps_{year}"] / before - 1).where(before > 0)

# Market space.
segments = pd.read_excel(folder / "market_segments.xlsx")
segments.columns = ["segment", "market_size", "cost_ratio", "ai_ratio", "remark"]
space = segments[: segments.index[segments["segment"] == "合计"][0]].copy()
space["ai_ratio"] = space["ai_ratio"].map(percent)
space["cost_ratio"] = space["cost_ratio"].map(percent)
space["market_size"] = space["market_size"].astype(float)
space["content_cost"] = space["market_size"] * space["cost_ratio"]
space["aigc_space"] = space["content_cost"] * space["ai_ratio"]
space["share"] = space["aigc_space"] / space["aigc_space"].sum()

# Relative performance.
levels = read("index_levels.csv", encoding="utf-8-sig", parse_dates=["date"])
levels["close"] = levels["close"].astype(float)
performance = levels[levels["date"] == as_of].set_index("index_code")[["index_name", "close"]]
for months in (1, 3, 12):
    past = levels[levels["date"] <= as_of - pd.DateOffset(months=months)]
    performance[f"close_{months}m"] = past.sort_values("date").groupby("index_code")["close"].last()
    performance[f"return_{months}m"] = performance["close"] / performance[f"close_{months}m"] - 1
performance = performance.reset_index()

# Forecast, path and sensitivity.
forecast = read("market_forecast.csv")
size, growth = float(forecast["market_size"][0]), percent(forecast["cagr"][0])
base = size / (1 + growth) ** (2025 - 2020)
path = pd.DataFrame({"year": range(2020, 2026)})
path["market_size"] = base * (1 + growth) ** (path["year"] - 2020)
path["growth"] = path["market_size"].pct_change()
grid = pd.DataFrame({"points": [p / 100 for p in range(-10, 11, 2)]})
grid["space"] = [
    (space["content_cost"] * space["ai_ratio"]).sum() + p * space["content_cost"].sum()
    for p in grid["points"]]
grid["change"] = grid["space"] / space["aigc_space"].sum() - 1

# Companies and products.
funding = add_money(read("funding_rounds.csv", na_filter=True), "融资金额")
funding["raised_cny"] = funding["amount"] * funding["rate"] / YI
real = funding[funding["融资轮次"] != "拟议战略投资"]
raised = real.groupby("公司", sort=False).agg(
    rounds=("融资轮次", "count"), disclosed=("amount", "count"),
    raised_cny=("raised_cny", lambda values: values.sum(min_count=1))).reset_index()
raised = raised.sort_values("raised_cny", ascending=False).rename(columns={"公司": "company"})
companies = add_money(read("private_companies.csv"), "最新融资金额").rename(columns={"公司": "company"})
companies["raised_cny"] = companies["amount"] * companies["rate"] / YI
companies["years"] = as_of.year - companies["成立年份"].astype(int)
images = add_money(read("image_products.csv", encoding="gb18030"), "价格")
images["images"] = pd.to_numeric(images["次数"], errors="coerce")
images["unit_cost"] = (images["amount"] / images["images"]).where(images["amount"] > 0)
images["unit_cost_cny"] = images["unit_cost"] * images["rate"]
images["rank"] = images["unit_cost_cny"].rank(method="min")
plans = add_money(read("saas_plans.csv"), "monthly_price")
plans["monthly_cny"] = plans["amount"] * plans["rate"]
models = pd.read_csv(folder / "model_scale.tsv", sep="\t", dtype=str)
models["parameters"] = [money(text)[0] for text in models["参数"]]
models["over_first"] = models["parameters"] / models["parameters"].iloc[0]
adoption = read("adoption.csv")
adoption["count"] = [money(text)[0] for text in adoption["users"]]
adoption["days"] = [float(re.match(r"\d+", t).group()) * (30 if "月" in t else 1)
                    for t in adoption["elapsed"]]
adoption["per_day"] = adoption["count"] / adoption["days"]
sharing = read("profit_sharing.csv")
sharing["limit"] = [money(text)[0] for text in sharing["cumulative_profit_limit"]]
sharing["band"] = (sharing["limit"] - sharing["limit"].shift().fillna(0)) / YI
sharing["investor"] = sharing["band"] * sharing["investor_share"].map(percent)
clip = read("clip_benchmark.csv")
clip.columns = ["dataset", "resnet", "clip"]
clip["resnet"], clip["clip"] = clip["resnet"].map(percent), clip["clip"].map(percent)
clip["lead"] = (clip["clip"] - clip["resnet"]) * 100
clip["rank"] = clip["lead"].rank(ascending=False)
credits = pd.read_excel(folder / "dream_studio_credits.xlsx").melt("steps", value_name="credits")
credits[["width", "height"]] = credits["variable"].str.split("x", expand=True).astype(int)
credits["megapixels"] = credits["width"] * credits["height"] / 1e6
credits["per_megapixel"] = credits["credits"] / credits["megapixels"]
domains = pd.DataFrame({"listed": listed["领域"].value_counts(),
                        "unlisted": companies["内容"].value_counts()}).fillna(0).reset_index()
investees = read("openai_investees.csv")
stages = investees.groupby("投资阶段", sort=False).size().reset_index(name="count")

PE = {f"pe_{y}": "IF({eps_%d}>0,{close}/{eps_%d},\"-\")" % (y, y) for y in (2021, 2022, 2023)}
FORMULAS = {
    "估值表": PE | {f"eps_growth_{y}": "IF({eps_%d}>0,{eps_%d}/{eps_%d}-1,\"-\")" % (y - 1, y, y - 1)
                 for y in (2022, 2023)},
    "市场空间": {"content_cost": "{market_size}*{cost_ratio}", "aigc_space": "{content_cost}*{ai_ratio}",
             "share": "{aigc_space}/SUM({aigc_space:all})"},
    "相对表现": {f"return_{m}m": "{close}/{close_%dm}-1" % m for m in (1, 3, 12)},
    "融资": {"raised_cny": "{amount}*{rate}/100000000"},
    "非上市公司": {"raised_cny": "{amount}*{rate}/100000000"},
    "单张成本": {"unit_cost": "IF({amount}>0,{amount}/{images},\"-\")",
             "unit_cost_cny": "{unit_cost}*{rate}"},
    "订阅价格": {"monthly_cny": "{amount}*{rate}"},
    "用户增长": {"per_day": "{count}/{days}"},
    "CLIP对比": {"lead": "({clip}-{resnet})*100", "rank": "RANK({lead},{lead:all})"},
    "每百万像素": {"megapixels": "{width}*{height}/1000000", "per_megapixel": "{credits}/{megapixels}"},
}


def write(file, tables, charts=()):
    book = xlsxwriter.Workbook(out / file)
    head = book.add_format({"bold": True, "bg_color": "#DDDDDD", "border": 1})
    style = book.add_format({"num_format": "#,##0.00"})
    share = book.add_format({"num_format": "0.0%"})
    for title, frame in tables.items():
        sheet = book.add_worksheet(title)
        sheet.freeze_panes(1, 1)
        sheet.write_row(0, 0, frame.columns, head)
        places = {name: xl_col_to_name(c) for c, name in enumerate(frame.columns)}
        for r, row in enumerate(frame.itertuples(index=False), start=1):
            for c, (name, value) in enumerate(zip(frame.columns, row)):
                formula = FORMULAS.get(title, {}).get(name)
                text = "-" if formula else "n.a."
                value = text if pd.isna(value) else value
                kind = share if re.search("return|growth|share|ratio", str(name)) else style
                if formula:
                    formula = re.sub(r"\{(\w+):all\}", lambda m: "{0}$2:{0}${1}".format(
                        places[m[1]], len(frame) + 1), formula)
                    formula = re.sub(r"\{(\w+)\}", lambda m: places[m[1]] + str(r + 1), formula)
                    sheet.write_formula(r, c, "=" + formula, kind, value)
                elif isinstance(value, str):
                    sheet.write_string(r, c, value)
                else:
                    sheet.write_number(r, c, value, kind)
        sheet.set_column(0, len(frame.columns) - 1, 14)
        for chart_title, category, values in [c[1:] for c in charts if c[0] == title]:
            chart = book.add_chart({"type": "column"})
            for name in values:
                rows = f"$2:$%s${len(frame) + 1}"
                chart.add_series({
                    "name": name,
                    "categories": f"='{title}'!${places[category]}" + rows % places[category],
                    "values": f"='{title}'!${places[name]}" + rows % places[name]})
            chart.set_title({"name": chart_title})
            sheet.insert_chart(len(frame) + 2, 1, chart)
        frame.to_csv(out / "data" / f"{title}.csv", index=False)
    book.close()


figures = {"估值表": valuation, "市场空间": space.drop(columns="remark"), "相对表现": performance,
           "空间敏感性": grid, "市场规模预测": forecast, "市场规模路径": path}
landscape = {"融资": funding, "累计融资": raised, "非上市公司": companies, "单张成本": images,
             "订阅价格": plans, "模型规模": models, "用户增长": adoption, "利润分配": sharing,
             "领域公司数量": domains, "上市公司": listed, "互联网公司": securities["互联网公司"],
             "OpenAI投资企业": investees, "OpenAI投资阶段": stages, "CLIP对比": clip,
             "每百万像素": credits}
write("figures.xlsx", figures,
      [("估值表", "重点公司市盈率", "name", ["pe_2022", "pe_2023"]),
       ("市场空间", "各领域AIGC应用空间", "segment", ["aigc_space"]),
       ("相对表现", "区间收益", "index_name", ["return_1m", "return_3m", "return_12m"])])
write("landscape.xlsx", landscape)

pdfmetrics.registerFont(TTFont("song", "/usr/share/fonts/truetype/wqy/wqy-zenhei.ttc"))
text = ParagraphStyle("text", fontName="song", fontSize=9, leading=14)
heading = ParagraphStyle("heading", parent=text, fontSize=14, leading=22)
small = ParagraphStyle("small", parent=text, fontSize=6.5, leading=8)


def shown(value):
    if isinstance(value, float):
        return "-" if pd.isna(value) else f"{value:,.2f}"
    return "-" if value is None else str(value)


def table(frame):
    rows = [[Paragraph(shown(v), small) for v in row] for row in frame.itertuples(index=False)]
    made = Table([[Paragraph(str(c), small) for c in frame.columns]] + rows, repeatRows=1)
    made.setStyle(TableStyle([("GRID", (0, 0), (-1, -1), 0.3, colors.grey),
                              ("BACKGROUND", (0, 0), (-1, 0), colors.lightgrey)]))
    return made


def bars(frame, category, values):
    drawing, chart = Drawing(460, 170), VerticalBarChart()
    chart.x, chart.y, chart.width, chart.height = 30, 30, 400, 120
    chart.data = [[0 if pd.isna(v) else v for v in frame[name]] for name in values]
    chart.categoryAxis.categoryNames = [str(v) for v in frame[category]]
    chart.categoryAxis.labels.fontName, chart.categoryAxis.labels.fontSize = "song", 6
    chart.valueAxis.labels.fontSize = 6
    drawing.add(chart)
    return drawing


story = [Paragraph("AIGC传媒应用深度报告", heading), Paragraph("传媒行业研究 2023-03-01", text),
         Paragraph(f"传媒领域应用空间约 {space['aigc_space'].sum():,.0f} 亿元", text), PageBreak()]
charts = {"估值表": bars(valuation, "name", ["pe_2022", "pe_2023"]),
          "市场空间": bars(space, "segment", ["aigc_space"]),
          "相对表现": bars(performance, "index_name", ["return_1m", "return_3m", "return_12m"]),
          "市场规模路径": bars(path, "year", ["market_size"]), "CLIP对比": bars(clip, "dataset", ["resnet", "clip"]),
          "单张成本": bars(images.dropna(subset=["unit_cost_cny"]), "产品", ["unit_cost_cny"])}
for title, frame in (figures | landscape).items():
    story += [Paragraph(title, heading), table(frame)]
    if title in charts:
        story += [Spacer(1, 6), charts[title]]
SimpleDocTemplate(str(out / "report.pdf"), pagesize=A4).build(story)
