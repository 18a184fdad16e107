package yanbao.report.workbook;

import java.util.List;
import org.apache.poi.ss.usermodel.ConditionalFormattingRule;
import org.apache.poi.ss.usermodel.FontFormatting;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.SheetConditionalFormatting;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import yanbao.model.ValueKind;

/**
 * Shows {@code n.a.} and {@code -} in grey where a formula gives them, now or when recalculated.
 */
final class AbsentShade {
  private AbsentShade() {}

  static void apply(SXSSFSheet sheet, Layout layout, List<ColumnCells> columns) {
    SheetConditionalFormatting formats = sheet.getSheetConditionalFormatting();
    for (ColumnCells column : columns) {
      ValueKind kind = layout.columns().get(column.index()).kind();
      // Not booleans: LibreOffice 7.4 crashes when it prints them under a condition.
      if (column.isLive() && (kind == ValueKind.NUMBER || kind == ValueKind.DATE)) {
        String first = layout.cell(Layout.FIRST, layout.columns().get(column.index()).name());
        ConditionalFormattingRule rule =
            formats.createConditionalFormattingRule("ISTEXT(" + first + ")");
        FontFormatting font = rule.createFontFormatting();
        // By number: POI would write an RGB colour without its opacity, which the format forbids.
        font.setFontColorIndex(IndexedColors.GREY_50_PERCENT.getIndex());
        CellRangeAddress range =
            new CellRangeAddress(Layout.FIRST, layout.lastTotal(), column.index(), column.index());
        formats.addConditionalFormatting(new CellRangeAddress[] {range}, rule);
      }
    }
  }
}
