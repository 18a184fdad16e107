package yanbao.table;

import java.io.IOException;
import java.nio.file.Path;

/** Writes a table as CSV (UTF-8, comma, LF) in full precision: column names, rows, then totals. */
public final class TableCsv {
  private TableCsv() {}

  public static void write(Path file, ComputedTable table) throws IOException {}
}
