package yanbao.report.check;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import yanbao.problem.Escape;
import yanbao.problem.Position;
import yanbao.problem.ProblemCode;
import yanbao.problem.Problems;
import yanbao.report.TieOut;
import yanbao.report.workbook.Recalculation;
import yanbao.report.workbook.WrittenWorkbook;

/**
 * Checks the files of a revision, from the files alone: recalculated formulas give the values
 * beside them, workbooks hold what the data files hold, and the report shows what the workbooks
 * show.
 */
public final class DeliverableCheck {
  private final Path folder;
  private final TieOut tieOut;
  private final Problems problems;
  private final List<Line> lines = new ArrayList<>();

  private DeliverableCheck(Path folder, TieOut tieOut, Problems problems) {
    this.folder = folder;
    this.tieOut = tieOut;
    this.problems = problems;
  }

  /**
   * What was checked, in one line.
   *
   * @param values how many values were compared
   */
  public record Line(String text, long values) {}

  /** Checks the files; what differs is a problem. */
  public static List<Line> check(Path folder, TieOut tieOut, Problems problems) throws IOException {
    return new DeliverableCheck(folder, tieOut, problems).check();
  }

  private List<Line> check() throws IOException {
    Map<TieOut.Workbook, WrittenWorkbook> workbooks = new LinkedHashMap<>();
    for (TieOut.Workbook places : tieOut.workbooks()) {
      WrittenWorkbook workbook = WrittenWorkbook.open(folder.resolve(places.file()));
      workbooks.put(places, workbook);
      recalculate(places.file(), workbook);
      long values = DataAgreement.check(folder, places, workbook, problems);
      lines.add(
          new Line(count(values, "value") + " of " + places.file() + " equal data/*.csv", values));
    }
    if (tieOut.report().isPresent()) {
      TieOut.Report report = tieOut.report().get();
      long shown = new ReportTieOut(folder, report, workbooks, problems).check();
      lines.add(
          new Line(
              count(shown, "value")
                  + " shown by "
                  + report.file()
                  + " equal the cells that they come from",
              shown));
    }
    return List.copyOf(lines);
  }

  private void recalculate(String file, WrittenWorkbook workbook) {
    Recalculation recalculation = Recalculation.of(workbook);
    for (Recalculation.Difference difference : recalculation.differences()) {
      problems.error(
          ProblemCode.RECALCULATION,
          new Position.OnPath(file),
          "sheet \""
              + Escape.text(difference.sheet())
              + "\", cell "
              + difference.cell()
              + ": expected the formula ="
              + Escape.text(difference.formula())
              + " to give "
              + Escape.text(difference.written())
              + " as written beside it, but recalculated it gives "
              + Escape.text(difference.recalculated()));
    }
    String sample =
        recalculation.isSampled()
            ? " (a sample of " + count(recalculation.formulas(), "formula") + ")"
            : "";
    lines.add(
        new Line(
            count(recalculation.checked(), "formula") + " of " + file + " recalculated" + sample,
            recalculation.checked()));
  }

  private static String count(long number, String what) {
    return String.format(Locale.ROOT, "%,d %s%s", number, what, number == 1 ? "" : "s");
  }
}
