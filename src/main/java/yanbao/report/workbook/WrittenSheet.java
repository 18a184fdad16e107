package yanbao.report.workbook;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.poi.ss.formula.EvaluationCell;
import org.apache.poi.ss.formula.EvaluationSheet;
import org.jspecify.annotations.Nullable;

/** The cells of a written sheet as POI's evaluator reads them; a fraction of POI's own model. */
final class WrittenSheet implements EvaluationSheet {
  private final int index;
  private final String name;
  private final List<@Nullable Row> rows = new ArrayList<>();

  WrittenSheet(int index, String name) {
    this.index = index;
    this.name = name;
  }

  /** A formula and the value written beside it. */
  record WrittenFormula(String text, @Nullable Object cached) {
    /** What the cell shows; a formula that gives an empty text has no value beside it. */
    Object result() {
      return cached == null ? "" : cached;
    }
  }

  private static final class Row {
    private @Nullable Object[] values = new Object[16];
    private char[] styles = new char[16];
  }

  int index() {
    return index;
  }

  String name() {
    return name;
  }

  void put(int row, int column, int style, @Nullable Object value) {
    while (rows.size() <= row) {
      rows.add(null);
    }
    Row cells = rows.get(row);
    if (cells == null) {
      cells = new Row();
      rows.set(row, cells);
    }
    if (column >= cells.values.length) {
      int length = Math.max(column + 1, 2 * cells.values.length);
      cells.values = Arrays.copyOf(cells.values, length);
      cells.styles = Arrays.copyOf(cells.styles, length);
    }
    cells.values[column] = value;
    cells.styles[column] = (char) style;
  }

  /** A value, or a {@link WrittenFormula}; null where there is nothing. */
  @Nullable Object content(int row, int column) {
    Row cells = row < rows.size() ? rows.get(row) : null;
    return cells == null || column >= cells.values.length ? null : cells.values[column];
  }

  int style(int row, int column) {
    Row cells = row < rows.size() ? rows.get(row) : null;
    return cells == null || column >= cells.styles.length ? 0 : cells.styles[column];
  }

  /** The number of cells that a row has room for. */
  int width(int row) {
    Row cells = row < rows.size() ? rows.get(row) : null;
    return cells == null ? 0 : cells.values.length;
  }

  /**
   * The value of a cell, of a formula the one beside it: where each formula gives its value from
   * those that it names, all are right, and one that rounds otherwise does not spoil the next.
   */
  @Override
  public @Nullable EvaluationCell getCell(int rowIndex, int columnIndex) {
    Object content = content(rowIndex, columnIndex);
    Object value = content instanceof WrittenFormula formula ? formula.result() : content;
    return value == null ? null : new WrittenCell(this, rowIndex, columnIndex, value);
  }

  @Override
  public void clearAllCachedResultValues() {}

  @Override
  public int getLastRowNum() {
    return rows.size() - 1;
  }

  @Override
  public boolean isRowHidden(int rowIndex) {
    return false;
  }
}
