package yanbao.normalize;

import java.util.Set;
import yanbao.model.Folding;
import yanbao.model.RawCell;
import yanbao.model.SourceColumn;
import yanbao.model.Value;
import yanbao.problem.Escape;

/** A declared column at its place in a file. */
final class BoundColumn {
  private final String name;
  private final int index;
  private final String header;
  private final CellNormalizer normalizer;
  private final Set<String> nulls;

  /**
   * @param index the 0-based column in the file
   * @param header its text there
   */
  BoundColumn(SourceColumn column, int index, String header) {
    this.name = column.name();
    this.index = index;
    this.header = header;
    this.normalizer = CellNormalizer.of(column.type());
    this.nulls = Set.copyOf(column.nullTokens());
  }

  String name() {
    return name;
  }

  int index() {
    return index;
  }

  String header() {
    return header;
  }

  Value value(RawCell cell) throws NotAValueException {
    String text = Folding.trim(cell.text());
    if (text.isEmpty() || nulls.contains(text)) {
      return Value.Missing.VALUE;
    }
    if (cell.kind() == RawCell.Kind.ERROR) {
      throw new NotAValueException();
    }
    return normalizer.value(cell.kind(), text);
  }

  String message(RawCell cell, String advice) {
    String found = '"' + Escape.text(Folding.trim(cell.text())) + '"';
    boolean error = cell.kind() == RawCell.Kind.ERROR;
    if (error && !cell.text().startsWith("#")) {
      return "expected " + normalizer.expected() + " but found " + Escape.text(cell.text());
    }
    return "expected "
        + normalizer.expected()
        + " but found "
        + (error ? "the error " : "")
        + found
        + "; "
        + (advice.isEmpty()
            ? (error ? "correct the cell, or add " : "add ")
                + found
                + " to \"nulls\" if it means no value"
            : advice);
  }
}
