package yanbao.report.rejects;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import yanbao.model.RejectsColumn;
import yanbao.problem.Problem;

/** Marks a copy of a workbook that is otherwise as it was: formats, formulas, other sheets. */
final class WorkbookCopy {
  // The library holds every cell in memory, at some twenty times its size in the file.
  private static final long LARGEST_UNPACKED = 8L << 20;

  private final XSSFWorkbook workbook;
  private final Marks marks;
  private final Map<String, XSSFCellStyle> styles = new HashMap<>();

  private WorkbookCopy(XSSFWorkbook workbook, Marks marks) {
    this.workbook = workbook;
    this.marks = marks;
  }

  /** Whether the workbook can be held in memory as a whole. */
  static boolean isSmallEnough(Path file) throws IOException {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      return zip.stream().mapToLong(ZipEntry::getSize).sum() <= LARGEST_UNPACKED;
    }
  }

  static void write(Path from, Path to, List<TableShape> tables, Marks marks) throws IOException {
    try (InputStream file = Files.newInputStream(from);
        XSSFWorkbook workbook = new XSSFWorkbook(file);
        OutputStream out = new BufferedOutputStream(Files.newOutputStream(to))) {
      WorkbookCopy copy = new WorkbookCopy(workbook, marks);
      tables.forEach(copy::mark);
      workbook.write(out);
    }
  }

  private void mark(TableShape table) {
    Map<Integer, List<Problem>> rows = marks.rows(table.sheet());
    XSSFSheet sheet = workbook.getSheet(table.sheet().orElseThrow());
    if (rows.isEmpty()) {
      return;
    }
    workbook.setActiveSheet(workbook.getSheetIndex(sheet));
    OldMarks.remove(sheet, table.reasons());
    Comments comments = new Comments(sheet, marks);
    Cell header = cell(row(sheet, table.header()), table.reasons());
    header.setCellValue(RejectsColumn.HEADER);
    sheet.setColumnWidth(table.reasons(), Reasons.WIDTH);
    rows.forEach((number, problems) -> mark(row(sheet, number), problems, table, comments));
  }

  private void mark(Row row, List<Problem> problems, TableShape table, Comments comments) {
    Marks.cells(problems)
        .forEach(
            (column, found) -> {
              // What is wrong with the row as a whole is marked at its reason.
              Cell cell = cell(row, column == 0 ? table.reasons() : column - 1);
              cell.setCellStyle(style((XSSFCellStyle) cell.getCellStyle(), Marks.colour(found)));
              comments.add(cell, Marks.comment(found));
            });
    if (row.getRowNum() + 1 != table.header()) {
      cell(row, table.reasons()).setCellValue(Reasons.fitting(Marks.reasons(problems)));
    }
  }

  private XSSFCellStyle style(XSSFCellStyle base, Marks.Colour colour) {
    return styles.computeIfAbsent(
        base.getIndex() + "/" + colour,
        key -> {
          XSSFCellStyle style = workbook.createCellStyle();
          style.cloneStyleFrom(base);
          style.setFillForegroundColor(new XSSFColor(colour.rgb()));
          style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
          return style;
        });
  }

  private static Row row(XSSFSheet sheet, int number) {
    Row row = sheet.getRow(number - 1);
    return row == null ? sheet.createRow(number - 1) : row;
  }

  private static Cell cell(Row row, int column) {
    return row.getCell(column, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
  }
}
