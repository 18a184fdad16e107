package yanbao.plan;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import yanbao.job.JobDefinition;
import yanbao.job.SourceDefinition;
import yanbao.load.Calendars;
import yanbao.load.InputFile;
import yanbao.load.InputFiles;
import yanbao.model.BusinessCalendar;
import yanbao.model.Language;
import yanbao.model.Parameter;
import yanbao.problem.Problems;
import yanbao.publish.Manifest;
import yanbao.publish.Origin;
import yanbao.publish.Publisher;
import yanbao.publish.Revisions;
import yanbao.validate.rule.ChangeRule;
import yanbao.validate.rule.ReferenceRule;
import yanbao.validate.rule.Rule;

/** Builds the plan of a run, without side effects. */
public final class Planner {
  private final Project project;
  private final JobDefinition job;
  private final RunOptions options;
  private final ProgramVersion program;
  private final Problems problems = new Problems();

  private Planner(Project project, JobDefinition job, RunOptions options, ProgramVersion program) {
    this.project = project;
    this.job = job;
    this.options = options;
    this.program = program;
  }

  /** The date that a run would be about. */
  public static LocalDate asOf(Project project, JobDefinition job, RunOptions options) {
    return AsOfDate.of(project.folder(), job, options);
  }

  /**
   * Why a run would have nothing to do, in one sentence: its date is not a business day of the
   * job's calendar.
   */
  public static Optional<String> closed(Project project, JobDefinition job, RunOptions options) {
    return AsOfDate.closed(project.folder(), job, asOf(project, job, options));
  }

  /** The days from one date to another, both included: business days where there is a calendar. */
  public static List<LocalDate> days(
      Project project, JobDefinition job, LocalDate from, LocalDate to) {
    return AsOfDate.days(project.folder(), job, from, to);
  }

  /**
   * The plan of a run by this program.
   *
   * @throws yanbao.problem.ProblemsException with all that is wrong with options and input files
   */
  public static Plan plan(Project project, JobDefinition job, RunOptions options) {
    return plan(project, job, options, ProgramVersion.current());
  }

