package yanbao.report;

import static yanbao.report.Tables.label;

import java.util.stream.Stream;
import yanbao.table.ComputedTable;

/** The tables of the sector report. */
final class SectorTables {
  private SectorTables() {}

  static Stream<ComputedTable> all() {
    return Stream.of(valuation(), marketSpace(), relativePerformance(), path());
  }

  private static ComputedTable valuation() {
    return Tables.of("valuation", label("可比公司估值表", "Valuation of comparable companies"), "eps")
        .key("code", label("股票代码", "Code"))
        .text("name", label("公司", "Company"))
        .lookup("close", label("收盘价", "Close"), "0.0", "元", "prices")
        .number("eps_2021", label("EPS 2021A", "EPS 2021A"), "0.0", "元")
        .number("eps_2022", label("EPS 2022E", "EPS 2022E"), "0.0", "元")
        .number("eps_2023", label("EPS 2023E", "EPS 2023E"), "0.0", "元")
        .number("pe_2021", label("PE 2021A", "PE 2021A"), "0.0x", "")
        .number("pe_2022", label("PE 2022E", "PE 2022E"), "0.0x", "")
        .number("pe_2023", label("PE 2023E", "PE 2023E"), "0.0x", "")
        .text("rating", label("评级", "Rating"))
        .row("300002.SZ", "神州泰岳", "6.7", "0.2", "0.28", "0.35", "33.6", "23.7", "19.2", "未评级")
        .row("300418.SZ", "昆仑万维", "25.2", "1.31", "0.98", "1.09", "19.2", "25.7", "23.1", "未评级")
        .row("300364.SZ", "中文在线", "12.3", "0.14", "-0.08", "0.24", "90.3", "NM", "52.3", "未评级")
        .row("000681.SZ", "视觉中国", "15.8", "0.22", "0.18", "0.28", "72.5", "87.7", "57.2", "未评级")
        .row("300058.SZ", "蓝色光标", "6.2", "0.21", "-0.09", "0.26", "29.5", "NM", "23.5", "未评级")
        .row("002555.SZ", "三七互娱", "23", "1.31", "1.37", "1.6", "17.6", "16.8", "14.4", "买入")
        .row("603444.SH", "吉比特", "366.6", "20.43", "18.42", "24.12", "17.9", "19.9", "15.2", "买入")
        .row("002624.SZ", "完美世界", "14.5", "0.19", "0.71", "0.87", "76.5", "20.3", "16.7", "买入")
        .row("300413.SZ", "芒果超媒", "34.8", "1.17", "0.98", "1.3", "29.7", "35.4", "26.8", "买入")
        .row("003032.SZ", "传智教育", "18.6", "0.19", "0.49", "", "97.7", "38.3", "", "买入")
        .total(
            "median",
            label("中位数", "Median"),
            "pe_2021",
            "0.0x",
            "31.65",
            "pe_2022",
            "0.0x",
            "24.7",
            "pe_2023",
            "0.0x",
            "23.1")
        .note(label("A为实际值，E为预测值", "A: actual, E: estimate"))
        .build();
  }

  private static ComputedTable marketSpace() {
    return Tables.of(
            "market_space",
            label("传媒各细分领域AIGC应用空间测算", "AIGC market space by media segment"),
            "segments")
        .key("segment", label("细分领域", "Segment"))
        .number("market_size", label("市场规模", "Market size"), "#,##0.0", "亿元")
        .number("cost_ratio", label("内容成本占比", "Content cost ratio"), "0.0%", "")
        .number("content_cost", label("内容成本", "Content cost"), "#,##0.0", "亿元")
        .number("ai_ratio", label("AI辅助比例", "AI share"), "0%", "")
        .number("aigc_space", label("AIGC应用空间", "AIGC space"), "#,##0.0", "亿元")
        .row("游戏(国内)", "2658.8", "0.2", "531.8", "0.3", "159.5")
        .row("游戏(出海)", "173.5", "0.2", "34.7", "0.3", "10.4")
        .row("电影", "641.0", "0.228", "146.1", "0.2", "29.2")
        .row("长视频", "1626.3", "0.738", "1200.4", "0.15", "180.1")
        .row("IPTV+OTT", "279.9", "0.308", "86.2", "0.15", "12.9")
        .row("短视频", "3055.0", "0.05", "152.8", "0.4", "61.1")
        .row("在线音乐", "495.0", "0.644", "319.0", "0.6", "191.4")
        .row("图片版权", "264.7", "0.315", "83.3", "0.65", "54.2")
        .row("网络文学", "214.0", "0.134", "28.7", "0.15", "4.3")
        .row("网络直播", "1936.6", "0.5", "968.3", "0.35", "338.9")
        .total(
            "total",
            label("合计", "Total"),
            "market_size",
            "#,##0.0",
            "11344.8",
            "cost_ratio",
            "0.0%",
            "0.313",
            "content_cost",
            "#,##0.0",
            "3551.3",
            "ai_ratio",
            "0%",
            "0.29",
            "aigc_space",
            "#,##0.0",
            "1042.0")
        .build();
  }

  private static ComputedTable relativePerformance() {
    return Tables.of("relative_performance", label("指数相对表现", "Relative performance"), "indices")
        .key("index", label("指数", "Index"))
        .number("m1", label("1个月", "1M"), "0.00%", "")
        .number("m3", label("3个月", "3M"), "0.00%", "")
        .number("m12", label("12个月", "12M"), "0.00%", "")
        .row("传媒", "0.0851", "0.1959", "0.0033")
        .row("沪深300", "-0.0131", "0.1055", "-0.0992")
        .build();
  }

  private static ComputedTable path() {
    return Tables.of("path", label("AIGC市场规模预测", "AIGC market forecast"), "segments")
        .key("year", label("年份", "Year"))
        .number("size", label("市场规模", "Market size"), "#,##0", "亿元")
        .computed("share", label("占应用空间比例", "Share of market space"), "0.0%", "", "market_space")
        .row("2020", "98", "0.094")
        .row("2021", "180", "0.173")
        .row("2022", "332", "0.319")
        .row("2023", "611", "0.586")
        .row("2024", "1124", "1.079")
        .row("2025", "2070", "1.987")
        .build();
  }
}
