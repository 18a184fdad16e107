package yanbao.report.rejects;

import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import yanbao.model.RawCell;

/** The formats of copied cells: what was text stays text when it is typed anew. */
final class CopyStyles {
  private final Workbook workbook;
  private final Map<String, CellStyle> styles = new HashMap<>();

  CopyStyles(Workbook workbook) {
    this.workbook = workbook;
  }

  CellStyle of(RawCell.Kind kind) {
    String format =
        switch (kind) {
          case NUMBER, BLANK -> "General";
          case PERCENT -> "0.00%";
          case TEXT, DATE, BOOLEAN, ERROR -> "@";
        };
    return styles.computeIfAbsent(
        format,
        key -> {
          CellStyle style = workbook.createCellStyle();
          style.setDataFormat(workbook.createDataFormat().getFormat(format));
          return style;
        });
  }

  CellStyle marked(CellStyle base, Marks.Colour colour) {
    return styles.computeIfAbsent(
        base.getIndex() + "/" + colour,
        key -> {
          XSSFCellStyle style = (XSSFCellStyle) workbook.createCellStyle();
          style.cloneStyleFrom(base);
          style.setFillForegroundColor(new XSSFColor(colour.rgb()));
          style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
          return style;
        });
  }
}
