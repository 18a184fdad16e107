package yanbao.formula.function;

import java.util.List;
import yanbao.formula.Facts;
import yanbao.model.ValueKind;

/** What MIN and MAX share: one column, or several values. */
final class Extremes {
  private Extremes() {}

  static Facts check(Arguments arguments) {
    for (int i = 0; i < arguments.count(); i++) {
      arguments.expect(i, ValueKind.NUMBER);
    }
    Facts common = arguments.common(0);
    boolean missing =
        arguments.count() == 1
            ? arguments.facts(0).mayBeAbsent()
            : arguments.allFacts().stream().anyMatch(Facts::mayBeMissing);
    boolean notMeaningful =
        arguments.count() > 1 && arguments.allFacts().stream().anyMatch(Facts::mayBeNotMeaningful);
    return new Facts(common.kind(), common.unit(), missing, notMeaningful);
  }

  static SqlParts sql(List<SqlParts> arguments, SqlRange range, String aggregate, String scalar) {
    List<String> values = arguments.stream().map(SqlParts::value).toList();
    return arguments.size() == 1
        ? SqlParts.orMissing(range.select(aggregate + "(" + values.getFirst() + ")"))
        : SqlParts.guarded(arguments, scalar + "(" + String.join(", ", values) + ")");
  }

  static ExcelParts excel(List<ExcelParts> arguments, List<Facts> facts, String name) {
    if (arguments.size() > 1) {
      return ExcelParts.strict(arguments, leaves -> ExcelParts.call(name, leaves));
    }
    String column = ExcelParts.write(arguments.getFirst());
    ExcelParts call = ExcelParts.atom(name + "(" + column + ")");
    return facts.getFirst().mayBeAbsent()
        ? new ExcelParts.Choose("COUNT(" + column + ")>0", call, ExcelParts.Missing.VALUE)
        : call;
  }
}
