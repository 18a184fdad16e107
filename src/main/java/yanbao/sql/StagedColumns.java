package yanbao.sql;

/**
 * The columns of a staged Parquet file. A declared column {@code c} is {@code c} (typed: DOUBLE,
 * VARCHAR or DATE; NULL is missing), for number kinds {@code c$text} (VARCHAR: the exact decimal,
 * trailing zeros kept, or {@value #NOT_MEANINGFUL}), the same for dates that may be months or years
 * (ISO-8601), and {@code c$raw} (VARCHAR: the text as received, NULL where it equals the exact
 * decimal or the value itself).
 */
public final class StagedColumns {
  /** INTEGER: 0-based index into the files of the source, in their order. */
  public static final String FILE = "$file";

  /** INTEGER: 1-based physical row in that file. */
  public static final String ROW = "$row";

  /** The text of a number that is not meaningful. */
  public static final String NOT_MEANINGFUL = "NM";

  private static final String RAW = "$raw";

  private StagedColumns() {}

  public static String text(String column) {
    return column + "$text";
  }

  public static String raw(String column) {
    return column + RAW;
  }

  public static boolean isRaw(String column) {
    return column.endsWith(RAW);
  }
}
