package yanbao.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import yanbao.job.SourceDefinition;
import yanbao.model.RawRow;
import yanbao.model.Row;
import yanbao.model.Sha256;
import yanbao.model.SourceColumn;
import yanbao.normalize.Outcome;
import yanbao.normalize.Place;
import yanbao.normalize.RowNormalizer;
import yanbao.problem.Position;
import yanbao.problem.Problem;
import yanbao.problem.ProblemCode;
import yanbao.problem.Problems;
import yanbao.problem.ProblemsException;
import yanbao.source.Hidden;
import yanbao.source.SourceReader;
import yanbao.source.SourceReaders;
import yanbao.stage.StageSummary;
import yanbao.validate.ControlTotalChecker;
import yanbao.validate.RowRules;
import yanbao.validate.rule.ControlTotalRule;

/** Reads one file of a source: every row normalized and checked, accepted or rejected, counted. */
final class TableReading implements SourceReader.Receiver {
  private final SourceDefinition source;
  private final InputFile file;
  private final Accepted accepted;
  private final Problems fileProblems;
  private final Problems rowProblems;
  private final RowRules rules;
  private final Optional<ControlTotalChecker> control;
  private Place place;

  /**
   * One for each row that a physical row makes; none under a header that is not the declared one.
   */
  private List<RowNormalizer> normalizers = List.of();

  private Optional<HeaderSearch> search = Optional.empty();
  private long read;
  private long accepts;
  private long rejected;
  private long skipped;
  private long hidden;

  /** Takes the rows that are right. */
  @FunctionalInterface
  interface Accepted {
    void row(Row row) throws IOException;
  }

  /**
   * @param fileProblems what is wrong with the file as a whole
   * @param rowProblems why rows were rejected
   */
  TableReading(
      SourceDefinition source,
      InputFile file,
      Accepted accepted,
      Problems fileProblems,
      Problems rowProblems) {
    this.source = source;
    this.file = file;
    this.accepted = accepted;
    this.fileProblems = fileProblems;
    this.rowProblems = rowProblems;
    this.rules = new RowRules(source.columns(), source.rules());
    this.control =
        source.rules().stream()
            .filter(rule -> rule.bare() instanceof ControlTotalRule)
            .map(rule -> new ControlTotalChecker(rule, source.columns()))
            .findFirst();
    this.place = new Place(file.shownAs(), Optional.empty());
  }

  StageSummary.FileRows read() throws IOException {
    try {
      readUnchanged();
    } catch (ProblemsException e) {
      fileProblems.addAll(e.problems());
      // The reader did not come to the end, where it says what it skipped.
      skipped = read - accepts - rejected;
    } catch (UncheckedIOException e) {
      throw Objects.requireNonNull(e.getCause());
    }
    search.ifPresent(header -> fileProblems.addAll(header.problems()));
    normalizers.stream()
        .flatMap(bound -> bound.errorsTakenForNothing().stream())
        .distinct()
        .forEach(fileProblems::add);
    return new StageSummary.FileRows(
        file.shownAs(), read, accepts, rejected, skipped, hidden, place.sheet(), headers());
  }

  private List<StageSummary.Header> headers() {
    List<StageSummary.Header> headers = new ArrayList<>();
    for (RowNormalizer normalizer : normalizers) {
      for (SourceColumn column : source.columns()) {
        Position.InSource at = normalizer.position(column.name(), 0);
        if (at.column() > 0) {
          headers.add(
              new StageSummary.Header(
                  column.name(), at.column(), at.header().orElse(""), at.row()));
        }
      }
    }
    return headers;
  }

  private void readUnchanged() throws IOException {
    SourceReader reader =
        SourceReaders.of(file.path())
            .orElseThrow(() -> unreadable(SourceReaders.unsupported(file.path())));
    BasicFileAttributes before = attributes();
    if (before.size() != file.bytes()) {
      throw changed();
    }
    reader.read(file.path(), file.shownAs(), source.layout(), this);
    BasicFileAttributes after = attributes();
    boolean same =
        before.size() == after.size()
            && before.lastModifiedTime().equals(after.lastModifiedTime())
            && Sha256.of(file.path()).equals(file.sha256());
    if (!same) {
      throw changed();
    }
    if (!normalizers.isEmpty()) {
      control.ifPresent(checker -> fileProblems.addAll(checker.end(position())));
    }
  }

