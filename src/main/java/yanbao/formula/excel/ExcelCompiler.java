package yanbao.formula.excel;

import java.util.List;
import java.util.Optional;
import yanbao.formula.Expression;
import yanbao.formula.Facts;
import yanbao.formula.Operator;
import yanbao.formula.TypedFormula;
import yanbao.formula.function.ExcelParts;
import yanbao.formula.function.ExcelParts.Leaf;
import yanbao.model.ValueKind;

/**
 * Writes a formula as Excel takes it in a cell, without the leading equals sign. Where a cell may
 * hold {@code n.a.} or {@code -} instead of a value, the formula tests for it, so that a
 * recalculation gives what the engine computed.
 */
public final class ExcelCompiler {
  // Excel binds the unary minus tighter than ^, and the percent sign tighter still.
  private static final int NEGATE = 7;
  private static final int PERCENT = 8;

  private final Cells cells;

  private ExcelCompiler(Cells cells) {
    this.cells = cells;
  }

  public static String compile(TypedFormula formula, Cells cells) {
    return ExcelParts.write(new ExcelCompiler(cells).compile(formula.tree()));
  }

  private ExcelParts compile(Expression expression) {
    return switch (expression) {
      case Expression.Number number -> ExcelParts.atom(number.value().toPlainString());
      case Expression.Text text ->
          ExcelParts.atom("\"" + cells.word(text.value()).replace("\"", "\"\"") + "\"");
      case Expression.Bool bool -> ExcelParts.atom(bool.value() ? "TRUE" : "FALSE");
      case Expression.Cell cell -> cell(cells.cell(cell.column()), cell.facts());
      case Expression.Above above -> above(above);
      case Expression.Range range -> ExcelParts.atom(cells.range(range.table(), range.column()));
      case Expression.ParameterValue parameter ->
          ExcelParts.atom(cells.parameter(parameter.name()));
      case Expression.TotalValue total ->
          cell(cells.total(total.table(), total.total(), total.column()), total.facts());
      case Expression.Negate negate ->
          ExcelParts.strict(
              List.of(compile(negate.operand())),
              operand -> new Leaf("-" + operand.getFirst().within(NEGATE), NEGATE));
      case Expression.Percent percent ->
          ExcelParts.strict(
              List.of(compile(percent.operand())),
              operand -> new Leaf(operand.getFirst().within(PERCENT) + "%", PERCENT));
      case Expression.Binary binary -> binary(binary);
      case Expression.Call call ->
          call.function()
              .excel(
                  call.arguments().stream().map(this::compile).toList(),
                  call.arguments().stream().map(Expression::facts).toList());
    };
  }

  private ExcelParts above(Expression.Above above) {
    Optional<String> address = cells.above(above.column());
    if (address.isEmpty()) {
      return ExcelParts.Missing.VALUE;
    }
    ExcelParts value = cell(address.get(), above.facts());
    if (above.within().isEmpty()) {
      return value;
    }
    String group = above.within().get();
    String same = cells.cell(group) + "=" + cells.above(group).orElseThrow();
    return new ExcelParts.Choose(same, value, ExcelParts.Missing.VALUE);
  }

  private ExcelParts binary(Expression.Binary binary) {
    Operator operator = binary.operator();
    // Readers differ on which binds tighter in -2^2, so a sign under a power always has
    // parentheses.
    int left = operator == Operator.POWER ? ExcelParts.ATOM : operator.precedence();
    int right = operator == Operator.POWER ? ExcelParts.ATOM : operator.precedence() + 1;
    return ExcelParts.strict(
        List.of(compile(binary.left()), compile(binary.right())),
        operands ->
            new Leaf(
                operands.get(0).within(left) + operator.symbol() + operands.get(1).within(right),
                operator.precedence()));
  }

  private static ExcelParts cell(String address, Facts facts) {
    ExcelParts value = ExcelParts.atom(address);
    if (!facts.mayBeAbsent()) {
      return value;
    }
    return new ExcelParts.Choose(
        present(address, facts),
        value,
        new ExcelParts.Absent(address, facts.mayBeMissing(), facts.mayBeNotMeaningful()));
  }

  private static String present(String address, Facts facts) {
    ValueKind kind = facts.kind().orElse(ValueKind.NUMBER);
    return switch (kind) {
      case NUMBER, DATE -> "ISNUMBER(" + address + ")";
      case BOOLEAN -> "ISLOGICAL(" + address + ")";
      case TEXT -> presentText(address, facts);
    };
  }

  private static String presentText(String address, Facts facts) {
    String notMissing = address + "<>" + ExcelParts.MISSING_TEXT;
    String meaningful = address + "<>" + ExcelParts.NOT_MEANINGFUL_TEXT;
    if (facts.mayBeMissing() && facts.mayBeNotMeaningful()) {
      return "AND(" + notMissing + "," + meaningful + ")";
    }
    return facts.mayBeMissing() ? notMissing : meaningful;
  }
}
