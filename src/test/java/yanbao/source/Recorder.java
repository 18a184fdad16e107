package yanbao.source;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import yanbao.model.RawCell;
import yanbao.model.RawRow;
import yanbao.problem.Problem;
import yanbao.problem.ProblemsException;

/** Keeps what a reader hands on as lines of text, such as {@code row 2: a|b}. */
public final class Recorder implements SourceReader.Receiver {
  private final List<String> lines = new ArrayList<>();

  /** All that the reader says of a file; a fault of the file as a whole is the last line. */
  public static List<String> read(SourceReader reader, Path file, SourceLayout layout)
      throws IOException {
    Recorder recorder = new Recorder();
    try {
      reader.read(file, file.getFileName().toString(), layout, recorder);
    } catch (ProblemsException e) {
      recorder.lines.add(e.problems().getFirst().line());
    }
    return recorder.lines;
  }

  @Override
  public void sheet(String name) {
    lines.add("sheet " + name);
  }

  @Override
  public void header(RawRow header) {
    lines.add("header " + text(header));
  }

  @Override
  public void row(RawRow row) {
    lines.add("row " + text(row));
  }

  @Override
  public void total(RawRow row) {
    lines.add("total " + text(row));
  }

  @Override
  public void skipped(int count) {
    lines.add("skipped " + count);
  }

  @Override
  public void malformed(RawRow row, List<Problem> found) {
    found.forEach(problem -> lines.add("malformed " + problem.line()));
  }

  private static String text(RawRow row) {
    return row.number()
        + ": "
        + row.cells().stream().map(Recorder::text).collect(Collectors.joining("|"));
  }

  private static String text(RawCell cell) {
    return switch (cell.kind()) {
      case TEXT, BLANK -> cell.text();
      case NUMBER, PERCENT, DATE, BOOLEAN, ERROR -> cell.kind() + " " + cell.text();
    };
  }
}
