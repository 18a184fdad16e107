package yanbao.report.chart;

import java.awt.Font;
import java.awt.Graphics2D;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.text.TextBlock;
import org.jfree.chart.ui.HorizontalAlignment;
import org.jfree.chart.ui.RectangleEdge;

/** A category axis with level labels, in two lines where needed; the keys are indexes. */
final class LabelAxis extends CategoryAxis {
  private final transient List<List<String>> labels;
  private final transient ChartStyle style;

  private LabelAxis(List<List<String>> labels, ChartStyle style) {
    this.labels = labels;
    this.style = style;
    setTickLabelFont(style.font());
    setTickLabelPaint(style.muted());
    setAxisLineVisible(false);
    setTickMarksVisible(false);
    setMaximumCategoryLabelWidthRatio(1);
  }

  /** The axis with labels at most this wide. */
  static LabelAxis of(List<String> categories, double width, ChartStyle style) {
    return new LabelAxis(
        categories.stream().map(label -> wrap(label, width, style.font())).toList(), style);
  }

  /** The axis with every so many labels left out, that the others fit. */
  static LabelAxis thinned(List<String> categories, double width, ChartStyle style) {
    double widest = TextSize.widest(categories, style.font()) + style.font().getSize2D();
    int every = (int) Math.max(1, Math.ceil(widest / width));
    List<List<String>> labels = new ArrayList<>();
    for (int i = 0; i < categories.size(); i++) {
      // Counted from the end: the latest period is the one that readers look for.
      boolean shown = (categories.size() - 1 - i) % every == 0;
      labels.add(shown ? List.of(categories.get(i)) : List.of());
    }
    return new LabelAxis(labels, style);
  }

  /** Whether every category fits in this width. */
  static boolean fits(List<String> categories, double width, Font font) {
    return categories.stream()
        .allMatch(label -> TextSize.widest(wrap(label, width, font), font) <= width);
  }

  /** The label in one line, or in two as even as can be; a Latin word is never broken. */
  static List<String> wrap(String label, double width, Font font) {
    List<String> best = List.of(label);
    double narrowest = TextSize.width(label, font);
    if (narrowest <= width) {
      return best;
    }
    List<String> parts = parts(label);
    for (int i = 1; i < parts.size(); i++) {
      String first = String.join("", parts.subList(0, i)).strip();
      String second = String.join("", parts.subList(i, parts.size())).strip();
      double widest = TextSize.widest(List.of(first, second), font);
      if (widest < narrowest) {
        best = List.of(first, second);
        narrowest = widest;
      }
    }
    return best;
  }

  private static List<String> parts(String label) {
    List<String> parts = new ArrayList<>();
    StringBuilder part = new StringBuilder();
    int before = ' ';
    for (int i = 0; i < label.length(); ) {
      int character = label.codePointAt(i);
      if (!part.isEmpty() && isBreak(before, character)) {
        parts.add(part.toString());
        part.setLength(0);
      }
      part.appendCodePoint(character);
      before = character;
      i += Character.charCount(character);
    }
    parts.add(part.toString());
    return parts;
  }

  private static boolean isBreak(int before, int character) {
    if (Character.getType(before) == Character.START_PUNCTUATION) {
      return false;
    }
    return before == ' '
        || Character.isIdeographic(character)
        || Character.getType(character) == Character.START_PUNCTUATION;
  }

  @Override
  @SuppressWarnings("rawtypes") // as inherited
  protected TextBlock createLabel(
      Comparable category, float width, RectangleEdge edge, Graphics2D graphics) {
    TextBlock block = new TextBlock();
    boolean side = RectangleEdge.isLeftOrRight(edge);
    block.setLineAlignment(side ? HorizontalAlignment.RIGHT : HorizontalAlignment.CENTER);
    for (String line : labels.get((Integer) category)) {
      block.addLine(line, style.font(), style.muted());
    }
    return block;
  }
}
