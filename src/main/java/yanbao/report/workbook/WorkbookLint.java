package yanbao.report.workbook;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/** Looks for what makes a workbook wrong or hard to trust; streams, so that size is no matter. */
public final class WorkbookLint {
  /** How many findings are kept of one sheet. */
  static final int MOST = 10_000;

  private WorkbookLint() {}

  /** The findings and notes, in the order of the sheets. */
  public static List<Finding> lint(Path file) throws IOException {
    List<Finding> findings = new ArrayList<>();
    try (WorkbookParts parts = WorkbookParts.open(file)) {
      if (parts.hasExternalLinks()) {
        findings.add(
            new Finding(
                Finding.Kind.EXTERNAL_LINK,
                "",
                "",
                "the workbook has links to other workbooks; break them"));
      }
      IntFunction<String> texts = parts.texts();
      for (WorkbookParts.SheetEntry sheet : parts.sheets()) {
        if (sheet.hidden()) {
          findings.add(
              new Finding(
                  Finding.Kind.HIDDEN_SHEET,
                  sheet.name(),
                  "",
                  "a hidden sheet; show it, if readers should see what it holds"));
        }
        SheetLint lint = new SheetLint(sheet.name(), MOST);
        parts.read(sheet, lint, texts);
        findings.addAll(lint.findings());
      }
    }
    return List.copyOf(findings);
  }
}
