package yanbao.report;

import static yanbao.report.SectorReport.text;
import static yanbao.report.Tables.label;

import java.util.List;
import yanbao.model.Label;
import yanbao.report.chart.BarChart;
import yanbao.report.chart.Chart;
import yanbao.report.chart.LineChart;

/** The sections of the sector report. */
final class SectorSections {
  private SectorSections() {}

  static List<ReportDefinition.Section> all() {
    return List.of(
        section(
            label("行业走势与评级", "Performance and view"),
            """
            截至{{ as_of }}，传媒指数近1个月、3个月、12个月分别变动{{ relative_performance[传媒].m1 }}、{{ relative_performance[传媒].m3 }}与\
            {{ relative_performance[传媒].m12 }}，而同期沪深300分别变动{{ relative_performance[沪深300].m1 }}、{{ relative_performance[沪深300].m3 }}与\
            {{ relative_performance[沪深300].m12 }}。板块在三个区间均取得超额收益，且超额幅度随时间拉长而扩大，反映出市场对内容产业技术变革的重新定价。

            我们认为，本轮行情与2019年云游戏、2021年元宇宙主题的区别在于：**需求侧已经出现真实用户与付费**。ChatGPT上线5天用户突破100万，2个月用户突破1亿，\
            是历史上增长最快的消费级应用；图像生成产品已形成按张、按月两种清晰的计费方式。据此，我们给予行业“**{{ view }}**”评级。
            """,
            """
            As of {{ as_of }} the media index changed by {{ relative_performance[传媒].m1 }}, {{ relative_performance[传媒].m3 }} and {{ relative_performance[传媒].m12 }} \
            over one, three and twelve months, the CSI 300 by {{ relative_performance[沪深300].m1 }}, {{ relative_performance[沪深300].m3 }} and {{ relative_performance[沪深300].m12 }}. \
            The sector is ahead over all three periods, and by more the longer the period is.

            This rally differs from earlier ones in that **there are users who pay**. We rate the sector **{{ view }}**.
            """,
            "relative_performance",
            bars(
                "指数区间涨跌幅",
                "Index returns",
                "relative_performance",
                "index",
                List.of("m1", "m3", "m12"))),
        section(
            label("市场空间：内容成本视角的测算", "Market space from the side of content costs"),
            """
            ### 测算方法

            传媒行业的成本结构中，内容成本是最主要的可变项。我们将**AIGC应用空间**定义为“内容成本中可由AI辅助完成的部分”，即：

            1. 以各细分领域最近一个完整年度的市场规模为基数；
            2. 乘以上市公司财报口径的内容成本占比，得到内容成本；
            3. 乘以专家访谈得到的AI辅助比例，得到应用空间。

            测算结果显示，传媒行业合计市场规模{{ market_space.total.market_size }}亿元，内容成本占比{{ market_space.total.cost_ratio }}，\
            对应AIGC应用空间**{{ market_space.total.aigc_space }}亿元**。其中：

            - 网络直播的应用空间最大，达{{ market_space[网络直播].aigc_space }}亿元，虚拟主播与智能剪辑可直接替代部分人工；
            - 在线音乐与长视频分别为{{ market_space[在线音乐].aigc_space }}亿元与{{ market_space[长视频].aigc_space }}亿元；
            - 网络文学受制于长文本一致性，AI辅助比例仅{{ market_space[网络文学].ai_ratio }}。

            若AI辅助比例整体上调{{ ai_uplift }}，应用空间将进一步打开。
            """,
            """
            ### Method

            Content is the main variable cost in media. We define the **AIGC space** as the part of content costs that AI can assist with:

            1. the market size of the last full year,
            2. times the content cost ratio of listed companies,
            3. times the AI share from interviews with experts.

            The total market of {{ market_space.total.market_size }} has a content cost ratio of {{ market_space.total.cost_ratio }} and an AIGC space of **{{ market_space.total.aigc_space }}**:

            - live streaming is the largest with {{ market_space[网络直播].aigc_space }};
            - music and long video follow with {{ market_space[在线音乐].aigc_space }} and {{ market_space[长视频].aigc_space }}.
            """,
            "market_space",
            bars(
                "各细分领域AIGC应用空间（亿元）",
                "AIGC space by segment (100m CNY)",
                "market_space",
                "segment",
                List.of("aigc_space"))),
        section(
            label("市场规模路径", "Path of the market"),
            """
            以2025年2,070亿元为锚，按84.1%的复合增速倒推，2020年市场规模约{{ path[2020].size }}亿元。2023至2025年每年增量分别约为280、510与950亿元，\
            增量主要来自企业端付费渗透率的提升。
            """,
            "Anchored at 2,070 in 2025 and a growth of 84.1% a year, the market of 2020 was about"
                + " {{ path[2020].size }}.",
            "path",
            new LineChart(
                label("AIGC市场规模（亿元）", "AIGC market size (100m CNY)"),
                "path",
                "year",
                List.of("size"))),
        section(
            label("可比公司估值", "Valuation"),
            """
            可比公司2021年、2022年、2023年PE中位数分别为{{ valuation.median.pe_2021 }}、{{ valuation.median.pe_2022 }}与{{ valuation.median.pe_2023 }}。\
            中文在线与蓝色光标2022年预计亏损，PE不具参考意义。我们建议关注游戏与视频两个方向：前者研发管线长、美术成本占比高，AIGC降本最直接；后者内容库深厚，二次创作空间大。
            """,
            """
            The median PE of the comparable companies is {{ valuation.median.pe_2021 }} for 2021, {{ valuation.median.pe_2022 }} for 2022 and {{ valuation.median.pe_2023 }} for 2023.
            """,
            "valuation",
            bars(
                "可比公司市盈率",
                "PE of comparable companies",
                "valuation",
                "name",
                List.of("pe_2022", "pe_2023"))));
  }

  private static ReportDefinition.Section section(
      Label heading, String zh, String en, String table, Chart chart) {
    return new ReportDefinition.Section(
        heading,
        List.of(
            new Block.OfText(text(zh, en)),
            new Block.OfTable(ReportDefinition.TableView.of(table)),
            new Block.OfChart(chart)));
  }

  private static BarChart bars(
      String zh, String en, String table, String category, List<String> values) {
    return new BarChart(
        label(zh, en),
        table,
        category,
        values,
        BarChart.Direction.VERTICAL,
        BarChart.Stacking.SIDE_BY_SIDE);
  }
}
