package yanbao.source;

import java.util.List;
import java.util.Set;

/**
 * What nobody sees who opens the workbook. Hidden rows, by a filter too, and hidden columns are
 * read like any other; hidden sheets are read where the definition names them.
 *
 * @param rows how many rows of data are hidden
 * @param firstRow the first of them, 0 without any
 * @param columns the hidden columns, 0-based, as far as the header reaches
 * @param sheets the hidden sheets that were not read
 */
public record Hidden(long rows, int firstRow, Set<Integer> columns, List<String> sheets) {
  public Hidden {
    columns = Set.copyOf(columns);
    sheets = List.copyOf(sheets);
  }
}
