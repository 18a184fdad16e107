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
      names(parts, findings);
      charts(parts, findings);
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

  /** A name hides what it stands for, so a number there is further out of sight than in a cell. */
  private static void names(WorkbookParts parts, List<Finding> findings) {
    parts
        .names()
        .forEach(
            (name, target) -> {
              if (!name.startsWith("_xlnm.") && holdsConstant(FormulaTokens.of(target))) {
                findings.add(
                    new Finding(
                        Finding.Kind.CONSTANT_IN_NAME,
                        "",
                        "",
                        "the name "
                            + name
                            + " stands for "
                            + target
                            + "; put the number into a cell and let the name refer to that"));
              }
            });
  }

  private static boolean holdsConstant(FormulaTokens target) {
    boolean onlyConstant =
        target.tokens().stream()
            .allMatch(
                token ->
                    switch (token.kind()) {
                      case NUMBER, TEXT, SIGN -> true;
                      case BOOK, SHEET, OTHER, LINES, CELL, WORD -> false;
                    });
    return (onlyConstant && !target.tokens().isEmpty()) || !FormulaConstants.in(target).isEmpty();
  }

  private static void charts(WorkbookParts parts, List<Finding> findings) throws IOException {
    for (String chart : parts.chartsOfConstants()) {
      findings.add(
          new Finding(
              Finding.Kind.CONSTANT_IN_CHART,
              "",
              "",
              chart + " draws numbers that are typed into it; let it draw cells"));
    }
  }
}
