package yanbao.formula.sql;

import java.util.List;
import yanbao.formula.Expression;
import yanbao.formula.Operator;
import yanbao.formula.function.Power;
import yanbao.formula.function.SqlParts;
import yanbao.model.ValueKind;
import yanbao.sql.Duck;

/** Writes a formula as a SQL expression over one row, with scalar subqueries for aggregates. */
public final class SqlCompiler {
  private final SqlNames names;

  private SqlCompiler(SqlNames names) {
    this.names = names;
  }

  public static SqlParts compile(Expression expression, SqlNames names) {
    return new SqlCompiler(names).compile(expression);
  }

  private SqlParts compile(Expression expression) {
    return switch (expression) {
      case Expression.Number number ->
          SqlParts.present("CAST(" + number.value().toPlainString() + " AS DOUBLE)");
      case Expression.Text text -> SqlParts.present(Duck.literal(text.value()));
      case Expression.Bool bool -> SqlParts.present(bool.value() ? "TRUE" : "FALSE");
      case Expression.Cell cell -> names.cell(cell.column(), cell.facts());
      case Expression.Above above -> names.above(above.column(), above.within());
      case Expression.Range range -> SqlParts.present("r." + Duck.name(range.column()));
      case Expression.ParameterValue parameter -> names.parameter(parameter.name());
      case Expression.TotalValue total -> names.total(total.table(), total.total(), total.column());
      case Expression.Negate negate -> {
        SqlParts operand = compile(negate.operand());
        yield SqlParts.passing(List.of(operand), "-(" + operand.value() + ")");
      }
      case Expression.Percent percent -> {
        SqlParts operand = compile(percent.operand());
        yield SqlParts.passing(List.of(operand), "(" + operand.value() + ") / 100");
      }
      case Expression.Binary binary -> binary(binary);
      case Expression.Call call ->
          call.function()
              .sql(call.arguments().stream().map(this::compile).toList(), names.rows(call.table()));
    };
  }

  private SqlParts binary(Expression.Binary binary) {
    List<SqlParts> operands = List.of(compile(binary.left()), compile(binary.right()));
    String left = "(" + operands.get(0).value() + ")";
    String right = "(" + operands.get(1).value() + ")";
    Operator operator = binary.operator();
    return switch (operator) {
      case ADD, SUBTRACT -> SqlParts.passing(operands, sum(binary, left, right));
      case MULTIPLY -> SqlParts.passing(operands, left + " * " + right);
      case DIVIDE ->
          SqlParts.passing(operands, left + " / nullif(" + right + ", 0)", right + " = 0");
      case POWER -> power(operands, left, right);
      case CONCATENATE -> SqlParts.passing(operands, left + " || " + right);
      case EQUAL, NOT_EQUAL, LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL ->
          SqlParts.passing(operands, comparison(binary, left, right));
    };
  }

  private static SqlParts power(List<SqlParts> operands, String left, String right) {
    String fault = Power.faultOf(left, right);
    String power = "CASE WHEN " + fault + " THEN NULL ELSE pow(" + left + ", " + right + ") END";
    return SqlParts.passing(operands, power, fault);
  }

  private static String sum(Expression.Binary binary, String left, String right) {
    String symbol = " " + binary.operator().symbol() + " ";
    boolean leftDate = isDate(binary.left());
    boolean rightDate = isDate(binary.right());
    if (leftDate && rightDate) {
      return "CAST(" + left + symbol + right + " AS DOUBLE)";
    }
    if (leftDate) {
      return left + symbol + wholeDays(right);
    }
    return rightDate ? right + symbol + wholeDays(left) : left + symbol + right;
  }

  private static String wholeDays(String number) {
    return "CAST(trunc(" + number + ") AS INTEGER)";
  }

  // Excel compares texts without regard to case.
  private static String comparison(Expression.Binary binary, String left, String right) {
    String symbol = " " + binary.operator().symbol() + " ";
    boolean text = binary.left().facts().kind().filter(kind -> kind == ValueKind.TEXT).isPresent();
    return text ? "lower" + left + symbol + "lower" + right : left + symbol + right;
  }

  private static boolean isDate(Expression expression) {
    return expression.facts().kind().filter(kind -> kind == ValueKind.DATE).isPresent();
  }
}
