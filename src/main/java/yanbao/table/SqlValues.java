package yanbao.table;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import yanbao.formula.function.SqlParts;
import yanbao.model.Value;
import yanbao.model.ValueKind;

/** Reads values from query results. */
final class SqlValues {
  private SqlValues() {}

  /**
   * The value of a cell: in this column of the result, then why there is none, then as exact as the
   * input had it.
   *
   * @param exact whether that is kept
   */
  static Value readCell(ResultSet result, int index, ValueKind kind, boolean exact)
      throws SQLException {
    if (result.getObject(index) == null) {
      return absent(result.getInt(index + 1));
    }
    return present(
        result,
        index,
        kind,
        exact ? Optional.ofNullable(result.getString(index + 2)) : Optional.empty());
  }

  /**
   * The value in this column of the result.
   *
   * @param exact the exact decimal or date of an input, where it is kept
   */
  static Value read(ResultSet result, int index, ValueKind kind, Optional<String> exact, int state)
      throws SQLException {
    return result.getObject(index) == null ? absent(state) : present(result, index, kind, exact);
  }

  private static Value present(ResultSet result, int index, ValueKind kind, Optional<String> exact)
      throws SQLException {
    return switch (kind) {
      case NUMBER -> number(result.getDouble(index), exact);
      case TEXT -> new Value.Text(result.getString(index));
      case DATE ->
          exact
              .map(Value.Date::parse)
              .orElse(new Value.Date(result.getObject(index, LocalDate.class)));
      case BOOLEAN -> new Value.Bool(result.getBoolean(index));
    };
  }

  private static Value absent(int state) {
    return state == SqlParts.NOT_MEANINGFUL ? Value.NotMeaningful.VALUE : Value.Missing.VALUE;
  }

  private static Value number(double value, Optional<String> exact) {
    if (exact.isPresent()) {
      return new Value.Number(new BigDecimal(exact.get()));
    }
    return Double.isFinite(value) ? Value.Number.of(value) : Value.Missing.VALUE;
  }
}
