package yanbao.report.rejects;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import yanbao.model.RawCell;
import yanbao.model.RawRow;
import yanbao.model.RejectsColumn;
import yanbao.problem.Problem;
import yanbao.report.workbook.Packaging;
import yanbao.report.workbook.XmlText;
import yanbao.source.SourceLayout;
import yanbao.source.SourceReader;
import yanbao.source.SourceReaders;

/**
 * Writes the rows of a file into a new workbook, each at the row number that it has in the file, as
 * a stream. Texts stay texts, whatever they look like.
 */
final class RowsCopy implements SourceReader.Receiver {
  private static final int LONGEST_TEXT = SpreadsheetVersion.EXCEL2007.getMaxTextLength();
  private static final int LAST_ROW = SpreadsheetVersion.EXCEL2007.getMaxRows();
  private static final int COLUMNS = SpreadsheetVersion.EXCEL2007.getMaxColumns();
  private static final int ROWS_IN_MEMORY = 100;
  // The table of texts is held in memory, at some fifty times its size in the file.
  private static final long LARGEST_WHOLE = 4_000_000;

  private final TableShape table;
  private final int firstRow;
  private final Map<Integer, List<Problem>> rows;
  private final Choice choice;
  private final Sheet sheet;
  private final Comments comments;
  private final CopyStyles styles;
  private boolean whole;

  /** Which rows are copied. */
  enum Choice {
    ALL,
    /** The header and those with problems. */
    MARKED
  }

  private RowsCopy(TableShape table, int firstRow, Marks marks, Choice choice, Sheet sheet) {
    this.table = table;
    this.firstRow = firstRow;
    this.rows = marks.rows(table.sheet());
    this.choice = choice;
    this.sheet = sheet;
    this.comments = new Comments(sheet, marks);
    this.styles = new CopyStyles(sheet.getWorkbook());
    this.whole = choice == Choice.ALL;
  }

  static RejectsWorkbook.Extent write(
      RejectsWriter.Input file, TableShape table, Marks marks, Choice wanted, Path to)
      throws IOException {
    boolean fits =
        table.characters() <= LARGEST_WHOLE
            && table.last() <= LAST_ROW
            && table.reasons() < COLUMNS;
    try (SXSSFWorkbook workbook = workbook();
        OutputStream out = new BufferedOutputStream(Files.newOutputStream(to))) {
      Packaging.describe(workbook, Comments.AUTHOR);
      RowsCopy copy =
          new RowsCopy(
              table,
              firstRow(file.layout(), table),
              marks,
              fits ? wanted : Choice.MARKED,
              workbook.createSheet(table.sheet().orElse("data")));
      copy.sheet.setColumnWidth(table.reasons(), Reasons.WIDTH);
      SourceReaders.of(file.path())
          .orElseThrow()
          .read(file.path(), file.shownAs(), file.layout(), copy);
      workbook.write(out);
      return copy.whole ? RejectsWorkbook.Extent.WHOLE : RejectsWorkbook.Extent.ROWS_WITH_PROBLEMS;
    }
  }

  /**
   * With a table of texts: of a text in the cell itself some programs leave a rest when they put a
   * number in its place.
   */
  private static SXSSFWorkbook workbook() {
    return new SXSSFWorkbook(new XSSFWorkbook(), ROWS_IN_MEMORY, false, true);
  }

  /**
   * A header without a declared place is in the first rows; what a text file has above it is an
   * instruction to programs.
   */
  private static int firstRow(SourceLayout layout, TableShape table) {
    return layout.headerRow().isPresent() ? 1 : table.header() - layout.headerRows() + 1;
  }

  @Override
  public void physical(RawRow raw) {
    List<Problem> problems = rows.getOrDefault(raw.number(), List.of());
    boolean header = raw.number() == table.header();
    if (raw.number() < firstRow
        || raw.number() > LAST_ROW
        || (choice == Choice.MARKED && problems.isEmpty() && !header)) {
      return;
    }
    Row row = sheet.createRow(raw.number() - 1);
    for (int i = 0; i < Math.min(raw.cells().size(), COLUMNS - 1); i++) {
      if (i != table.reasons()) {
        write(row.createCell(i), raw.cell(i));
      }
    }
    if (header) {
      row.createCell(table.reasons()).setCellValue(RejectsColumn.HEADER);
    }
    mark(row, problems, header);
  }

  private void write(Cell cell, RawCell raw) {
    switch (raw.kind()) {
      case BLANK -> {}
      case NUMBER, PERCENT -> {
        cell.setCellValue(Double.parseDouble(raw.text()));
        cell.setCellStyle(styles.of(raw.kind()));
      }
      case TEXT, DATE, BOOLEAN, ERROR -> {
        cell.setCellStyle(styles.of(RawCell.Kind.TEXT));
        whole &= raw.text().length() <= LONGEST_TEXT;
        cell.setCellValue(XmlText.escape(Reasons.fitting(raw.text())));
      }
    }
  }

  private void mark(Row row, List<Problem> problems, boolean header) {
    Marks.cells(problems)
        .forEach(
            (column, found) -> {
              // What is wrong with the row as a whole is marked at its reason.
              int index = column == 0 ? table.reasons() : column - 1;
              Cell cell = row.getCell(index, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
              CellStyle base = cell.getCellStyle();
              cell.setCellStyle(styles.marked(base, Marks.colour(found)));
              comments.add(cell, Marks.comment(found));
            });
    if (!problems.isEmpty() && !header) {
      row.getCell(table.reasons(), Row.MissingCellPolicy.CREATE_NULL_AS_BLANK)
          .setCellValue(Reasons.fitting(Marks.reasons(problems)));
    }
  }

  @Override
  public void header(RawRow header) {}

  @Override
  public void row(RawRow row) {}

  @Override
  public void total(RawRow row) {}

  @Override
  public void skipped(int count) {}

  @Override
  public void malformed(RawRow row, List<Problem> problems) {}
}
