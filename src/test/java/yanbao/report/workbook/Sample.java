package yanbao.report.workbook;

import static yanbao.report.workbook.SpecBuilder.HERE;
import static yanbao.report.workbook.SpecBuilder.source;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import yanbao.model.Bounds;
import yanbao.model.CategoryType;
import yanbao.model.DateType;
import yanbao.model.DecimalType;
import yanbao.model.DisplayFormat;
import yanbao.model.Label;
import yanbao.model.Language;
import yanbao.model.Parameter;
import yanbao.model.PercentType;
import yanbao.model.SourceColumn;
import yanbao.model.TextType;
import yanbao.model.TickerType;
import yanbao.model.Value;
import yanbao.model.ValueKind;
import yanbao.problem.Problems;
import yanbao.report.ReportData;
import yanbao.report.Style;
import yanbao.table.ComputedTable;
import yanbao.table.TableChecker;
import yanbao.table.TableDefinition;
import yanbao.table.TableSpec;

/** A report with all that a workbook can show; the figures are worked out by hand. */
final class Sample {
  static final LocalDate AS_OF = LocalDate.of(2023, 3, 1);
  static final List<Parameter> PARAMETERS =
      List.of(
          new Parameter(
              "ai_uplift",
              label("AI辅助比例上调", "AI share uplift"),
              ValueKind.NUMBER,
              number("0.05"),
              DisplayFormat.of("0%").orElseThrow(),
              new Bounds(
                  Optional.of(BigDecimal.ZERO), Optional.of(new BigDecimal("0.5")), List.of()),
              Optional.of(label("各领域统一上调", "Added to every segment")),
              HERE),
          // Reads as a cell address, so formulas have to use the cell.
          new Parameter(
              "fx1",
              label("美元兑人民币", "CNY per USD"),
              ValueKind.NUMBER,
              number("6.9"),
              DisplayFormat.of("0.00").orElseThrow(),
              HERE));

  private Sample() {}

  static ReportData data(Language language) {
    Map<String, TableDefinition> definitions = new LinkedHashMap<>();
    Problems problems = new Problems();
    TableChecker.check(specs(), sources(), PARAMETERS, problems, problems)
        .forEach(table -> definitions.put(table.name(), table));
    problems.throwIfErrors();
    Map<String, ComputedTable> tables = new LinkedHashMap<>();
    definitions.forEach((name, definition) -> tables.put(name, SampleTables.of(definition)));
    return new ReportData(
        "aigc",
        label("AIGC传媒应用 & 估值", "AIGC in media & valuation"),
        AS_OF,
        3,
        language,
        Style.DEFAULT,
        PARAMETERS,
        tables,
        List.of(
            summary("securities", "证券列表", "input/aigc/securities.xlsx", 9),
            summary("segments", "细分市场", "input/aigc/market_segments.xlsx", 3),
            summary("levels", "指数点位", "input/aigc/index_levels.csv", 5),
            summary("rounds", "融资事件", "input/aigc/funding_rounds.csv", 4)));
  }

  private static ReportData.SourceSummary summary(String name, String title, String file, long n) {
    return new ReportData.SourceSummary(
        name,
        Label.of(title),
        name.equals("levels") ? Optional.of(AS_OF) : Optional.empty(),
        file,
        "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
        n,
        n,
        0,
        2,
        0);
  }

  static Map<String, List<SourceColumn>> sources() {
    Map<String, List<SourceColumn>> sources = new LinkedHashMap<>();
    sources.put(
        "securities",
        List.of(
            source("code", new TickerType(), "", true),
            source("name", new TextType(), "", false),
            source("sector", new CategoryType(List.of("游戏", "影视")), "", false),
            source("listed", new DateType(List.of()), "", false),
            source("shares", new DecimalType(), "", false),
            source("close", new DecimalType(), "CNY", false),
            source("eps", new DecimalType(), "CNY", false),
            source("remark", new TextType(), "", false)));
    sources.put(
        "segments",
        List.of(
            source("segment", new TextType(), "", true),
            source("market_size", new DecimalType(), "亿元", false),
            source("cost_ratio", new PercentType(PercentType.Bare.FRACTION), "", false),
            source("ai_ratio", new PercentType(PercentType.Bare.FRACTION), "", false)));
    sources.put(
        "levels",
        List.of(
            source("date", new DateType(List.of()), "", true),
            source("sector", new DecimalType(), "", false),
            source("benchmark", new DecimalType(), "", false)));
    sources.put(
        "rounds",
        List.of(
            source("company", new TextType(), "", true),
            source("amount", new DecimalType(), "万元", false)));
    return sources;
  }

