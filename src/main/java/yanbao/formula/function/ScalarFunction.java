package yanbao.formula.function;

import java.util.List;
import java.util.Optional;
import yanbao.formula.Facts;
import yanbao.model.ValueKind;

/** A function of values that all have to be there. */
interface ScalarFunction extends Function {
  /** The kinds of the arguments; the last one holds for all that follow. */
  List<ValueKind> kinds();

  ValueKind result();

  /** Whether the result has the unit of the first argument. */
  default boolean keepsUnit() {
    return false;
  }

  String sql(List<String> values);

  /** When the values, all there, have no result; empty where they always have one. */
  default String fault(List<String> values) {
    return "";
  }

  default ExcelParts.Leaf excel(List<ExcelParts.Leaf> arguments) {
    return ExcelParts.call(name(), arguments);
  }

  @Override
  default int least() {
    return kinds().size();
  }

  @Override
  default int most() {
    return kinds().size();
  }

  @Override
  default Facts check(Arguments arguments) {
    for (int i = 0; i < arguments.count(); i++) {
      arguments.expect(i, kinds().get(Math.min(i, kinds().size() - 1)));
    }
    Optional<String> unit = keepsUnit() ? arguments.facts(0).unit() : Optional.empty();
    return absentLike(new Facts(Optional.of(result()), unit, false, false), arguments.allFacts());
  }

  private static Facts absentLike(Facts result, List<Facts> arguments) {
    boolean missing = arguments.stream().anyMatch(Facts::mayBeMissing);
    boolean notMeaningful = arguments.stream().anyMatch(Facts::mayBeNotMeaningful);
    return new Facts(result.kind(), result.unit(), missing, notMeaningful);
  }

  @Override
  default SqlParts sql(List<SqlParts> arguments, SqlRange range) {
    List<String> values = arguments.stream().map(argument -> "(" + argument.value() + ")").toList();
    String fault = fault(values);
    String operation =
        fault.isEmpty()
            ? sql(values)
            : "CASE WHEN " + fault + " THEN NULL ELSE " + sql(values) + " END";
    return SqlParts.passing(arguments, operation, fault);
  }

  @Override
  default ExcelParts excel(List<ExcelParts> arguments, List<Facts> facts) {
    return ExcelParts.strict(arguments, this::excel);
  }
}