  static Plan plan(Project project, JobDefinition job, RunOptions options, ProgramVersion program) {
    try {
      return new Planner(project, job, options, program).plan();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Plan plan() throws IOException {
    List<Parameter> parameters =
        ParameterValues.of(job.parameters(), options.overrides(), problems);
    problems.throwIfErrors();
    LocalDate asOf = asOf(project, job, options);
    Language language = options.language().orElse(job.language());
    Map<String, List<InputFile>> inputs = inputs(asOf);
    Optional<BusinessCalendar> calendar = calendar(inputs);
    calendar.ifPresent(days -> AsOfDate.requireCovered(job, days, asOf));
    Revisions revisions = new Revisions(project.output(), job.name());
    Optional<Revisions.Published> latest = revisions.latest(asOf);
    Origin alone = origin(asOf, language, parameters, inputs);
    boolean same = latest.isPresent() && isOf(latest.get(), alone, revisions);
    List<String> damage = same ? Publisher.damage(latest.get().folder()) : List.of();
    boolean published = same && damage.isEmpty();
    Origin origin =
        alone.with(
            published
                ? latest.get().manifest().base()
                : base(revisions, asOf, latest.filter(there -> same)));
    List<String> changes = latest.isPresent() ? changes(latest.get(), origin, damage) : List.of();
    int revision = published ? latest.get().manifest().revision() : revisions.next(asOf);
    return new Plan(
        project,
        job,
        asOf,
        language,
        parameters,
        calendar,
        origin,
        origin.fingerprint(),
        revision,
        published,
        changes,
        stages(asOf, inputs, revisions.folder(asOf, revision)));
  }

  /** Whether a revision was made from just this, whatever it was compared with. */
  private boolean isOf(Revisions.Published latest, Origin origin, Revisions revisions)
      throws IOException {
    Manifest manifest = latest.manifest();
    Optional<String> base = job.comparedWith().isPresent() ? manifest.base() : Optional.empty();
    return origin.with(base).fingerprint().equals(manifest.fingerprint())
        && (base.isEmpty() || Base.exists(revisions, base.get()));
  }

  /**
   * What the run is to be compared with.
   *
   * @param again a damaged revision that is to be made again, with the same bytes if that can be
   */
  private Optional<String> base(
      Revisions revisions, LocalDate asOf, Optional<Revisions.Published> again) throws IOException {
    if (job.comparedWith().isEmpty()) {
      return Optional.empty();
    }
    Optional<String> before = again.flatMap(revision -> revision.manifest().base());
    if (again.isPresent() && (before.isEmpty() || Base.find(revisions, before.get()).isPresent())) {
      return before;
    }
    return Base.choose(revisions, asOf, job.comparedWith().get()).map(Base::name);
  }

  private static List<String> changes(
      Revisions.Published latest, Origin origin, List<String> damage) {
    Manifest manifest = latest.manifest();
    List<String> changes = new ArrayList<>();
    damage.forEach(found -> changes.add("r" + manifest.revision() + " is damaged: " + found));
    if (!manifest.fingerprint().equals(origin.fingerprint())) {
      changes.addAll(manifest.origin().changesTo(origin));
      if (changes.isEmpty()) {
        changes.add("the sources' files are matched differently");
      }
    }
    return changes;
  }

  /** The files of all sources, so that one pass names everything that is missing. */
  private Map<String, List<InputFile>> inputs(LocalDate asOf) {
    Map<String, List<InputFile>> inputs = new LinkedHashMap<>();
    for (SourceDefinition source : job.sources()) {
      inputs.put(source.name(), InputFiles.find(project.folder(), source, asOf, problems));
    }
    problems.throwIfErrors();
    return inputs;
  }

  private Optional<BusinessCalendar> calendar(Map<String, List<InputFile>> inputs) {
    Optional<BusinessCalendar> calendar =
        job.calendar()
            .map(
                listed ->
                    Calendars.read(
                        job.source(listed.source()),
                        listed.column(),
                        inputs.getOrDefault(listed.source(), List.of()),
                        problems));
    problems.throwIfErrors();
    return calendar;
  }

  private Origin origin(
      LocalDate asOf,
      Language language,
      List<Parameter> parameters,
      Map<String, List<InputFile>> inputs) {
    Map<String, String> values = new LinkedHashMap<>();
    parameters.forEach(
        parameter -> values.put(parameter.name(), ParameterValues.text(parameter.value())));
    Map<String, String> hashes = new LinkedHashMap<>();
    inputs.values().stream()
        .flatMap(List::stream)
        .forEach(file -> hashes.put(file.shownAs(), file.sha256()));
    Map<String, String> style = new LinkedHashMap<>();
    job.style().files().forEach(file -> style.put(file.shownAs(), file.sha256()));
    return new Origin(
        job.name(),
        asOf.toString(),
        language.code(),
        job.digest(),
        program.version() + "+" + program.sha256(),
        style,
        values,
        hashes);
  }

  private List<Stage> stages(LocalDate asOf, Map<String, List<InputFile>> inputs, Path revision) {
    List<Stage> stages = new ArrayList<>();
    StagedNames names = new StagedNames(inputs, program);
    for (SourceDefinition source : job.sources()) {
      stages.add(
          new Stage.Load(
              source,
              inputs.getOrDefault(source.name(), List.of()),
              project.stage().resolve(names.of(source))));
    }
    if (job.sources().stream()
        .flatMap(source -> source.rules().stream())
        .anyMatch(Planner::isWide)) {
      stages.add(new Stage.CheckSources());
    }
    stages.add(new Stage.Compute(job.tables()));
    stages.add(new Stage.WriteData(job.tables()));
    job.workbooks()
        .forEach(
            workbook ->
                stages.add(
                    new Stage.WriteWorkbook(workbook, AsOfDate.fill(workbook.file(), asOf))));
    job.report()
        .ifPresent(
            report ->
                stages.add(new Stage.WriteReport(report, AsOfDate.fill(report.file(), asOf))));
    stages.add(new Stage.Check());
    stages.add(new Stage.Publish(revision));
    return stages;
  }

  private static boolean isWide(Rule rule) {
    return rule.bare() instanceof ReferenceRule || rule.bare() instanceof ChangeRule;
  }
}
