package yanbao.report.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.awt.font.LineMetrics;
import java.awt.geom.Rectangle2D;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import yanbao.model.DisplayFormat;
import yanbao.model.Label;
import yanbao.model.Language;
import yanbao.report.SectorReport;
import yanbao.report.chart.BarChart.Direction;
import yanbao.report.chart.BarChart.Stacking;

final class ChartTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        // numbers; format; zero; lower, upper, step; the ticks as shown
        "4.3 338.9; #,##0.0; SHOWN; 0 400 100; 0 100 200 300 400",
        "-0.0992 0.1959; 0.00%; SHOWN; -0.1 0.2 0.1; -10% 0% 10% 20%",
        "98 2070; #,##0; SHOWN; 0 2500 500; 0 500 1,000 1,500 2,000 2,500",
        "0.012 0.034; 0.000; SHOWN; 0 0.04 0.01; 0.00 0.01 0.02 0.03 0.04",
        "1000 1010; 0.0; OPTIONAL; 1000 1010 2; 1000 1002 1004 1006 1008 1010",
        "-5 -1; 0; SHOWN; -5 0 1; -5 -4 -3 -2 -1 0",
      })
  void axesHaveRoundSteps(String numbers, String format, String zero, String ends, String ticks) {
    Scale scale =
        Scale.of(
            Arrays.stream(numbers.split(" ")).mapToDouble(Double::parseDouble),
            DisplayFormat.of(format).orElseThrow(),
            Scale.Zero.valueOf(zero),
            5);
    double[] expected = Arrays.stream(ends.split(" ")).mapToDouble(Double::parseDouble).toArray();
    assertEquals(expected[0], scale.lower(), 1e-12);
    assertEquals(expected[1], scale.upper(), 1e-12);
    assertEquals(expected[2], scale.step(), 1e-12);
    StringBuilder shown = new StringBuilder();
    for (int i = 0; scale.lower() + i * scale.step() <= scale.upper() + 1e-9; i++) {
      shown.append(scale.tick(scale.lower() + i * scale.step())).append(' ');
    }
    assertEquals(ticks, shown.toString().strip());
  }

  @Test
  void ticksKeepTheSignsOfTheFormat() {
    Scale scale =
        Scale.of(
            DoubleStream.of(-0.02, 0.02),
            DisplayFormat.of("+0.0%;-0.0%").orElseThrow(),
            Scale.Zero.SHOWN,
            2);
    assertEquals("+2%", scale.tick(0.02));
    assertEquals("-2%", scale.tick(-0.02));
  }

  @ParameterizedTest
  @CsvSource({
    // Every character of the test font is half an em of 10 points wide.
    "在线音乐, 20, 在线音乐",
    "在线音乐, 19, 在线|音乐",
    "IPTV+OTT, 20, IPTV+OTT",
    "North America, 40, North|America",
    "游戏(国内), 25, 游戏|(国内)"
  })
  void longLabelsTakeTwoLines(String label, double width, String expected) {
    assertEquals(expected, String.join("|", LabelAxis.wrap(label, width, FixedFont.TEN)));
  }

  @ParameterizedTest
  @CsvSource({
    // Upright charts have one height; lying ones grow with their bars.
    "market_space, aigc_space, 500, 175, 175",
    "market_space, aigc_space, 140, 200, 400",
    "valuation, 'pe_2021,pe_2022,pe_2023', 300, 400, 600",
  })
  void barsLieDownWhereLabelsDoNotFit(
      String table, String values, double width, double least, double most) {
    String category = table.equals("valuation") ? "name" : "segment";
    BarChart chart =
        new BarChart(
            Label.of("t"),
            table,
            category,
            List.of(values.split(",")),
            Direction.VERTICAL,
            Stacking.SIDE_BY_SIDE);
    double height =
        ChartDrawing.of(chart, SectorReport.data(Language.ZH), style(), width, 175).height();
    assertTrue(least <= height && height <= most, "height " + height);
  }

  @Test
  void stackedBarsScaleToTheirSums() {
    ChartValues values =
        ChartValues.of(
            new BarChart(
                Label.of("t"),
                "relative_performance",
                "index",
                List.of("m1", "m3"),
                Direction.VERTICAL,
                Stacking.STACKED),
            SectorReport.data(Language.ZH));
    double[] sums = values.stacks().toArray();
    // 传媒: 8.51% + 19.59%, nothing below zero; 沪深300: 10.55% above, 1.31% below.
    assertEquals(0.281, sums[0], 1e-12);
    assertEquals(0, sums[1], 0);
    assertEquals(0.1055, sums[2], 1e-12);
    assertEquals(-0.0131, sums[3], 1e-12);
  }

  private static ChartStyle style() {
    return new ChartStyle(
        FixedFont.TEN,
        FixedFont.TEN,
        List.of(Color.BLACK),
        Color.BLACK,
        Color.GRAY,
        Color.LIGHT_GRAY);
  }

  /** A font whose characters are all half an em wide. */
  private static final class FixedFont extends Font {
    static final FixedFont TEN = new FixedFont();

    private FixedFont() {
      super("fixed", Font.PLAIN, 10);
    }

    @Override
    public Rectangle2D getStringBounds(String text, FontRenderContext context) {
      return new Rectangle2D.Double(0, -8, 5.0 * text.length(), 10);
    }

    @Override
    public LineMetrics getLineMetrics(String text, FontRenderContext context) {
      return new FixedLine(text.length());
    }
  }

  private static final class FixedLine extends LineMetrics {
    private final int characters;

    FixedLine(int characters) {
      this.characters = characters;
    }

    @Override
    public int getNumChars() {
      return characters;
    }

    @Override
    public float getAscent() {
      return 8;
    }

    @Override
    public float getDescent() {
      return 2;
    }

    @Override
    public float getLeading() {
      return 0;
    }

    @Override
    public float getHeight() {
      return 10;
    }

    @Override
    public int getBaselineIndex() {
      return 0;
    }

    @Override
    public float[] getBaselineOffsets() {
      return new float[] {0, 0, 0};
    }

    @Override
    public float getStrikethroughOffset() {
      return 0;
    }

    @Override
    public float getStrikethroughThickness() {
      return 0;
    }

    @Override
    public float getUnderlineOffset() {
      return 0;
    }

    @Override
    public float getUnderlineThickness() {
      return 0;
    }
  }
}
