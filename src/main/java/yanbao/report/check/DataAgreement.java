package yanbao.report.check;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import yanbao.problem.Escape;
import yanbao.problem.Position;
import yanbao.problem.ProblemCode;
import yanbao.problem.Problems;
import yanbao.report.TieOut;
import yanbao.report.workbook.WrittenWorkbook;
import yanbao.table.TableCsv;

/** Compares the tables of a workbook with the data files, which hold what was computed. */
final class DataAgreement implements TableCsv.Reader {
  private final TieOut.Workbook places;
  private final TieOut.Sheet sheet;
  private final WrittenWorkbook workbook;
  private final Problems problems;
  private long compared;
  private int rows;

  private DataAgreement(
      TieOut.Workbook places, TieOut.Sheet sheet, WrittenWorkbook workbook, Problems problems) {
    this.places = places;
    this.sheet = sheet;
    this.workbook = workbook;
    this.problems = problems;
  }

  /** Returns how many values were compared. */
  static long check(
      Path folder, TieOut.Workbook places, WrittenWorkbook workbook, Problems problems)
      throws IOException {
    long compared = 0;
    for (TieOut.Sheet sheet : places.sheets()) {
      DataAgreement agreement = new DataAgreement(places, sheet, workbook, problems);
      TableCsv.read(folder, sheet.table(), agreement);
      agreement.end();
      compared += agreement.compared;
    }
    return compared;
  }

  @Override
  public void record(int index, String row, List<String> header, List<String> values) {
    boolean total = !row.equals(TableCsv.DATA);
    rows += total ? 0 : 1;
    for (int i = 0; i < header.size(); i++) {
      int column = sheet.columns().indexOf(header.get(i));
      if (column < 0) {
        problem(sheet.row(index), i, values.get(i), "no such column");
        continue;
      }
      TieOut.Cell at = new TieOut.Cell(sheet.sheet(), sheet.row(index), column);
      WrittenWorkbook.Cell cell = workbook.cell(at).orElseThrow(() -> missing(sheet));
      compared++;
      if (!cell.holds(values.get(i), total)) {
        problem(at.row(), column, values.get(i), cell.shown(java.util.Optional.empty()));
      }
    }
  }

  private void end() {
    if (rows != sheet.rows()) {
      problem(
          sheet.first(),
          0,
          sheet.rows() + " rows",
          rows + " rows in data/" + sheet.table() + ".csv");
    }
  }

  private static IllegalStateException missing(TieOut.Sheet sheet) {
    return new IllegalStateException("no sheet " + sheet.sheet());
  }

  private void problem(int row, int column, String expected, String found) {
    problems.error(
        ProblemCode.WRITTEN_VALUE,
        new Position.OnPath(places.file()),
        "sheet \""
            + Escape.text(sheet.sheet())
            + "\", cell "
            + WrittenWorkbook.address(row, column)
            + ": expected \""
            + Escape.text(expected)
            + "\" as in data/"
            + sheet.table()
            + ".csv, but found \""
            + Escape.text(found)
            + "\"");
  }
}
