package yanbao.report.rejects;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/**
 * Takes the marks of an earlier rejects workbook off a sheet, so that what has been corrected since
 * is not shown as wrong.
 */
final class OldMarks {
  private OldMarks() {}

  static void remove(XSSFSheet sheet, int reasons) {
    List<CellAddress> ours =
        sheet.getCellComments().entrySet().stream()
            .filter(OldMarks::isOurs)
            .map(Map.Entry::getKey)
            .toList();
    for (CellAddress address : ours) {
      XSSFCell cell = sheet.getRow(address.getRow()).getCell(address.getColumn());
      cell.removeCellComment();
      unmark(cell);
    }
    for (Row row : sheet) {
      Cell reason = row.getCell(reasons);
      if (reason != null) {
        reason.setBlank();
      }
    }
  }

  private static boolean isOurs(Map.Entry<CellAddress, XSSFComment> comment) {
    return Comments.AUTHOR.equals(comment.getValue().getAuthor());
  }

  private static void unmark(XSSFCell cell) {
    XSSFColor fill = cell.getCellStyle().getFillForegroundXSSFColor();
    boolean marked =
        fill != null
            && Arrays.stream(Marks.Colour.values())
                .anyMatch(colour -> Arrays.equals(colour.rgb(), fill.getRGB()));
    if (marked) {
      XSSFCellStyle plain = cell.getSheet().getWorkbook().createCellStyle();
      plain.cloneStyleFrom(cell.getCellStyle());
      plain.setFillPattern(FillPatternType.NO_FILL);
      cell.setCellStyle(plain);
    }
  }
}
