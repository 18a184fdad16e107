package yanbao.table;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import yanbao.formula.function.SqlParts;
import yanbao.model.Parameter;
import yanbao.model.Value;
import yanbao.sql.Duck;

/**
 * Values known before a table is computed, as SQL: parameters, the as-of date, totals of earlier
 * tables.
 */
final class Literals {
  private final Map<String, SqlParts> parameters = new HashMap<>();
  private final Map<String, SqlParts> totals = new HashMap<>();

  Literals(List<Parameter> parameters, LocalDate asOf) {
    parameters.forEach(parameter -> this.parameters.put(parameter.name(), of(parameter.value())));
    this.parameters.put(ColumnScope.AS_OF, of(new Value.Date(asOf)));
  }

  SqlParts parameter(String name) {
    return known(parameters, name);
  }

  SqlParts total(String table, String total, String column) {
    return known(totals, table + "." + total + "." + column);
  }

  void addTotal(String table, String total, String column, Value value) {
    totals.put(table + "." + total + "." + column, of(value));
  }

  private static SqlParts known(Map<String, SqlParts> literals, String name) {
    SqlParts literal = literals.get(name);
    if (literal == null) {
      throw new IllegalStateException("a proven formula names " + name + ", which is not there");
    }
    return literal;
  }

  static SqlParts of(Value value) {
    return switch (value) {
      case Value.Number number ->
          SqlParts.present(
              "CAST(" + Duck.literal(Double.toString(number.asDouble())) + " AS DOUBLE)");
      case Value.Text text -> SqlParts.present(Duck.literal(text.text()));
      case Value.Date date -> SqlParts.present("DATE " + Duck.literal(date.date().toString()));
      case Value.Bool bool -> SqlParts.present(bool.value() ? "TRUE" : "FALSE");
      case Value.Missing missing -> SqlParts.absent(SqlParts.MISSING);
      case Value.NotMeaningful notMeaningful -> SqlParts.absent(SqlParts.NOT_MEANINGFUL);
    };
  }
}
