package yanbao.formula;

import java.math.BigDecimal;
import java.util.List;

/**
 * A parsed formula: Excel syntax over the columns of a table. {@code at} is the 0-based offset in
 * the formula's text.
 */
public sealed interface Formula {
  int at();

  /** A number as written; {@code 5%} is {@code Percent(Number 5)}. */
  record Number(BigDecimal value, int at) implements Formula {}

  record Text(String value, int at) implements Formula {}

  record Bool(boolean value, int at) implements Formula {}

  /** {@code [column]}: this row's cell, or the whole column inside an aggregate. */
  record Column(String name, int at) implements Formula {}

  /** {@code market_space[content_cost]}: a whole column of another table or of a source. */
  record ColumnOf(String table, String column, int at) implements Formula {}

  /** {@code ai_uplift}: a parameter of the job, or the built-in {@code as_of}. */
  record ParameterName(String name, int at) implements Formula {}

  /** {@code market_space.total.aigc_space}: a cell in a total row of another table. */
  record TotalCell(String table, String total, String column, int at) implements Formula {}

  record Negate(Formula operand, int at) implements Formula {}

  record Percent(Formula operand, int at) implements Formula {}

  record Binary(Operator operator, Formula left, Formula right, int at) implements Formula {}

  record Call(String function, List<Formula> arguments, int at) implements Formula {
    public Call {
      arguments = List.copyOf(arguments);
    }
  }
}
