package yanbao.normalize;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import yanbao.model.Folding;
import yanbao.model.RawCell;
import yanbao.model.RawRow;
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
  private final int longestNull;
  private final Map<String, Value> words;
  private final Optional<RawCell> constant;

  /**
   * @param index the 0-based column in the file
   * @param header its text there
   */
  BoundColumn(SourceColumn column, int index, String header) {
    this(column, index, header, Optional.empty());
  }

  /** A column whose cells are all this part of the header. */
  static BoundColumn ofHeader(SourceColumn column, int index, String header, RawCell part) {
    return new BoundColumn(column, index, header, Optional.of(part));
  }

  private BoundColumn(SourceColumn column, int index, String header, Optional<RawCell> constant) {
    this.constant = constant;
    this.name = column.name();
    this.index = index;
    this.header = header;
    this.normalizer = CellNormalizer.of(column.type());
    this.nulls = Set.copyOf(column.nullTokens());
    this.longestNull = nulls.stream().mapToInt(String::length).max().orElse(0);
    this.words = column.words();
  }

  String name() {
    return name;
  }

  int index() {
    return index;
  }

  /** The cell of a row. */
  RawCell cell(RawRow row) {
    return constant.isPresent() ? constant.get() : row.cell(index);
  }

  boolean isOfHeader() {
    return constant.isPresent();
  }

  String header() {
    return header;
  }

  Value value(RawCell cell) throws NotAValueException {
    String text = Folding.trim(cell.text());
    if (isNull(text)) {
      return Value.Missing.VALUE;
    }
    Value word = words.isEmpty() ? null : words.get(text);
    if (word != null) {
      return word;
    }
    if (cell.kind() == RawCell.Kind.ERROR) {
      throw new NotAValueException();
    }
    return normalizer.value(cell.kind(), text);
  }

  // Nearly all texts are longer than any word for nothing.
  private boolean isNull(String text) {
    return text.isEmpty() || (text.length() <= longestNull && nulls.contains(text));
  }

  /** What is doubtful about a cell that has a value. */
  Optional<String> remark(RawCell cell) {
    String text = Folding.trim(cell.text());
    if (isNull(text) || words.containsKey(text)) {
      return Optional.empty();
    }
    try {
      return normalizer.remark(cell.kind(), text);
    } catch (NotAValueException e) {
      // Said already: the cell has no value.
      return Optional.empty();
    }
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
