package yanbao.validate.rule;

import java.math.BigDecimal;
import java.util.List;

/**
 * The source's own total row equals the sum of the rows above it.
 *
 * @param row the text that marks the total row
 * @param tolerance the largest absolute difference that is accepted, in the column's unit
 */
public record ControlTotalRule(String row, List<String> columns, BigDecimal tolerance)
    implements Rule {
  public ControlTotalRule {
    columns = List.copyOf(columns);
  }
}
