package yanbao.report.workbook;

import java.util.Optional;
import org.apache.poi.ss.usermodel.Cell;
import yanbao.formula.FormulaNames;
import yanbao.formula.TypedFormula;
import yanbao.formula.excel.ExcelCompiler;
import yanbao.problem.ProblemCode;
import yanbao.problem.ProblemsException;

/** Formulas that a reader can follow and recalculate in the sheet. */
final class LiveFormula {
  /** What Excel takes in one formula. */
  private static final int LENGTH = 8192;

  private LiveFormula() {}

  /**
   * The formula of a column, where a sheet can hold it: not over rows that were grouped away, nor
   * with cells of a table that the workbook does not show. Elsewhere the value is written.
   */
  static Optional<TypedFormula> ofColumn(Book book, Layout layout, TypedFormula formula) {
    return isOverGroups(layout, formula) ? Optional.empty() : ofTotal(book, formula);
  }

  /** The formula of a total, whose rows are in its sheet. */
  static Optional<TypedFormula> ofTotal(Book book, TypedFormula formula) {
    boolean reachable = formula.tables().stream().allMatch(table -> book.find(table).isPresent());
    return reachable ? Optional.of(formula) : Optional.empty();
  }

  /** Whether the formula runs over rows that were grouped away. */
  static boolean isOverGroups(Layout layout, TypedFormula formula) {
    return !layout.definition().group().isEmpty() && formula.hasOwnRanges();
  }

  /** Green where the formula leads to another sheet than the one of this table. */
  static Look.Ink ink(Optional<TypedFormula> live, String table) {
    return live.filter(formula -> leaves(formula, table)).isPresent()
        ? Look.Ink.LINK
        : Look.Ink.FORMULA;
  }

  private static boolean leaves(TypedFormula formula, String table) {
    return !FormulaNames.of(formula.source().tree()).parameters().isEmpty()
        || formula.tables().stream().anyMatch(other -> !other.equals(table));
  }

  static void put(Cell cell, TypedFormula formula, SheetCells cells) {
    String text = ExcelCompiler.compile(formula, cells);
    if (text.length() > LENGTH) {
      throw ProblemsException.of(
          ProblemCode.WORKBOOK_LIMIT,
          formula.source().position(),
          "the formula becomes "
              + text.length()
              + " characters in a cell, which holds at most "
              + LENGTH
              + "; split it over several columns");
    }
    cell.setCellFormula(text);
  }
}
