package yanbao.formula;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import yanbao.formula.function.Function;

/** A formula with every name resolved and every part typed. */
public sealed interface Expression {
  Facts facts();

  record Number(BigDecimal value, Facts facts) implements Expression {}

  record Text(String value, Facts facts) implements Expression {}

  record Bool(boolean value, Facts facts) implements Expression {}

  /** This row's cell. */
  record Cell(String column, Facts facts) implements Expression {}

  /** The cell in the row above; within the rows that agree in another column, if one is given. */
  record Above(String column, Optional<String> within, Facts facts) implements Expression {}

  /**
   * All cells of a column, as an argument of an aggregate.
   *
   * @param table another table or a source; empty for the formula's own table
   */
  record Range(Optional<String> table, String column, Facts facts) implements Expression {}

  record ParameterValue(String name, Facts facts) implements Expression {}

  record TotalValue(String table, String total, String column, Facts facts) implements Expression {}

  record Negate(Expression operand, Facts facts) implements Expression {}

  record Percent(Expression operand, Facts facts) implements Expression {}

  record Binary(Operator operator, Expression left, Expression right, Facts facts)
      implements Expression {}

  record Call(Function function, List<Expression> arguments, Facts facts) implements Expression {
    public Call {
      arguments = List.copyOf(arguments);
    }

    /** The other table whose rows the call runs over; its columns are all of one table. */
    public Optional<String> table() {
      return arguments.stream()
          .filter(Range.class::isInstance)
          .flatMap(argument -> ((Range) argument).table().stream())
          .findFirst();
    }

    /** Whether the call runs over rows. */
    public boolean isAggregate() {
      return arguments.stream().anyMatch(Range.class::isInstance);
    }
  }
}
