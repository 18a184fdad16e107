package yanbao.stage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import yanbao.sql.Duck;
import yanbao.sql.StagedColumns;

/**
 * The SQL that finds numbers that stand out: {@code file, row, x, low, high, raw}, with the bounds
 * that {@code x} is outside of, and its text as received.
 */
public final class Outliers {
  // The median deviation of normally distributed values is 1/1.4826 of their standard deviation.
  private static final String DEVIATION = "1.4826";
  private static final int FEWEST = 4;
  private static final String FILE = Duck.name(StagedColumns.FILE);
  private static final String ROW = Duck.name(StagedColumns.ROW);

  private final String name;
  private final String column;
  private final List<String> by;
  private final String within;

  /**
   * @param by columns whose values form groups
   * @param within a positive decimal
   */
  public Outliers(String column, List<String> by, String within) {
    this.name = column;
    this.column = Duck.name(column);
    this.by = by.stream().map(Duck::name).toList();
    this.within = within;
  }

  /**
   * More than {@code within} times the geometric mean of the value before and the one after, or
   * less than one so-manieth of it; a value at an end has no two neighbours.
   */
  public String neighbours(Optional<String> along) {
    String order = along.map(name -> Duck.name(name) + ", ").orElse("") + FILE + ", " + ROW;
    String mean = "sqrt(lag(x) OVER same) * sqrt(lead(x) OVER same)";
    String values =
        "SELECT *, CASE WHEN lag(x) OVER same > 0 AND lead(x) OVER same > 0 THEN %s END AS mean"
                .formatted(mean)
            + " FROM values WINDOW same AS (%s ORDER BY %s)".formatted(partition(), order);
    return outside(values, "mean / " + within, "mean * " + within);
  }

  /** Further from the median than {@code within} standard deviations, told by the median one. */
  public String medianDeviation() {
    String values =
        "SELECT *, median(x) OVER same AS middle, mad(x) OVER same AS deviation,"
            + " count(x) OVER same AS n FROM values WINDOW same AS (%s)".formatted(partition());
    String distance = within + " * " + DEVIATION + " * deviation";
    // Where more than half of the values are equal the deviation is 0, and says nothing.
    String enough = "CASE WHEN n >= %d AND deviation > 0 THEN ".formatted(FEWEST);
    return outside(
        values, enough + "middle - " + distance + " END", enough + "middle + " + distance + " END");
  }

  /** Further outside of the quartiles than {@code within} times the distance between them. */
  public String quartiles() {
    String values =
        "SELECT *, quantile_cont(x, 0.25) OVER same AS q1, quantile_cont(x, 0.75) OVER same AS q3,"
            + " count(x) OVER same AS n FROM values WINDOW same AS (%s)".formatted(partition());
    String enough = "CASE WHEN n >= %d THEN ".formatted(FEWEST);
    return outside(
        values,
        enough + "q1 - " + within + " * (q3 - q1) END",
        enough + "q3 + " + within + " * (q3 - q1) END");
  }

  private String partition() {
    return by.isEmpty() ? "" : "PARTITION BY " + String.join(", ", by);
  }

  private String outside(String bounded, String low, String high) {
    String present =
        by.stream().map(name -> " AND " + name + " IS NOT NULL").collect(Collectors.joining());
    return """
    WITH values AS (SELECT *, %s AS x, coalesce(%s, %s) AS raw FROM %s WHERE %s IS NOT NULL%s),
      bounded AS (%s),
      found AS (SELECT %s AS file, %s AS row, x, %s AS low, %s AS high, raw FROM bounded)
    SELECT file, row, x, low, high, raw FROM found WHERE x < low OR x > high ORDER BY file, row\
    """
        .formatted(
            column,
            Duck.name(StagedColumns.raw(name)),
            StagedColumns.exact("", name),
            StageColumns.TABLE,
            column,
            present,
            bounded,
            FILE,
            ROW,
            low,
            high);
  }

  /** One of them; files by their 0-based index. */
  public record Found(int file, int row, double value, double low, double high, String raw) {}

  static List<Found> read(ResultSet rows) throws SQLException {
    List<Found> found = new ArrayList<>();
    while (rows.next()) {
      found.add(
          new Found(
              rows.getInt(1),
              rows.getInt(2),
              rows.getDouble(3),
              rows.getDouble(4),
              rows.getDouble(5),
              rows.getString(6)));
    }
    return found;
  }
}
