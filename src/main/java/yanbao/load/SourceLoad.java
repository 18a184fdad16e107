package yanbao.load;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import yanbao.job.SourceDefinition;
import yanbao.model.BusinessCalendar;
import yanbao.problem.Position;
import yanbao.problem.Problem;
import yanbao.problem.Problems;
import yanbao.stage.StageSummary;
import yanbao.stage.StageWriter;
import yanbao.validate.FreshChecker;
import yanbao.validate.rule.FreshRule;
import yanbao.validate.rule.Rule;

/** Loads the files of a source into one staged Parquet file. */
public final class SourceLoad {
  private final SourceDefinition source;
  private final List<InputFile> files;

  private SourceLoad(SourceDefinition source, List<InputFile> files) {
    this.source = source;
    this.files = files;
  }

  /**
   * Reads, normalizes, checks and stages all rows, unless the staged file is there already. All
   * problems are added; after an error nothing is staged.
   *
   * @param there the summary of the staged file, where it is there and whole
   * @param database one of {@link yanbao.sql.Duck#open}
   * @throws IOException when a file or folder does not work, which is no fault of the data
   */
  public static LoadResult load(
      SourceDefinition source,
      List<InputFile> files,
      Path staged,
      Optional<StageSummary> there,
      LocalDate asOf,
      Optional<BusinessCalendar> calendar,
      Connection database,
      Problems problems)
      throws IOException {
    SourceLoad load = new SourceLoad(source, files);
    Optional<StageSummary> known = there.filter(load::isOfTheseFiles);
    Problems found = new Problems();
    known.ifPresent(summary -> found.addAll(summary.problems()));
    StageSummary summary = known.isPresent() ? known.get() : load.stage(staged, database, found);
    if (!found.hasErrors()) {
      // By the as-of date, and so for a file staged on another day as well.
      found.addAll(load.notFresh(summary.latest(), asOf, calendar));
    }
    problems.addAll(found);
    return load.result(summary);
  }

  private boolean isOfTheseFiles(StageSummary summary) {
    return summary.files().stream()
        .map(StageSummary.FileRows::shownAs)
        .toList()
        .equals(files.stream().map(InputFile::shownAs).toList());
  }

  private StageSummary stage(Path staged, Connection database, Problems found) throws IOException {
    try (StageWriter writer = StageWriter.open(source.columns(), database)) {
      Problems ofFiles = new Problems();
      Problems ofRows = new Problems();
      List<StageSummary.FileRows> handedOn = read(writer, ofFiles, ofRows);
      Map<Integer, Long> before = writer.rows();
      SourceRules rules = new SourceRules(source, writer, handedOn);
      rules.rejectRows(ofRows);
      List<StageSummary.FileRows> counts = SourceRules.staged(handedOn, before, writer.rows());
      if (!ofFiles.hasErrors()) {
        RowCounts.checkSum(counts, ofFiles);
      }
      rules.check(ofFiles);
      RowCounts.check(source, counts, ofFiles);
      found.addAll(ofFiles);
      found.addAll(RowCounts.tolerated(source.rejects(), counts) ? ofRows.asRejected() : ofRows);
      StageSummary summary = new StageSummary(counts, writer.latest(), found.list());
      if (!found.hasErrors()) {
        writer.write(staged, summary);
      }
      return summary;
    }
  }

  private List<StageSummary.FileRows> read(StageWriter writer, Problems ofFiles, Problems ofRows)
      throws IOException {
    List<StageSummary.FileRows> counts = new ArrayList<>();
    for (int i = 0; i < files.size(); i++) {
      int index = i;
      counts.add(
          new TableReading(source, files.get(i), row -> writer.append(index, row), ofFiles, ofRows)
              .read());
    }
    return counts;
  }

  private List<Problem> notFresh(
      Map<String, LocalDate> latest, LocalDate asOf, Optional<BusinessCalendar> calendar) {
    List<Problem> problems = new ArrayList<>();
    for (Rule rule : source.rules()) {
      if (rule.bare() instanceof FreshRule fresh) {
        FreshChecker.check(
                fresh,
                Optional.ofNullable(latest.get(fresh.column())),
                asOf,
                calendar,
                Position.InSource.file(files.getLast().shownAs()))
            .ifPresent(problem -> problems.add(SourceRules.as(rule, problem)));
      }
    }
    return problems;
  }

  private LoadResult result(StageSummary summary) {
    List<LoadResult.FileResult> results = new ArrayList<>();
    for (int i = 0; i < files.size(); i++) {
      StageSummary.FileRows rows = summary.files().get(i);
      results.add(
          new LoadResult.FileResult(
              files.get(i),
              rows.read(),
              rows.accepted(),
              rows.rejected(),
              rows.skipped(),
              rows.hidden()));
    }
    return new LoadResult(results, latest(summary));
  }

  private Optional<LocalDate> latest(StageSummary summary) {
    return source.rules().stream()
        .filter(FreshRule.class::isInstance)
        .map(rule -> summary.latest().get(((FreshRule) rule).column()))
        .filter(Objects::nonNull)
        .findFirst();
  }
}
