package yanbao.draft;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import yanbao.model.RawRow;
import yanbao.problem.Problem;
import yanbao.source.Limits;
import yanbao.source.SourceLayout;
import yanbao.source.SourceReader;

/**
 * The beginning and the end of a file, row by row as they stand.
 *
 * @param head the first rows that are not blank
 * @param tail the last rows that are not blank, those of {@code head} left out
 */
record Sample(List<RawRow> head, List<RawRow> tail) {
  private static final int HEAD = 400;
  private static final int TAIL = 60;

  static Sample of(SourceReader reader, Path file, String shownAs, SourceLayout layout)
      throws IOException {
    Collector collector = new Collector();
    reader.rows(file, shownAs, layout, collector);
    return new Sample(List.copyOf(collector.head), List.copyOf(collector.tail));
  }

  /** All rows known, from top to bottom. */
  List<RawRow> rows() {
    List<RawRow> rows = new ArrayList<>(head);
    rows.addAll(tail);
    return rows;
  }

  /** How many cells of a row have a text. */
  static int filled(RawRow row) {
    return (int) row.cells().stream().filter(cell -> !cell.isBlank()).count();
  }

  /** The first text of a row. */
  static String firstText(RawRow row) {
    return row.cells().stream()
        .filter(cell -> !cell.isBlank())
        .findFirst()
        .map(cell -> cell.text().strip())
        .orElse("");
  }

  /** A layout that describes nothing but how to read the file. */
  static SourceLayout layout(
      Optional<Charset> charset, Optional<Character> delimiter, Optional<String> sheet) {
    return new SourceLayout(
        charset,
        delimiter.map(String::valueOf),
        Optional.of(SourceLayout.STANDARD_QUOTE),
        sheet,
        Optional.of(1),
        1,
        Set.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Limits.STANDARD);
  }

  private static final class Collector implements SourceReader.Receiver {
    private final List<RawRow> head = new ArrayList<>();
    private final Deque<RawRow> tail = new ArrayDeque<>();

    @Override
    public void header(RawRow header) {
      row(header);
    }

    @Override
    public void row(RawRow row) {
      if (row.isBlank()) {
        return;
      }
      if (head.size() < HEAD) {
        head.add(row);
        return;
      }
      tail.addLast(row);
      if (tail.size() > TAIL) {
        tail.removeFirst();
      }
    }

    @Override
    public void total(RawRow row) {
      row(row);
    }

    @Override
    public void skipped(int count) {}

    @Override
    public void malformed(RawRow row, List<Problem> problems) {}
  }
}
