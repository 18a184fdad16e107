package yanbao.report.workbook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;

/** Looks at the cells of one sheet as they stream by. */
final class SheetLint implements SheetReader {
  // Codes such as 000681 are no numbers.
  private static final Pattern NUMBER =
      Pattern.compile(
          "\\s*(?!0\\d)(?:[+-]?(?:\\d+|\\d{1,3}(?:,\\d{3})+)(?:\\.\\d+)?(?:[eE][+-]?\\d+)?%?"
              + "|\\((?:\\d+|\\d{1,3}(?:,\\d{3})+)(?:\\.\\d+)?\\))\\s*");

  private final String sheet;
  private final Findings findings;
  private final List<Finding> hidden = new ArrayList<>();
  private final List<Finding> conditions = new ArrayList<>();
  private final List<CellRangeAddress> textOnPurpose = new ArrayList<>();
  private final Map<Integer, ColumnRuns> columns = new HashMap<>();
  private final Map<Integer, String> sharedForms = new HashMap<>();
  private int hiddenFrom = -1;
  private int hiddenTo = -1;

  SheetLint(String sheet, int room) {
    this.sheet = sheet;
    this.findings = new Findings(sheet, room);
  }

  List<Finding> findings() {
    endHiddenRows();
    List<Finding> all = new ArrayList<>(hidden);
    all.addAll(findings.list(this::isOnPurpose));
    all.addAll(conditions);
    if (findings.dropped() > 0) {
      all.add(
          new Finding(
              Finding.Kind.UNREAD,
              sheet,
              "",
              "and " + findings.dropped() + " more; mend these first, then lint again"));
    }
    return all;
  }

  private boolean isOnPurpose(CellRangeAddress range) {
    return textOnPurpose.stream()
        .anyMatch(
            purpose ->
                purpose.isInRange(range.getFirstRow(), range.getFirstColumn())
                    && purpose.isInRange(range.getLastRow(), range.getLastColumn()));
  }

  @Override
  public void cell(Read cell) {
    if (cell.hasFormula()) {
      formula(cell);
    } else if (cell.value() != null) {
      value(cell);
    }
  }

  private void value(Read cell) {
    if (cell.value() instanceof String text && NUMBER.matcher(text).matches()) {
      add(
          Finding.Kind.NUMBER_AS_TEXT,
          cell,
          "a number stored as text, which sums leave out; convert it to a number");
    } else if (cell.value() instanceof Fault fault) {
      error(cell, fault);
    }
    next(cell, "", false);
  }

  private void formula(Read cell) {
    if (cell.formula().isEmpty()) {
      String form = sharedForms.getOrDefault(cell.shared(), "shared " + cell.shared());
      if (cell.value() instanceof Fault fault) {
        error(cell, fault);
      }
      next(cell, form, false);
      return;
    }
    FormulaTokens tokens = FormulaTokens.of(cell.formula());
    String form = tokens.relativeTo(cell.row(), cell.column());
    if (cell.shared() >= 0) {
      sharedForms.put(cell.shared(), form);
    }
    if (cell.value() instanceof Fault fault) {
      if (fault.text().equals("#N/A") && tokens.calls("NA")) {
        add(Finding.Kind.INTENDED_GAP, cell, "#N/A by the formula's own NA(), a gap for charts");
      } else {
        error(cell, fault);
      }
    }
    List<String> constants = FormulaConstants.in(tokens);
    if (!constants.isEmpty()) {
      add(
          Finding.Kind.CONSTANT_IN_FORMULA,
          cell,
          "the formula holds the constant "
              + String.join(", ", constants)
              + "; put it into a cell of its own and refer to that");
    }
    if (tokens.hasExternal()) {
      add(
          Finding.Kind.EXTERNAL_LINK,
          cell,
          "the formula reads another workbook, which its readers may not have; bring the values"
              + " in");
    }
    next(cell, form, tokens.readsRangeOf(cell.column()));
  }

  private void next(Read cell, String form, boolean total) {
    Optional<ColumnRuns.Odd> odd =
        columns
            .computeIfAbsent(cell.column(), unused -> new ColumnRuns())
            .next(cell.row(), form, total);
    if (odd.isEmpty()) {
      return;
    }
    for (int row = odd.get().first(); row <= odd.get().last(); row++) {
      if (odd.get().value()) {
        findings.add(
            Finding.Kind.CONSTANT_AMONG_FORMULAS,
            row,
            cell.column(),
            "a value in a column of formulas; restore the formula of its neighbours");
      } else {
        findings.add(
            Finding.Kind.INCONSISTENT_FORMULA,
            row,
            cell.column(),
            "the formula differs from those above and below, which agree; copy theirs, or set it"
                + " apart");
      }
    }
  }

  private void error(Read cell, Fault fault) {
    add(
        Finding.Kind.ERROR_CELL,
        cell,
        "the error " + fault.text() + "; mend the formula or what it reads");
  }

  private void add(Finding.Kind kind, Read cell, String message) {
    findings.add(kind, cell.row(), cell.column(), message);
  }

  @Override
  public void row(int row, boolean isHidden) {
    if (!isHidden) {
      return;
    }
    if (hiddenTo + 1 != row) {
      endHiddenRows();
      hiddenFrom = row;
    }
    hiddenTo = row;
  }

  private void endHiddenRows() {
    if (hiddenFrom >= 0 && hidden.size() < WorkbookLint.MOST) {
      hidden.add(
          new Finding(
              Finding.Kind.HIDDEN_ROWS,
              sheet,
              (hiddenFrom + 1) + ":" + (hiddenTo + 1),
              "hidden rows; show them, if readers should see what they hold"));
    }
    hiddenFrom = -1;
  }

  @Override
  public void columns(int first, int last, boolean isHidden) {
    if (isHidden) {
      hidden.add(
          new Finding(
              Finding.Kind.HIDDEN_COLUMNS,
              sheet,
              CellReference.convertNumToColString(first)
                  + ":"
                  + CellReference.convertNumToColString(last),
              "hidden columns; show them, if readers should see what they hold"));
    }
  }

  @Override
  public void condition(String ranges, String formula) {
    List<String> constants = FormulaConstants.in(FormulaTokens.of(formula));
    if (!constants.isEmpty()) {
      conditions.add(
          new Finding(
              Finding.Kind.CONSTANT_IN_CONDITION,
              sheet,
              ranges,
              "the condition of a format holds the constant "
                  + String.join(", ", constants)
                  + "; put it into a cell and refer to that"));
    }
  }

  @Override
  public void textOnPurpose(String ranges) {
    for (String range : ranges.trim().split("\\s+")) {
      textOnPurpose.add(CellRangeAddress.valueOf(range));
    }
  }
}
