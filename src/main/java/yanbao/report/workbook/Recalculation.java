package yanbao.report.workbook;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.formula.IStabilityClassifier;
import org.apache.poi.ss.formula.WorkbookEvaluator;
import org.apache.poi.ss.formula.eval.BlankEval;
import org.apache.poi.ss.formula.eval.BoolEval;
import org.apache.poi.ss.formula.eval.ErrorEval;
import org.apache.poi.ss.formula.eval.NumberEval;
import org.apache.poi.ss.formula.eval.StringEval;
import org.apache.poi.ss.formula.eval.ValueEval;
import org.apache.poi.ss.formula.udf.AggregatingUDFFinder;
import org.jspecify.annotations.Nullable;
import yanbao.model.Value;

/**
 * Recalculates the formulas of a written workbook, each from the values of the cells that it names,
 * and compares the results with those written beside them.
 *
 * @param formulas how many the workbook has
 * @param checked how many were recalculated
 */
public record Recalculation(long formulas, long checked, List<Difference> differences) {
  private static final double TOLERANCE = 1e-12;

  public Recalculation {
    differences = List.copyOf(differences);
  }

  /** A formula that gives something else than the value beside it. */
  public record Difference(
      String sheet, String cell, String formula, String written, String recalculated) {}

  public boolean isSampled() {
    return checked < formulas;
  }

  public static Recalculation of(WrittenWorkbook workbook) {
    return new Recalculator(workbook).recalculate();
  }

  private static final class Recalculator {
    private static final int REMEMBERED = 1000;

    private final WrittenWorkbook workbook;
    private final WrittenFormulas formulas;
    private final WorkbookEvaluator evaluator;
    private final List<Difference> differences = new ArrayList<>();
    private long checked;

    Recalculator(WrittenWorkbook workbook) {
      this.workbook = workbook;
      this.formulas = new WrittenFormulas(workbook.sheets(), workbook.names());
      // Nothing changes meanwhile: what depends on what need not be remembered.
      this.evaluator =
          new WorkbookEvaluator(
              formulas, IStabilityClassifier.TOTALLY_IMMUTABLE, AggregatingUDFFinder.DEFAULT);
    }

    Recalculation recalculate() {
      for (WrittenSheet sheet : workbook.sheets()) {
        for (int row = 0; row <= sheet.getLastRowNum(); row++) {
          for (int column = 0; column < sheet.width(); column++) {
            WrittenSheet.WrittenFormula formula = sheet.formula(row, column);
            if (formula != null && workbook.isRecalculated(sheet, row, column)) {
              compare(new WrittenCell(sheet, row, column, formula), formula);
            }
          }
        }
      }
      return new Recalculation(workbook.formulas(), checked, differences);
    }

    private void compare(WrittenCell cell, WrittenSheet.WrittenFormula formula) {
      checked++;
      if (checked % REMEMBERED == 0) {
        // No formula needs the result of another.
        evaluator.clearAllCachedResultValues();
      }
      Object found = evaluate(cell);
      if (!agree(formula.result(), found, 0) && !agree(formula.result(), found, scale(cell))) {
        differences.add(
            new Difference(
                cell.sheet().name(),
                WrittenWorkbook.address(cell.row(), cell.column()),
                formula.shape().text(cell.row()),
                text(formula.result()),
                text(found)));
      }
    }

    private @Nullable Object evaluate(WrittenCell cell) {
      try {
        return value(evaluator.evaluate(cell));
      } catch (RuntimeException e) {
        // POI has one exception for each way in which it cannot read or compute a formula.
        return new SheetReader.Fault("no result (" + e.getMessage() + ")");
      }
    }

    private static @Nullable Object value(ValueEval result) {
      return switch (result) {
        case NumberEval number -> number.getNumberValue();
        case BoolEval bool -> bool.getBooleanValue();
        case StringEval text -> text.getStringValue();
        case ErrorEval error -> new SheetReader.Fault(error.getErrorString());
        // A reference to an empty cell shows zero.
        case BlankEval blank -> 0.0;
        default -> new SheetReader.Fault(result.toString());
      };
    }

    /** The largest of the numbers that a formula adds up; what is left of them is as exact. */
    private double scale(WrittenCell cell) {
      double largest = 0;
      for (String summand : Summands.of(formulas.getFormulaTokens(cell), formulas.names())) {
        WrittenCell part =
            new WrittenCell(
                cell.sheet(),
                cell.row(),
                cell.column(),
                new WrittenSheet.WrittenFormula(FormulaShape.of(summand, cell.row()), null));
        if (evaluate(part) instanceof Double number) {
          largest = Math.max(largest, Math.abs(number));
        }
      }
      return largest;
    }

    private static boolean agree(Object written, @Nullable Object found, double scale) {
      if (written instanceof Double one && found instanceof Double other) {
        double size = Math.max(scale, Math.max(Math.abs(one), Math.abs(other)));
        return Math.abs(one - other) <= TOLERANCE * size;
      }
      return written.equals(found);
    }

    private static String text(@Nullable Object value) {
      return switch (value) {
        case null -> "nothing";
        case Double number -> Value.Number.of(number).exact().toPlainString();
        case SheetReader.Fault fault -> fault.text();
        case Boolean bool -> bool ? "TRUE" : "FALSE";
        default -> "\"" + value + "\"";
      };
    }
  }
}
