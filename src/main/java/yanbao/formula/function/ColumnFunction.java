package yanbao.formula.function;

import java.util.List;
import java.util.Optional;
import yanbao.formula.Facts;
import yanbao.model.ValueKind;

/**
 * An aggregate over the numbers of one column; absent cells are skipped, and over nothing it is
 * missing.
 */
interface ColumnFunction extends Function {
  /** The SQL aggregate over {@code cell}. */
  String aggregate(String cell, SqlRange range);

  /** How many numbers it needs. */
  default int needs() {
    return 1;
  }

  @Override
  default int least() {
    return 1;
  }

  @Override
  default int most() {
    return 1;
  }

  @Override
  default boolean takesRange(int index, int count) {
    return index == 0;
  }

  @Override
  default Facts check(Arguments arguments) {
    arguments.expect(0, ValueKind.NUMBER);
    Facts column = arguments.facts(0);
    return new Facts(
        Optional.of(ValueKind.NUMBER), column.unit(), column.mayBeAbsent() || needs() > 1, false);
  }

  @Override
  default SqlParts sql(List<SqlParts> arguments, SqlRange range) {
    return SqlParts.orMissing(range.select(aggregate(arguments.getFirst().value(), range)));
  }

  @Override
  default ExcelParts excel(List<ExcelParts> arguments, List<Facts> facts) {
    String column = ExcelParts.write(arguments.getFirst());
    ExcelParts call = ExcelParts.atom(name() + "(" + column + ")");
    if (!facts.getFirst().mayBeAbsent() && needs() == 1) {
      return call;
    }
    return new ExcelParts.Choose(
        "COUNT(" + column + ")>" + (needs() - 1), call, ExcelParts.Missing.VALUE);
  }
}
