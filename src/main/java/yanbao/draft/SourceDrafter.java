package yanbao.draft;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import yanbao.model.RawCell;
import yanbao.model.RawRow;
import yanbao.problem.Position;
import yanbao.problem.Problem;
import yanbao.problem.ProblemCode;
import yanbao.problem.ProblemsException;
import yanbao.source.Limits;
import yanbao.source.SourceLayout;
import yanbao.source.SourceReader;

/** Reads one table of a file twice: to find where it lies, and to see what its columns hold. */
final class SourceDrafter {
  private static final int KEY_COLUMNS = 4;

  private final SourceReader reader;
  private final Path file;
  private final String shownAs;

  SourceDrafter(SourceReader reader, Path file, String shownAs) {
    this.reader = reader;
    this.file = file;
    this.shownAs = shownAs;
  }

  /** A found table: its shape, and what its columns are. */
  record Found(
      Optional<Charset> charset,
      Optional<Character> delimiter,
      Optional<String> sheet,
      Shape shape,
      List<ColumnEvidence> columns,
      List<Integer> keys,
      List<Integer> totalOf,
      int rows) {}

  /** All tables of the file, one per sheet; a sheet that holds none is left out. */
  List<Found> tables() throws IOException {
    List<Found> tables = new ArrayList<>();
    List<String> sheets = reader.sheets(file, shownAs);
    if (sheets.isEmpty()) {
      Dialect dialect = Dialect.of(reader, file, shownAs);
      table(dialect.charset(), dialect.delimiter(), Optional.empty(), dialect.sample())
          .ifPresent(tables::add);
    }
    for (String sheet : sheets) {
      Optional<String> named = Optional.of(sheet);
      Sample sample =
          Sample.of(
              reader, file, shownAs, Sample.layout(Optional.empty(), Optional.empty(), named));
      table(Optional.empty(), Optional.empty(), named, sample).ifPresent(tables::add);
    }
    if (tables.isEmpty()) {
      throw ProblemsException.of(
          ProblemCode.NO_ROWS,
          Position.InSource.file(shownAs),
          "expected a row of column names with rows of data below it, but found none: add a header"
              + " row to the file");
    }
    return tables;
  }

  private Optional<Found> table(
      Optional<Charset> charset,
      Optional<Character> delimiter,
      Optional<String> sheet,
      Sample sample)
      throws IOException {
    Optional<Shape> shape = Shape.of(sample);
    if (shape.isEmpty()) {
      return Optional.empty();
    }
    SourceLayout layout =
        new SourceLayout(
            charset,
            delimiter.map(String::valueOf),
            Optional.of(SourceLayout.STANDARD_QUOTE),
            sheet,
            Optional.of(shape.get().headerRow()),
            shape.get().headerRows(),
            Set.of(),
            shape.get().footer(),
            shape.get().total().map(Sample::firstText),
            Optional.empty(),
            Limits.STANDARD);
    Evidence evidence = new Evidence();
    reader.read(file, shownAs, layout, evidence);
    List<Integer> columns = evidence.named();
    if (columns.isEmpty() || evidence.rows == 0) {
      return Optional.empty();
    }
    return Optional.of(
        new Found(
            charset,
            delimiter,
            sheet,
            shape.get(),
            columns.stream().map(evidence.columns::get).toList(),
            evidence.keys(columns),
            shape.get().total().map(row -> evidence.totalled(columns, row)).orElse(List.of()),
            evidence.rows));
  }

  /** What the rows hold, column by column. */
  private static final class Evidence implements SourceReader.Receiver {
    private final List<ColumnEvidence> columns = new ArrayList<>();
    private final List<BigDecimal> sums = new ArrayList<>();
    private List<KeyTrial> keys = List.of();
    private int rows;

    @Override
    public void header(RawRow header) {
      for (RawCell cell : header.cells()) {
        columns.add(new ColumnEvidence(cell.text().strip().replaceAll("\\s+", " ")));
        sums.add(BigDecimal.ZERO);
      }
      keys = KeyTrial.all(Math.min(KEY_COLUMNS, columns.size()));
    }

    @Override
    public void row(RawRow row) {
      rows++;
      for (int i = 0; i < columns.size(); i++) {
        RawCell cell = row.cell(i);
        columns.get(i).take(row.number(), cell);
        int column = i;
        Shape.number(cell).ifPresent(number -> sums.set(column, sums.get(column).add(number)));
      }
      for (KeyTrial key : keys) {
        key.take(row);
      }
    }

    @Override
    public void total(RawRow row) {}

    @Override
    public void skipped(int count) {}

    @Override
    public void malformed(RawRow row, List<Problem> problems) {
      throw new ProblemsException(problems.getFirst());
    }

    /** The columns that have a header text; two with the same cannot be told apart. */
    List<Integer> named() {
      List<Integer> named = new ArrayList<>();
      Set<String> seen = new HashSet<>();
      for (int i = 0; i < columns.size(); i++) {
        String header = yanbao.model.Folding.comparable(columns.get(i).header());
        if (!header.isEmpty() && seen.add(header)) {
          named.add(i);
        }
      }
      return named;
    }

    /** The fewest of the first columns that name a row; none where they do not. */
    List<Integer> keys(List<Integer> named) {
      return keys.stream()
          .filter(KeyTrial::isUnique)
          .filter(key -> key.columns().stream().allMatch(i -> columns.get(i).mayBeKey()))
          .filter(key -> named.containsAll(key.columns()))
          .findFirst()
          .map(key -> key.columns().stream().map(named::indexOf).toList())
          .orElse(List.of());
    }

    /** The columns whose sum stands in the total row, up to how it is rounded. */
    List<Integer> totalled(List<Integer> named, RawRow total) {
      List<Integer> found = new ArrayList<>();
      for (int i = 0; i < named.size(); i++) {
        BigDecimal sum = sums.get(named.get(i));
        BigDecimal stated = Shape.number(total.cell(named.get(i))).orElse(null);
        if (stated != null
            && stated.signum() != 0
            && stated.subtract(sum).abs().compareTo(tolerance(stated)) <= 0) {
          found.add(i);
        }
      }
      return found;
    }
  }

  /** Half a unit of the last digit given. */
  static BigDecimal tolerance(BigDecimal stated) {
    return new BigDecimal("0.5").movePointLeft(Math.clamp(stated.scale(), 0, 6));
  }
}
