package yanbao.report.workbook;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import yanbao.report.WorkbookDefinition;
import yanbao.report.chart.BarChart;
import yanbao.report.chart.LineChart;
import yanbao.report.chart.ScatterChart;

/** The workbook over the sample's tables. */
final class SampleBook {
  private SampleBook() {}

  static WorkbookDefinition workbook() {
    return new WorkbookDefinition(
        "valuation",
        "估值表-{asOf}.xlsx",
        List.of(
            new WorkbookDefinition.Sheet(
                "valuation",
                Sample.label("估值表", "Valuation"),
                Optional.of(Sample.label("收盘价与市盈率", "Closes and PE")),
                Optional.of("name"),
                Map.of("eps", WorkbookDefinition.Highlight.NEGATIVE),
                List.of(
                    new BarChart(
                        Sample.label("收盘价", "Close"),
                        "valuation",
                        "name",
                        List.of("close"),
                        BarChart.Direction.HORIZONTAL,
                        BarChart.Stacking.SIDE_BY_SIDE))),
            new WorkbookDefinition.Sheet(
                "market_space",
                Sample.label("市场空间", "Market space"),
                Optional.empty(),
                Optional.of("segment"),
                Map.of(
                    "aigc_space",
                    WorkbookDefinition.Highlight.BARS,
                    "ai",
                    WorkbookDefinition.Highlight.SCALE),
                List.of(
                    new BarChart(
                        Sample.label("内容成本与AIGC空间", "Content cost and AIGC space"),
                        "market_space",
                        "segment",
                        List.of("content_cost", "aigc_space"),
                        BarChart.Direction.VERTICAL,
                        BarChart.Stacking.SIDE_BY_SIDE),
                    new BarChart(
                        Sample.label("AIGC空间", "AIGC space"),
                        "market_space",
                        "segment",
                        List.of("aigc_space"),
                        BarChart.Direction.VERTICAL,
                        BarChart.Stacking.SIDE_BY_SIDE))),
            new WorkbookDefinition.Sheet(
                "shares",
                Sample.label("占比's", "Share's"),
                Optional.empty(),
                Optional.empty(),
                Map.of(),
                List.of()),
            new WorkbookDefinition.Sheet(
                "performance",
                Sample.label("指数走势", "Index levels"),
                Optional.empty(),
                Optional.of("date"),
                Map.of(),
                List.of(
                    new LineChart(
                        Sample.label("相对走势", "Relative performance"),
                        "performance",
                        "date",
                        List.of("sector", "benchmark")),
                    new ScatterChart(
                        Sample.label("传媒与沪深300", "Sector and benchmark"),
                        "performance",
                        "benchmark",
                        List.of("sector"),
                        Optional.of("date")))),
            new WorkbookDefinition.Sheet(
                "funding",
                Sample.label("融资", "Funding"),
                Optional.empty(),
                Optional.empty(),
                Map.of(),
                List.of())));
  }
}
