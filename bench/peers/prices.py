"""W2 as a good pandas user writes it: prices.py FOLDER OUT."""

import sys
from pathlib import Path

import numpy as np
import pandas as pd
import xlsxwriter
from reportlab.lib import colors
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import getSampleStyleSheet
from reportlab.platypus import Paragraph, SimpleDocTemplate, Table, TableStyle

folder, out = Path(sys.argv[1]), Path(sys.argv[2])
out.mkdir(parents=True, exist_ok=True)
as_of = pd.Timestamp("2024-12-31")

prices = pd.read_csv(
    folder / "prices.csv",
    usecols=["code", "date", "close", "change"],
    dtype={"code": "category", "close": "float64", "change": "float64"},
    parse_dates=["date"],
)
prices = prices.sort_values(["code", "date"], kind="stable")


def close_on_or_before(date):
    return prices[prices["date"] <= date].groupby("code", observed=True)["close"].last()


year = prices[prices["date"] > as_of - pd.DateOffset(months=12)].groupby("code", observed=True)
result = pd.DataFrame(
    {
        "close": prices[prices["date"] == as_of].set_index("code")["close"],
        "close_1m": close_on_or_before(as_of - pd.DateOffset(months=1)),
        "close_3m": close_on_or_before(as_of - pd.DateOffset(months=3)),
        "close_12m": close_on_or_before(as_of - pd.DateOffset(months=12)),
        "volatility": year["change"].std() * np.sqrt(250),
        "high": year["close"].max(),
    }
)
result.index = result.index.astype(str)
for months in (1, 3, 12):
    result[f"return_{months}m"] = result["close"] / result[f"close_{months}m"] - 1
result["drawdown"] = result["close"] / result["high"] - 1
result["rank"] = result["return_12m"].rank(ascending=False, method="min").astype(int)
result = pd.read_csv(folder / "securities.csv", dtype=str).merge(
    result, left_on="code", right_index=True
)
result.to_csv(out / "returns.csv", index=False)

book = xlsxwriter.Workbook(out / "returns.xlsx")
sheet = book.add_worksheet("Returns")
head = book.add_format({"bold": True, "bg_color": "#DDDDDD"})
number, percent = book.add_format({"num_format": "0.00"}), book.add_format({"num_format": "0.0%"})
columns = ["code", "name", "close", "close_1m", "close_3m", "close_12m", "return_1m",
           "return_3m", "return_12m", "volatility", "high", "drawdown", "rank"]
formulas = {"return_1m": "C{0}/D{0}-1", "return_3m": "C{0}/E{0}-1", "return_12m": "C{0}/F{0}-1",
            "drawdown": "C{0}/K{0}-1", "rank": "RANK(I{0},I$2:I$%d)" % (len(result) + 1)}
sheet.write_row(0, 0, columns, head)
sheet.freeze_panes(1, 2)
for r, row in enumerate(result[columns].itertuples(index=False), start=1):
    for c, (name, value) in enumerate(zip(columns, row)):
        style = percent if name[:6] in ("return", "volati", "drawdo") else number
        if name in formulas:
            sheet.write_formula(r, c, "=" + formulas[name].format(r + 1), style, value)
        elif isinstance(value, str):
            sheet.write_string(r, c, value)
        else:
            sheet.write_number(r, c, value, style)
book.close()

top = result[result["rank"] <= 50].sort_values(["rank", "code"])
rows = [["rank", "code", "name", "close", "1 month", "3 months", "12 months", "volatility", "below high"]]
for t in top.itertuples():
    rows.append([t.rank, t.code, t.name, f"{t.close:.2f}", f"{t.return_1m:.1%}", f"{t.return_3m:.1%}",
                 f"{t.return_12m:.1%}", f"{t.volatility:.1%}", f"{t.drawdown:.1%}"])
table = Table(rows, repeatRows=1)
table.setStyle(TableStyle([("BACKGROUND", (0, 0), (-1, 0), colors.lightgrey),
                           ("FONTSIZE", (0, 0), (-1, -1), 8)]))
SimpleDocTemplate(str(out / "best.pdf"), pagesize=A4).build(
    [Paragraph("The best fifty", getSampleStyleSheet()["Heading1"]), table]
)