  static List<TableSpec> specs() {
    return List.of(
        new SpecBuilder("valuation", "估值", "securities")
            .carried("code", "股票代码")
            .carried("name", "公司")
            .carried("sector", "行业")
            .carried("listed", "上市日期", "yyyy-mm-dd")
            .hidden("shares", "股本")
            .carried("close", "收盘价", "0.0")
            .carried("eps", "每股收益 2021A", "0.00")
            .computed("pe", "市盈率 PE 2021A", "IF([eps]>0,[close]/[eps],NM())", "", "0.0x")
            .computed("cheap", "低于中位数", "[pe]<MEDIAN([pe])", "", "")
            .computed("verdict", "评语", "IF([close]>20,\"高价\",\"低价\")", "", "")
            .carried("remark", "备注")
            .orderedBy("sector", "code")
            .total(
                "median", "中位数", "sector", Map.of("close", "MEDIAN([close])", "pe", "MEDIAN([pe])"))
            .total("all", "全部中位数", "", Map.of("pe", "MEDIAN([pe])"))
            .note("注：亏损公司的市盈率不具意义，以“-”表示；收盘价为 2023 年 3 月 1 日。")
            .build(),
        new SpecBuilder("market_space", "传媒领域 AIGC 应用空间", "segments")
            .carried("segment", "细分领域")
            .carried("market_size", "市场规模", "#,##0.0")
            .carried("cost_ratio", "内容成本占比", "0.0%")
            .computed("content_cost", "内容成本", "[market_size]*[cost_ratio]", "亿元", "#,##0.0")
            .carried("ai_ratio", "AI辅助比例", "0%")
            .computed("ai", "上调后AI辅助比例", "[ai_ratio]+ai_uplift", "", "0%")
            .computed("aigc_space", "AIGC空间", "[content_cost]*[ai]", "亿元", "#,##0.0")
            .total(
                "total",
                "合计",
                "",
                Map.of(
                    "market_size", "SUM([market_size])",
                    "content_cost", "SUM([content_cost])",
                    "cost_ratio", "[content_cost]/[market_size]",
                    "aigc_space", "SUM([aigc_space])"))
            .build(),
        new SpecBuilder("shares", "各领域占比", "segments")
            .carried("segment", "细分领域")
            .carried("market_size", "市场规模", "#,##0.0")
            .computed("share", "占全部", "[market_size]/market_space.total.market_size", "", "0.0%")
            .computed("dollars", "美元规模", "[market_size]/fx1", "", "#,##0.0")
            .build(),
        new SpecBuilder("performance", "相对走势", "levels")
            .carried("date", "日期")
            .carried("sector", "传媒", "0.00")
            .carried("benchmark", "沪深300", "0.00")
            .computed("excess", "超额", "[sector]-[benchmark]", "", "+0.00;-0.00")
            .build(),
        new SpecBuilder("funding", "融资汇总", "rounds")
            .carried("company", "公司")
            .computed("raised", "融资额", "SUM([amount])", "万元", "#,##0")
            .computed("count", "轮次", "COUNT([amount])", "", "0")
            .groupedBy("company")
            .total("total", "合计", "", Map.of("raised", "SUM([raised])"))
            .build());
  }

  static Value text(String text) {
    return new Value.Text(text);
  }

  static Value number(String number) {
    return new Value.Number(new BigDecimal(number));
  }

  static Label label(String chinese, String english) {
    return new Label(Map.of(Language.ZH, chinese, Language.EN, english));
  }
}
