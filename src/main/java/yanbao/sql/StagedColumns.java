package yanbao.sql;

/**
 * The columns of a staged Parquet file. A declared column {@code c} is {@code c} (typed: DOUBLE,
 * VARCHAR or DATE; NULL is missing), for number kinds {@code c$text} (VARCHAR: the exact decimal,
 * trailing zeros kept, NULL where the number {@linkplain #isTold tells} it, or {@value
 * #NOT_MEANINGFUL}), for dates that may be months or years {@code c$text} (ISO-8601), and {@code
 * c$raw} (VARCHAR: the text as received, NULL where it equals the exact decimal or the value
 * itself).
 */
public final class StagedColumns {
  /** INTEGER: 0-based index into the files of the source, in their order. */
  public static final String FILE = "$file";

  /** INTEGER: 1-based physical row in that file. */
  public static final String ROW = "$row";

  /** The text of a number that is not meaningful. */
  public static final String NOT_MEANINGFUL = "NM";

  private static final String RAW = "$raw";

  // So many digits of a decimal come back from the nearest double.
  private static final int DIGITS = 15;
  private static final String SMALL = "0.0000";

  private StagedColumns() {}

  public static String text(String column) {
    return column + "$text";
  }

  /**
   * Whether an exact decimal, without an exponent, is what the database writes for the double
   * nearest to it, so that it need not be kept.
   */
  public static boolean isTold(String exact) {
    int first = exact.startsWith("-") ? 1 : 0;
    int point = exact.indexOf('.');
    int digits = exact.length() - first - (point < 0 ? 0 : 1);
    return digits <= DIGITS
        && (point < 0 || exact.charAt(exact.length() - 1) != '0')
        && !exact.startsWith(SMALL, first);
  }

  /**
   * The SQL of the exact decimal of a number column; NULL where it is missing.
   *
   * @param alias the row, with a point, or nothing
   */
  public static String exact(String alias, String column) {
    String text = alias + Duck.name(text(column));
    // The database writes a point always.
    return "CASE WHEN %s IS NULL THEN rtrim(rtrim(CAST(%s AS VARCHAR), '0'), '.') ELSE %s END"
        .formatted(text, alias + Duck.name(column), text);
  }

  public static String raw(String column) {
    return column + RAW;
  }

  public static boolean isRaw(String column) {
    return column.endsWith(RAW);
  }
}
