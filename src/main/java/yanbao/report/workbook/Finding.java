package yanbao.report.workbook;

/**
 * Something in a workbook that is wrong or worth knowing.
 *
 * @param cells a cell, a range, rows or columns; empty for a whole sheet or workbook
 * @param message what it is, and what to do
 */
public record Finding(Kind kind, String sheet, String cells, String message) {

  /** What is found. */
  public enum Kind {
    ERROR_CELL(Severity.FINDING),
    CONSTANT_IN_FORMULA(Severity.FINDING),
    CONSTANT_IN_NAME(Severity.FINDING),
    CONSTANT_IN_CONDITION(Severity.FINDING),
    CONSTANT_IN_CHART(Severity.FINDING),
    INCONSISTENT_FORMULA(Severity.FINDING),
    CONSTANT_AMONG_FORMULAS(Severity.FINDING),
    NUMBER_AS_TEXT(Severity.FINDING),
    EXTERNAL_LINK(Severity.FINDING),
    UNREAD(Severity.FINDING),
    INTENDED_GAP(Severity.NOTE),
    HIDDEN_SHEET(Severity.NOTE),
    HIDDEN_ROWS(Severity.NOTE),
    HIDDEN_COLUMNS(Severity.NOTE);

    private final Severity severity;

    Kind(Severity severity) {
      this.severity = severity;
    }

    public Severity severity() {
      return severity;
    }
  }

  /** Whether something has to be done. */
  public enum Severity {
    FINDING,
    NOTE
  }

  /** The finding as one line. */
  public String line() {
    String note = kind.severity() == Severity.NOTE ? "note: " : "";
    String place = sheet.isEmpty() ? "" : sheet + (cells.isEmpty() ? "" : "!" + cells) + ": ";
    return note + place + message;
  }
}
