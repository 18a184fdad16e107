package yanbao.report.workbook;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.apache.poi.ss.formula.FormulaRenderer;
import org.apache.poi.ss.formula.FormulaRenderingWorkbook;
import org.apache.poi.ss.formula.ptg.AbstractFunctionPtg;
import org.apache.poi.ss.formula.ptg.AddPtg;
import org.apache.poi.ss.formula.ptg.AreaPtgBase;
import org.apache.poi.ss.formula.ptg.AttrPtg;
import org.apache.poi.ss.formula.ptg.ControlPtg;
import org.apache.poi.ss.formula.ptg.OperationPtg;
import org.apache.poi.ss.formula.ptg.Ptg;
import org.apache.poi.ss.formula.ptg.SubtractPtg;

/** What a formula adds and subtracts, as formulas of their own: {@code A1/B1} of A1/B1-1. */
final class Summands {
  private static final Set<String> SUMS =
      Set.of("SUM", "SUMIF", "SUMIFS", "SUMPRODUCT", "AVERAGE", "AVERAGEIF", "AVERAGEIFS");

  private final Ptg[] tokens;
  private final FormulaRenderingWorkbook names;
  private final List<String> summands = new ArrayList<>();

  private Summands(Ptg[] tokens, FormulaRenderingWorkbook names) {
    this.tokens = tokens;
    this.names = names;
  }

  /**
   * Operands of plus and minus, and the extremes of the ranges that are summed up.
   *
   * @param tokens operands before their operation
   */
  static List<String> of(Ptg[] tokens, FormulaRenderingWorkbook names) {
    Summands summands = new Summands(tokens, names);
    summands.collect();
    return summands.summands;
  }

  private void collect() {
    // Where the operands begin that no operation has taken yet.
    Deque<Integer> starts = new ArrayDeque<>();
    for (int i = 0; i < tokens.length; i++) {
      boolean sum = tokens[i] instanceof AttrPtg attribute && attribute.isSum();
      if (tokens[i] instanceof OperationPtg operation) {
        int start = i;
        List<Integer> operands = new ArrayList<>();
        for (int n = 0; n < operation.getNumberOfOperands(); n++) {
          start = starts.pop();
          operands.addFirst(start);
        }
        operation(operation, operands, i);
        starts.push(start);
      } else if (sum) {
        addExtremes(starts.element(), i);
      } else if (!(tokens[i] instanceof ControlPtg)) {
        starts.push(i);
      }
    }
  }

  private void operation(OperationPtg operation, List<Integer> operands, int end) {
    switch (operation) {
      case AddPtg add -> addOperands(operands, end);
      case SubtractPtg subtract -> addOperands(operands, end);
      case AbstractFunctionPtg function when SUMS.contains(function.getName()) ->
          addExtremes(operands.getFirst(), end);
      default -> {}
    }
  }

  private void addOperands(List<Integer> operands, int end) {
    summands.add(text(operands.getFirst(), operands.getLast()));
    summands.add(text(operands.getLast(), end));
  }

  private void addExtremes(int start, int end) {
    for (int i = start; i < end; i++) {
      if (tokens[i] instanceof AreaPtgBase) {
        String area = text(i, i + 1);
        summands.add("MAX(" + area + ")");
        summands.add("MIN(" + area + ")");
      }
    }
  }

  private String text(int start, int end) {
    return FormulaRenderer.toFormulaString(names, Arrays.copyOfRange(tokens, start, end));
  }
}
