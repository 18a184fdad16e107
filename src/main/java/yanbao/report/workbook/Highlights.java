package yanbao.report.workbook;

import java.util.Map;
import org.apache.poi.ss.usermodel.ComparisonOperator;
import org.apache.poi.ss.usermodel.ConditionalFormattingRule;
import org.apache.poi.ss.usermodel.ConditionalFormattingThreshold.RangeType;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFColorScaleFormatting;
import org.apache.poi.xssf.usermodel.XSSFConditionalFormattingRule;
import org.apache.poi.xssf.usermodel.XSSFSheetConditionalFormatting;
import yanbao.model.Value;
import yanbao.report.WorkbookDefinition.Highlight;

/** Sets off cells by their values, now or when recalculated; totals only by their sign. */
final class Highlights {
  private final Book book;
  private final Layout layout;
  private final XSSFSheetConditionalFormatting formats;

  Highlights(Book book, SXSSFSheet sheet, Layout layout) {
    this.book = book;
    this.layout = layout;
    this.formats = book.behind(sheet.getSheetName()).getSheetConditionalFormatting();
  }

  void apply(Map<String, Highlight> highlights) {
    highlights.forEach(
        (column, highlight) -> {
          switch (highlight) {
            case NEGATIVE -> negative(column);
            case BARS -> bars(column);
            case SCALE -> scale(column);
          }
        });
  }

  private void negative(String column) {
    XSSFConditionalFormattingRule rule =
        formats.createConditionalFormattingRule(ComparisonOperator.LT, "0");
    rule.createFontFormatting().setFontColor(color(book.palette().negative()));
    add(column, layout.lastTotal(), rule);
  }

  private void bars(String column) {
    XSSFConditionalFormattingRule rule =
        formats.createConditionalFormattingRule(color(book.palette().bar()));
    if (!hasNegative(column)) {
      // From zero, so that lengths compare as the numbers do.
      rule.getDataBarFormatting().getMinThreshold().setRangeType(RangeType.NUMBER);
      rule.getDataBarFormatting().getMinThreshold().setValue(0d);
    }
    add(column, layout.last(), rule);
  }

  private boolean hasNegative(String column) {
    int index = layout.definition().columnIndex(column);
    return layout.table().rows().stream()
        .anyMatch(
            row -> row.values().get(index) instanceof Value.Number number && number.asDouble() < 0);
  }

  private void scale(String column) {
    XSSFConditionalFormattingRule rule = formats.createConditionalFormattingColorScaleRule();
    XSSFColorScaleFormatting scale = rule.getColorScaleFormatting();
    scale.setNumControlPoints(2);
    scale.getThresholds()[0].setRangeType(RangeType.MIN);
    scale.getThresholds()[1].setRangeType(RangeType.MAX);
    scale.setColors(new XSSFColor[] {color("FFFFFF"), color(book.palette().bar())});
    add(column, layout.last(), rule);
  }

  private void add(String column, int lastRow, ConditionalFormattingRule rule) {
    int index = layout.definition().columnIndex(column);
    CellRangeAddress range = new CellRangeAddress(Layout.FIRST, lastRow, index, index);
    formats.addConditionalFormatting(new CellRangeAddress[] {range}, rule);
  }

  private static XSSFColor color(String rgb) {
    return Styles.color(rgb);
  }
}
