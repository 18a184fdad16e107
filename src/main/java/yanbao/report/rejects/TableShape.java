package yanbao.report.rejects;

import java.util.List;
import java.util.Optional;
import yanbao.model.RawCell;
import yanbao.model.RawRow;
import yanbao.model.RejectsColumn;
import yanbao.problem.Problem;
import yanbao.source.SourceReader;

/** Where the header of a table is, and how wide its rows are. */
final class TableShape implements SourceReader.Receiver {
  private Optional<String> sheet = Optional.empty();
  private int header;
  private int last;
  private int width;
  private long characters;
  private Optional<Integer> reasons = Optional.empty();

  Optional<String> sheet() {
    return sheet;
  }

  /** The 1-based row that the header ends in. */
  int header() {
    return header;
  }

  /** The 0-based column for the reasons: the one that an earlier copy has, or the next free one. */
  int reasons() {
    return reasons.orElse(width);
  }

  @Override
  public void sheet(String name) {
    sheet = Optional.of(name);
  }

  @Override
  public void physical(RawRow row) {
    last = row.number();
    List<RawCell> cells = row.cells();
    characters += cells.stream().mapToLong(cell -> cell.text().length()).sum();
    for (int i = cells.size(); i > width; i--) {
      if (!cells.get(i - 1).isBlank()) {
        width = i;
      }
    }
    if (reasons.isEmpty() && header == 0) {
      reasons = RejectsColumn.in(row);
    }
  }

  @Override
  public void header(RawRow row) {
    header = row.number();
    width = Math.max(width, row.cells().size());
  }

  /** The 1-based last row of the file. */
  int last() {
    return last;
  }

  /** How much text the cells hold. */
  long characters() {
    return characters;
  }

  @Override
  public void row(RawRow row) {}

  @Override
  public void total(RawRow row) {}

  @Override
  public void skipped(int count) {}

  @Override
  public void malformed(RawRow row, List<Problem> problems) {}
}