  private BasicFileAttributes attributes() throws IOException {
    return Files.readAttributes(file.path(), BasicFileAttributes.class);
  }

  private ProblemsException changed() {
    return unreadable(
        "the file changed while it was read; run again when it is completely written");
  }

  private ProblemsException unreadable(String message) {
    return ProblemsException.of(ProblemCode.SOURCE_UNREADABLE, position(), message);
  }

  private Position.InSource position() {
    return new Position.InSource(place.file(), place.sheet(), 0, 0, Optional.empty());
  }

  @Override
  public void sheet(String name) {
    place = new Place(file.shownAs(), Optional.of(name));
  }

  @Override
  public void physical(RawRow row) {
    read++;
  }

  @Override
  public void header(RawRow header) {
    read -= source.layout().headerRows();
    Problems found = new Problems();
    normalizers = bind(header, found);
    search =
        Optional.of(new HeaderSearch(found.list(), row -> !bind(row, new Problems()).isEmpty()));
    normalizers.stream()
        .limit(1)
        .forEach(bound -> extraColumns(bound.unexpected(), header.number()));
  }

  private List<RowNormalizer> bind(RawRow header, Problems problems) {
    return RowNormalizer.bind(
        place,
        source.columns(),
        header,
        source.layout().ignored(),
        source.layout().unpivot(),
        problems);
  }

  private void extraColumns(List<String> unexpected, int row) {
    Position.InSource header =
        new Position.InSource(place.file(), place.sheet(), row, 0, Optional.empty());
    for (String text : unexpected) {
      ExtraColumn.problem(source.extraColumns(), header, text).ifPresent(fileProblems::add);
    }
  }

  @Override
  public void row(RawRow raw) {
    if (normalizers.isEmpty()) {
      search.ifPresent(header -> header.look(raw));
      rejected++;
      return;
    }
    // Of a crosstab every cell counts as a row.
    read += normalizers.size() - 1;
    for (RowNormalizer normalizer : normalizers) {
      switch (normalizer.apply(raw)) {
        case Outcome.Accepted typed -> check(raw, typed, normalizer);
        case Outcome.Rejected bad -> reject(withValues(bad.problems(), raw));
      }
    }
  }

  private void check(RawRow raw, Outcome.Accepted typed, RowNormalizer bound) {
    Row row = typed.row();
    List<Problem> problems = new ArrayList<>(typed.warnings());
    problems.addAll(rules.check(row, bound::position));
    if (problems.stream().anyMatch(Problem::isError)) {
      reject(withValues(problems, raw));
      return;
    }
    rowProblems.addAll(withValues(problems, raw));
    control.ifPresent(checker -> checker.add(row));
    try {
      accepted.row(row);
      accepts++;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The problems of cells of this row, each with the text of its cell. */
  private static List<Problem> withValues(List<Problem> problems, RawRow raw) {
    return problems.isEmpty()
        ? problems
        : problems.stream().map(problem -> withValue(problem, raw)).toList();
  }

  private static Problem withValue(Problem problem, RawRow raw) {
    return problem.position() instanceof Position.InSource at
            && at.row() == raw.number()
            && at.column() > 0
        ? problem.withValue(raw.cell(at.column() - 1).text())
        : problem;
  }

  private void reject(List<Problem> problems) {
    rejected++;
    rowProblems.addAll(problems);
  }

  @Override
  public void total(RawRow raw) {
    skipped++;
    if (normalizers.isEmpty() || control.isEmpty()) {
      return;
    }
    RowNormalizer bound = normalizers.getFirst();
    List<Problem> unreadable = new ArrayList<>();
    List<Problem> wrong =
        control
            .get()
            .total(raw.number(), name -> bound.value(name, raw, unreadable), bound::position);
    fileProblems.addAll(unreadable.isEmpty() ? wrong : unreadable);
  }

  @Override
  public void skipped(int count) {
    skipped += count;
  }

  @Override
  public void hidden(Hidden found) {
    hidden = found.rows();
    if (!normalizers.isEmpty()) {
      HiddenWords.problem(source.hidden(), position(), found, normalizers)
          .ifPresent(fileProblems::add);
    }
  }

  @Override
  public void malformed(RawRow row, List<Problem> problems) {
    if (normalizers.isEmpty()) {
      search.ifPresent(header -> header.look(row));
    }
    // Under a header that is not the declared one, no row is right.
    reject(!normalizers.isEmpty() ? withValues(problems, row) : List.of());
  }
}
