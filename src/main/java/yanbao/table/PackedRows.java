package yanbao.table;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.RandomAccess;
import yanbao.model.PackedTexts;
import yanbao.model.Value;

/**
 * The rows of a table, kept by column in a tenth of the memory that their values would take; a
 * value is made when it is asked for.
 */
final class PackedRows extends AbstractList<ComputedTable.Row> implements RandomAccess {
  private final List<PackedColumn> columns;
  private final int size;

  private PackedRows(List<PackedColumn> columns, int size) {
    this.columns = List.copyOf(columns);
    this.size = size;
  }

  static PackedRows of(List<ComputedTable.Row> rows) {
    if (rows instanceof PackedRows packed) {
      return packed;
    }
    Builder builder = new Builder();
    rows.forEach(row -> builder.add(row.values()));
    return builder.build();
  }

  @Override
  public int size() {
    return size;
  }

  @Override
  public ComputedTable.Row get(int index) {
    if (index < 0 || index >= size) {
      throw new IndexOutOfBoundsException(index);
    }
    return new ComputedTable.Row(new Values(columns, index));
  }

  private static final class Values extends AbstractList<Value> implements RandomAccess {
    private final List<PackedColumn> columns;
    private final int row;

    Values(List<PackedColumn> columns, int row) {
      this.columns = columns;
      this.row = row;
    }

    @Override
    public int size() {
      return columns.size();
    }

    @Override
    public Value get(int column) {
      return columns.get(column).get(row);
    }
  }

  /** Takes one row after the other, all of the same columns. */
  static final class Builder {
    private final PackedTexts texts = new PackedTexts();
    private final List<PackedColumn> columns = new ArrayList<>();
    private int size;

    void add(List<Value> values) {
      while (size == 0 && columns.size() < values.size()) {
        columns.add(new PackedColumn(texts));
      }
      for (int column = 0; column < columns.size(); column++) {
        columns.get(column).add(values.get(column));
      }
      size++;
    }

    PackedRows build() {
      columns.forEach(PackedColumn::trim);
      return new PackedRows(columns, size);
    }
  }
}
