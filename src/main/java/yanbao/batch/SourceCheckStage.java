package yanbao.batch;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import yanbao.job.SourceDefinition;
import yanbao.lineage.Kept;
import yanbao.model.SourceColumn;
import yanbao.plan.Plan;
import yanbao.plan.Stage;
import yanbao.problem.Escape;
import yanbao.problem.Problem;
import yanbao.problem.ProblemCode;
import yanbao.problem.Problems;
import yanbao.problem.Severity;
import yanbao.publish.Manifest;
import yanbao.publish.Revisions;
import yanbao.stage.StageSummary;
import yanbao.stage.StagedFile;
import yanbao.stage.StagedPair;
import yanbao.validate.rule.ChangeRule;
import yanbao.validate.rule.ReferenceRule;
import yanbao.validate.rule.Rule;

/**
 * Checks the rules that look beyond one source: at another one, or at what was published before.
 */
record SourceCheckStage(Stage.CheckSources check, RunContext context) implements StageWork {
  private static final int LISTED = 1000;

  @Override
  public boolean isDone() {
    return false;
  }

  @Override
  public long reuse() {
    return 0;
  }

  /**
   * Errors do not end the run here; computing tables does that for those of all sources. Sources
   * with errors are not staged: what needs them waits, all else is checked.
   */
  @Override
  public long run() throws IOException, SQLException {
    Problems problems = new Problems();
    List<Stage.Load> sound = sound();
    for (Stage.Load load : sound) {
      for (Rule rule : load.source().rules()) {
        List<Problem> found =
            switch (rule.bare()) {
              case ReferenceRule reference -> unmatched(load, reference, sound);
              case ChangeRule change -> changed(load, change);
              default -> List.of();
            };
        found.forEach(
            problem -> problems.add(rule.onlyWarns() ? problem.as(Severity.WARNING) : problem));
      }
    }
    context.problems().addAll(problems);
    return 0;
  }

  private List<Stage.Load> sound() throws IOException {
    List<Stage.Load> sound = new ArrayList<>();
    for (Stage.Load load : context.plan().loads()) {
      if (StagedFile.isWhole(load.staged())) {
        sound.add(load);
      }
    }
    return sound;
  }

  private List<Problem> unmatched(Stage.Load load, ReferenceRule rule, List<Stage.Load> sound)
      throws IOException, SQLException {
    Optional<Stage.Load> found =
        sound.stream()
            .filter(candidate -> candidate.source().name().equals(rule.source()))
            .findFirst();
    if (found.isEmpty()) {
      return List.of();
    }
    Stage.Load other = found.get();
    List<StageSummary.FileRows> files = files(load);
    return pair(load, other.staged())
        .unmatched(
            column(load.source(), rule.column()),
            column(other.source(), rule.otherColumn()),
            LISTED)
        .stream()
        .map(
            row ->
                Problem.error(
                        ProblemCode.NO_REFERENCE,
                        files.get(row.file()).at(row.row(), rule.column()),
                        "expected a "
                            + rule.otherColumn()
                            + " of "
                            + rule.source()
                            + " but \""
                            + Escape.text(row.value())
                            + "\" is not there")
                    .withValue(row.value()))
        .toList();
  }

  private List<Problem> changed(Stage.Load load, ChangeRule rule) throws IOException, SQLException {
    Plan plan = context.plan();
    Optional<Revisions.Published> revision = plan.revisions().before(plan.asOf(), plan.revision());
    if (revision.isEmpty()) {
      return List.of();
    }
    String name =
        "r" + revision.get().manifest().revision() + " of " + revision.get().manifest().asOf();
    List<StageSummary.FileRows> files = files(load);
    List<SourceColumn> keys = load.source().columns().stream().filter(SourceColumn::key).toList();
    Optional<Path> staged = staged(revision.get(), load.source(), rule, keys);
    if (staged.isEmpty()) {
      return List.of(
          Problem.warning(
              ProblemCode.CHANGED,
              files.getFirst().at(0),
              rule.column()
                  + " cannot be compared with "
                  + name
                  + ": its values are no longer kept"));
    }
    return pair(load, staged.get())
        .changed(column(load.source(), rule.column()), keys, rule.most(), rule.relative(), LISTED)
        .stream()
        .map(
            row ->
                Problem.error(
                        ProblemCode.CHANGED,
                        files.get(row.file()).at(row.row(), rule.column()),
                        message(rule, row, name))
                    .withValue(row.now().toPlainString()))
        .toList();
  }

  private static String message(ChangeRule rule, StagedPair.Changed row, String revision) {
    BigDecimal difference = row.now().subtract(row.before());
    String most = rule.relative() ? percent(rule.most()) : rule.most().toPlainString();
    String change =
        rule.relative() && row.before().signum() != 0
            ? percent(difference.divide(row.before().abs(), 6, RoundingMode.HALF_UP))
            : difference.toPlainString();
    return "expected a change of at most "
        + most
        + " from "
        + row.before().toPlainString()
        + " in "
        + revision
        + " but found "
        + row.now().toPlainString()
        + ", a change of "
        + change;
  }

  private static String percent(BigDecimal share) {
    return share
            .movePointRight(2)
            .setScale(1, RoundingMode.HALF_UP)
            .stripTrailingZeros()
            .toPlainString()
        + "%";
  }

  /**
   * The rows of the source that a revision was made from, if they are there and have the columns.
   */
  private Optional<Path> staged(
      Revisions.Published revision,
      SourceDefinition source,
      ChangeRule rule,
      List<SourceColumn> keys)
      throws IOException {
    Path lineage = revision.folder().resolve(Manifest.LINEAGE);
    Optional<Kept.Source> kept = Kept.read(lineage).flatMap(all -> all.source(source.name()));
    if (kept.isEmpty()) {
      return Optional.empty();
    }
    boolean comparable =
        kept.get().files().stream()
            .allMatch(
                file ->
                    file.header(rule.column()).isPresent()
                        && keys.stream().allMatch(key -> file.header(key.name()).isPresent()));
    Path rows = Kept.rows(lineage, source.name());
    return comparable && Files.isRegularFile(rows) ? Optional.of(rows) : Optional.empty();
  }

  private StagedPair pair(Stage.Load load, Path other) throws SQLException {
    Connection database = context.database();
    return new StagedPair(database, load.staged(), other);
  }

  private List<StageSummary.FileRows> files(Stage.Load load) throws IOException, SQLException {
    return StagedFile.read(context.database(), load.staged()).orElseThrow().files();
  }

  private static SourceColumn column(SourceDefinition source, String name) {
    return source.column(name).orElseThrow();
  }
}
