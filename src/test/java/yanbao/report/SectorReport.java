package yanbao.report;

import static yanbao.report.Tables.label;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import yanbao.model.DisplayFormat;
import yanbao.model.Label;
import yanbao.model.Language;
import yanbao.model.Parameter;
import yanbao.model.Value;
import yanbao.model.ValueKind;
import yanbao.problem.Position;
import yanbao.report.chart.BarChart;
import yanbao.table.ComputedTable;

/** A sector report of the usual size, with tables made by hand. */
public final class SectorReport {
  private SectorReport() {}

  public static ReportData data(Language language) {
    return data(language, List.of());
  }

  /** The report's data with further tables. */
  public static ReportData data(Language language, List<ComputedTable> further) {
    Map<String, ComputedTable> tables =
        Stream.concat(SectorTables.all(), further.stream())
            .collect(Collectors.toMap(table -> table.definition().name(), Function.identity()));
    return new ReportData(
        "sector",
        label(
            "AIGC在传媒行业的应用：从内容生产工具到商业模式重构",
            "AIGC in media: from production tools to new business models"),
        LocalDate.of(2023, 3, 1),
        1,
        language,
        Style.DEFAULT,
        List.of(
            new Parameter(
                "view",
                Label.of("view"),
                ValueKind.TEXT,
                new Value.Text(language == Language.ZH ? "推荐" : "Overweight"),
                DisplayFormat.plain(ValueKind.TEXT),
                new Position.Nowhere()),
            new Parameter(
                "ai_uplift",
                label("AI辅助比例上调", "AI share uplift"),
                ValueKind.NUMBER,
                new Value.Number(new BigDecimal("0.05")),
                DisplayFormat.of("0%").orElseThrow(),
                new Position.Nowhere())),
        tables,
        List.of(
            source("prices", label("行情终端收盘价", "Closing prices")),
            source("eps", label("盈利预测表", "EPS estimates")),
            source("segments", label("细分市场规模", "Market segments")),
            source("indices", label("指数点位", "Index levels"))));
  }

  private static ReportData.SourceSummary source(String name, Label title) {
    return new ReportData.SourceSummary(
        name, title, Optional.empty(), name + ".csv", "00", 10, 10, 0, 0, 0);
  }

  public static ReportDefinition definition() {
    return new ReportDefinition(
        "report.pdf", cover(), SectorSections.all(), closing(), Optional.of(disclaimer()));
  }

  public static ReportDefinition definition(List<ReportDefinition.Section> sections) {
    return new ReportDefinition(
        "report.pdf", cover(), sections, List.of(), Optional.of(disclaimer()));
  }

  public static ReportDefinition.Cover cover() {
    return new ReportDefinition.Cover(
        Optional.of(label("示例证券研究所", "Sample Securities Research")),
        Optional.of(text("2023-03-02", "2023-03-02")),
        Optional.of(text("{{ view }}", "{{ view }}")),
        Optional.of(text("维持", "maintained")),
        List.of(
            analyst(label("张三", "Zhang San"), "S0000000000001"),
            analyst(label("李四", "Li Si"), "S0000000000002")),
        Optional.of(points()),
        List.of(
            new Block.OfChart(
                new BarChart(
                    label("行业指数相对表现", "Sector against benchmark"),
                    "relative_performance",
                    "index",
                    List.of("m1", "m3", "m12"),
                    BarChart.Direction.VERTICAL,
                    BarChart.Stacking.SIDE_BY_SIDE)),
            new Block.OfTable(ReportDefinition.TableView.of("relative_performance"))),
        Optional.of(
            new ReportDefinition.TableView(
                "valuation",
                List.of(
                    "code",
                    "name",
                    "close",
                    "eps_2022",
                    "eps_2023",
                    "pe_2022",
                    "pe_2023",
                    "rating"),
                Optional.empty(),
                Optional.of(label("重点公司估值", "Key companies")))));
  }

  private static ReportDefinition.Analyst analyst(Label name, String license) {
    return new ReportDefinition.Analyst(
        name, Optional.of(license), Optional.of("media@example.com"));
  }

  private static ReportDefinition.Text points() {
    return text(
        """
        - **AIGC重构内容生产，空间逾{{ market_space.total.aigc_space | #,##0 }}亿元。** \
        我们按“市场规模×内容成本占比×AI辅助比例”测算，传媒领域内容成本合计{{ market_space.total.content_cost | #,##0 }}亿元，\
        其中约{{ market_space.total.ai_ratio }}可由AI辅助完成。
        - **直播、在线音乐与长视频贡献最大。** 网络直播应用空间{{ market_space[网络直播].aigc_space }}亿元居首，\
        在线音乐（{{ market_space[在线音乐].aigc_space }}亿元）与长视频（{{ market_space[长视频].aigc_space }}亿元）次之。
        - **板块跑赢大盘，估值仍具弹性。** 近3个月传媒指数上涨{{ relative_performance[传媒].m3 }}，\
        同期沪深300上涨{{ relative_performance[沪深300].m3 }}；可比公司2023年PE中位数为{{ valuation.median.pe_2023 }}。
        - *风险提示*：技术落地不及预期、版权与伦理监管趋严、行业竞争加剧。
        """,
        """
        - **AIGC rebuilds content production; the space exceeds {{ market_space.total.aigc_space | #,##0 }} (100m CNY).** \
        We multiply market size, content cost ratio and AI share: content costs of {{ market_space.total.content_cost | #,##0 }}, \
        about {{ market_space.total.ai_ratio }} of which AI can assist with.
        - **Live streaming, music and long video contribute most**, live streaming alone {{ market_space[网络直播].aigc_space }}.
        - **The sector outperforms.** Over three months it gained {{ relative_performance[传媒].m3 }}, the benchmark {{ relative_performance[沪深300].m3 }}; \
        the median 2023 PE is {{ valuation.median.pe_2023 }}.
        - *Risks*: slower adoption, tighter regulation of copyright, competition.
        """);
  }

  /** A section with a table and nothing else. */
  public static ReportDefinition.Section tableSection(String heading, String table) {
    return new ReportDefinition.Section(
        Label.of(heading), List.of(new Block.OfTable(ReportDefinition.TableView.of(table))));
  }

  /** A section with text and nothing else. */
  public static ReportDefinition.Section textSection(String heading, String markdown) {
    return new ReportDefinition.Section(
        Label.of(heading), List.of(new Block.OfText(text(markdown, markdown))));
  }

  static ReportDefinition.Text text(String zh, String en) {
    return new ReportDefinition.Text(
        label(zh, en), new Position.InDefinition("jobs/sector.yaml", 7, 3));
  }

  private static List<ReportDefinition.Section> closing() {
    return List.of(
        new ReportDefinition.Section(
            label("分析师声明", "Analyst certification"),
            List.of(
                new Block.OfText(
                    text(
                        "署名分析师以勤勉的职业态度独立、客观地出具本报告。",
                        "The analysts named wrote this report independently.")))));
  }

  private static ReportDefinition.Text disclaimer() {
    return text(
        "本报告由示例证券研究所制作，仅供内部测试使用。报告中的信息均来源于公开资料，我们对这些信息的准确性及完整性不作任何保证。报告中的内容和意见仅供参考，"
            + "并不构成对所述证券买卖的出价或询价。过往表现不预示未来结果，投资者应自行承担投资风险。",
        "This report is a sample. The information in it comes from public sources; no warranty is"
            + " given for its accuracy or completeness. Nothing in it is an offer to buy or sell a"
            + " security. Past performance does not predict future results.");
  }
}
