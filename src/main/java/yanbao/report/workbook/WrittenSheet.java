package yanbao.report.workbook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.formula.EvaluationCell;
import org.apache.poi.ss.formula.EvaluationSheet;
import org.jspecify.annotations.Nullable;
import yanbao.model.PackedTexts;

/** The cells of a written sheet as POI's evaluator reads them; a fraction of POI's own model. */
final class WrittenSheet implements EvaluationSheet {
  private final int index;
  private final String name;
  private final PackedTexts texts = new PackedTexts();
  private final List<WrittenColumn> columns = new ArrayList<>();
  private final List<FormulaShape> shapes = new ArrayList<>();
  private final Map<Object, Integer> shapeNumbers = new HashMap<>();

  /** The shape that each column had last, which is that of the next row as a rule. */
  private final Map<Integer, Integer> lastShapes = new HashMap<>();

  private int lastRow = -1;

  WrittenSheet(int index, String name) {
    this.index = index;
    this.name = name;
  }

  /** A formula and the value written beside it. */
  record WrittenFormula(FormulaShape shape, @Nullable Object cached) {
    /** What the cell shows; a formula that gives an empty text has no value beside it. */
    Object result() {
      return cached == null ? "" : cached;
    }
  }

  int index() {
    return index;
  }

  String name() {
    return name;
  }

  void put(SheetReader.Read cell) {
    if (!cell.hasFormula() && cell.value() == null) {
      return;
    }
    while (columns.size() <= cell.column()) {
      columns.add(new WrittenColumn(texts));
    }
    int formula = cell.hasFormula() ? shape(cell) : 0;
    columns.get(cell.column()).put(cell.row(), cell.style(), cell.value(), formula);
    lastRow = Math.max(lastRow, cell.row());
  }

  /** The number of the formula's shape, from 1. */
  private int shape(SheetReader.Read cell) {
    Integer last = lastShapes.get(cell.column());
    if (last != null && shapes.get(last - 1).text(cell.row()).equals(cell.formula())) {
      return last;
    }
    FormulaShape shape = FormulaShape.of(cell.formula(), cell.row());
    Integer known = shapeNumbers.get(shape.key());
    if (known == null) {
      shapes.add(shape);
      known = shapes.size();
      shapeNumbers.put(shape.key(), known);
    }
    lastShapes.put(cell.column(), known);
    return known;
  }

  /** What a cell shows; null where that is nothing. */
  @Nullable Object value(int row, int column) {
    return column < columns.size() ? columns.get(column).value(row) : null;
  }

  @Nullable WrittenFormula formula(int row, int column) {
    int shape = columns.get(column).formula(row);
    return shape == 0 ? null : new WrittenFormula(shapes.get(shape - 1), value(row, column));
  }

  int style(int row, int column) {
    return column < columns.size() ? columns.get(column).style(row) : 0;
  }

  /** The number of columns. */
  int width() {
    return columns.size();
  }

  /**
   * The value of a cell, of a formula the one beside it: where each formula gives its value from
   * those that it names, all are right, and one that rounds otherwise does not spoil the next.
   */
  @Override
  public @Nullable EvaluationCell getCell(int rowIndex, int columnIndex) {
    Object value = value(rowIndex, columnIndex);
    if (value != null) {
      return new WrittenCell(this, rowIndex, columnIndex, value);
    }
    boolean empty =
        columnIndex >= columns.size() || columns.get(columnIndex).formula(rowIndex) == 0;
    return empty ? null : new WrittenCell(this, rowIndex, columnIndex, "");
  }

  @Override
  public void clearAllCachedResultValues() {}

  @Override
  public int getLastRowNum() {
    return lastRow;
  }

  @Override
  public boolean isRowHidden(int rowIndex) {
    return false;
  }
}
