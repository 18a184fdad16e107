package yanbao.formula.function;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import yanbao.formula.Facts;
import yanbao.model.ValueKind;

/**
 * The place of a number among those of a column, the largest first; with 1 the smallest first;
 * equal numbers share the better place.
 */
final class Rank implements Function {
  @Override
  public String name() {
    return "RANK";
  }

  @Override
  public String signature() {
    return "RANK(number, [column]) or RANK(number, [column], 1), and within a group"
        + " RANK(number, [column], 1, [group], group)";
  }

  @Override
  public String meaning() {
    return "the place of a number among those of a column, the largest first; with 1 the smallest"
        + " first; equal numbers share the better place";
  }

  @Override
  public String example() {
    return "RANK([unit_cost], [unit_cost], 1)";
  }

  @Override
  public int least() {
    return 2;
  }

  @Override
  public int most() {
    return 5;
  }

  @Override
  public boolean takesRange(int index, int count) {
    return index == 1 || index == 3;
  }

  @Override
  public Facts check(Arguments arguments) {
    arguments.expect(0, ValueKind.NUMBER);
    arguments.expect(1, ValueKind.NUMBER);
    if (arguments.count() >= 3
        && arguments
            .literal(2)
            .filter(order -> order.signum() == 0 || order.compareTo(BigDecimal.ONE) == 0)
            .isEmpty()) {
      arguments.fault(
          2, "expected 0 (largest first) or 1 (smallest first), written in the formula");
    }
    Facts number = arguments.facts(0);
    Facts group = arguments.count() == 5 ? Criterion.check(arguments, 3) : number;
    if (arguments.count() == 4) {
      arguments.fault(3, "expected the group's value behind it, as in [group], [group]");
    }
    return new Facts(
        Optional.of(ValueKind.NUMBER),
        Optional.empty(),
        number.mayBeMissing() || group.mayBeMissing(),
        number.mayBeNotMeaningful() || group.mayBeNotMeaningful());
  }

  @Override
  public SqlParts sql(List<SqlParts> arguments, SqlRange range) {
    boolean ascending = arguments.size() >= 3 && !arguments.get(2).value().contains("(0 ");
    String cell = arguments.get(1).value();
    String number = "(" + arguments.getFirst().value() + ")";
    String better = cell + (ascending ? " < " : " > ") + number;
    String ahead = "CAST(count(*) + 1 AS DOUBLE)";
    if (arguments.size() < 5) {
      return SqlParts.guarded(arguments.subList(0, 1), range.select(ahead, better));
    }
    // A spreadsheet ranks whole columns by the exact numbers, but compares cell with cell as equal
    // where they differ in the last bits only.
    String apart =
        "abs(%s - %s) > 5e-16 * greatest(abs(%s), abs(%s))".formatted(cell, number, cell, number);
    String among = Criterion.sql(arguments.subList(3, 5));
    return SqlParts.guarded(
        List.of(arguments.getFirst(), arguments.getLast()),
        range.select(ahead, better + " AND " + apart + " AND " + among));
  }

  @Override
  public ExcelParts excel(List<ExcelParts> arguments, List<Facts> facts) {
    return ExcelParts.strict(
        arguments, leaves -> leaves.size() == 5 ? within(leaves) : ExcelParts.call(name(), leaves));
  }

  /**
   * Excel ranks among whole columns only. To it the text of an absent cell is greater than any
   * number, and so greater than the largest one.
   */
  private static ExcelParts.Leaf within(List<ExcelParts.Leaf> leaves) {
    String column = leaves.get(1).text();
    String number = leaves.get(0).within(2);
    String better =
        leaves.get(2).text().equals("0")
            ? "(" + column + ">" + number + ")*(" + column + "<=9E+307)"
            : "(" + column + "<" + number + ")";
    String same = "(" + leaves.get(3).text() + "=" + leaves.get(4).within(2) + ")";
    return new ExcelParts.Leaf("SUMPRODUCT(INDEX(" + same + "*" + better + ",0))+1", 3);
  }
}
