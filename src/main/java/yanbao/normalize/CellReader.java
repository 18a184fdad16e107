package yanbao.normalize;

import java.math.BigDecimal;
import java.util.Optional;
import yanbao.model.ColumnType;
import yanbao.model.Folding;
import yanbao.model.RawCell;
import yanbao.model.Value;

/** Tries cells by a type, for a column that is not declared yet. Not thread-safe. */
public final class CellReader {
  private final CellNormalizer normalizer;

  public CellReader(ColumnType type) {
    this.normalizer = CellNormalizer.of(type);
  }

  /** The value of a cell that is not blank, or empty where the type does not have it. */
  public Optional<Value> value(RawCell cell) {
    if (cell.kind() == RawCell.Kind.ERROR) {
      return Optional.empty();
    }
    try {
      return Optional.of(normalizer.value(cell.kind(), Folding.trim(cell.text())));
    } catch (NotAValueException e) {
      return Optional.empty();
    }
  }

  /** The number in a cell, if the type sees one. */
  public static Optional<BigDecimal> number(ColumnType type, RawCell cell) {
    return new CellReader(type)
        .value(cell)
        .filter(Value.Number.class::isInstance)
        .map(value -> ((Value.Number) value).exact());
  }
}
