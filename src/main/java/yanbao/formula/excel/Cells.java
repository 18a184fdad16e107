package yanbao.formula.excel;

import java.util.Optional;

/**
 * Where the cells that a formula names are in the workbook, as A1 references; the workbook writer
 * answers.
 */
public interface Cells {
  /** This row's cell of a column, as in {@code D5}. */
  String cell(String column);

  /** The cell in the row above; nothing in the first row. */
  Optional<String> above(String column);

  /**
   * All data cells of a column, or those of the group that a total belongs to, as in {@code
   * $D$5:$D$14}; of another table with its sheet.
   */
  String range(Optional<String> table, String column);

  /** A word of a formula as cells have it, in the language of the workbook. */
  String word(String text);

  /** The defined name, or the cell, of a parameter. */
  String parameter(String name);

  /** A total cell of another table, with its sheet. */
  String total(String table, String total, String column);
}
