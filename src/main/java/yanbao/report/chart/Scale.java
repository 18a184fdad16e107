package yanbao.report.chart;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.text.FieldPosition;
import java.text.NumberFormat;
import java.text.ParsePosition;
import java.util.DoubleSummaryStatistics;
import java.util.stream.DoubleStream;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import yanbao.model.DisplayFormat;
import yanbao.model.Value;

/** The value axis: round steps of 1, 2 or 5, the ends on a step. */
record Scale(double lower, double upper, double step, DisplayFormat format) {
  /** Room at an end without labels, so that the line there is not cut. */
  static final double EDGE = 0.004;

  /** Whether the axis must show zero. */
  enum Zero {
    SHOWN,
    OPTIONAL
  }

  /**
   * The scale that shows all numbers.
   *
   * @param steps about how many there may be
   */
  static Scale of(DoubleStream numbers, DisplayFormat format, Zero zero, double steps) {
    DoubleSummaryStatistics range = numbers.filter(Double::isFinite).summaryStatistics();
    double low = range.getCount() == 0 ? 0 : range.getMin();
    double high = range.getCount() == 0 ? 1 : range.getMax();
    if (zero == Zero.SHOWN || high <= low || (low >= 0 && low < high - low)) {
      low = Math.min(0, low);
      high = Math.max(0, high);
    }
    if (high <= low) {
      high = low + 1;
    }
    double step = step((high - low) / steps);
    return new Scale(
        Math.floor(low / step + 1e-9) * step,
        Math.ceil(high / step - 1e-9) * step,
        step,
        tickFormat(format, step));
  }

  /** The same ends as the numbers have, for an axis that is not shown. */
  Scale tight(DoubleStream numbers) {
    DoubleSummaryStatistics range = numbers.filter(Double::isFinite).summaryStatistics();
    double low = Math.min(0, range.getMin());
    double high = Math.max(0, range.getMax());
    return high > low ? new Scale(low, high, high - low, format) : this;
  }

  private static double step(double rough) {
    double power = Math.pow(10, Math.floor(Math.log10(rough)));
    double ratio = rough / power;
    double round = ratio <= 1 ? 1 : ratio <= 2 ? 2 : ratio <= 5 ? 5 : 10;
    return round * power;
  }

  /** The format of the values with the decimals that the step needs. */
  private static DisplayFormat tickFormat(DisplayFormat format, double step) {
    int scale = BigDecimal.valueOf(step).round(new MathContext(2)).stripTrailingZeros().scale();
    int decimals = Math.max(0, format.isPercent() ? scale - 2 : scale);
    String pattern = format.toString().replaceAll("\\.0+", "");
    if (decimals > 0) {
      pattern = pattern.replaceAll("0(?=[^0;]*(?:;|$))", "0." + "0".repeat(decimals));
    }
    return DisplayFormat.of(pattern).orElse(format);
  }

  double length() {
    return upper - lower;
  }

  /**
   * The axis with room for data labels beyond its ends.
   *
   * @param below room under the lowest step, as a share of the length
   * @param above room over the highest step
   */
  NumberAxis axis(ChartStyle style, double below, double above) {
    NumberAxis axis = new NumberAxis();
    axis.setRange(lower - below * length(), upper + above * length());
    axis.setTickUnit(new NumberTickUnit(step, new Shown(), 0));
    axis.setAxisLineVisible(false);
    axis.setTickMarksVisible(false);
    axis.setTickLabelFont(style.small());
    axis.setTickLabelPaint(style.muted());
    return axis;
  }

  String tick(double value) {
    // A multiple of the step carries the noise of binary fractions.
    BigDecimal clean =
        BigDecimal.valueOf(value).setScale(12, RoundingMode.HALF_EVEN).stripTrailingZeros();
    return format.show(new Value.Number(clean));
  }

  /** Lets JFreeChart show numbers as the report does, whatever the locale. */
  private final class Shown extends NumberFormat {
    @Override
    public StringBuffer format(double number, StringBuffer to, FieldPosition position) {
      return to.append(tick(number));
    }

    @Override
    public StringBuffer format(long number, StringBuffer to, FieldPosition position) {
      return to.append(tick((double) number));
    }

    @Override
    public Number parse(String text, ParsePosition position) {
      throw new UnsupportedOperationException("an axis only shows numbers");
    }
  }
}
