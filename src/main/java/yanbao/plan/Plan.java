package yanbao.plan;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import yanbao.job.JobDefinition;
import yanbao.model.BusinessCalendar;
import yanbao.model.Language;
import yanbao.model.Parameter;
import yanbao.publish.Manifest;
import yanbao.publish.Origin;
import yanbao.publish.Revisions;

/**
 * What a run will do. Building it reads and changes nothing but the inputs' bytes; {@code yanbao
 * plan} prints it, {@code batch} executes it.
 *
 * @param origin all that decides the deliverables
 * @param fingerprint SHA-256 over the origin
 * @param revision the number that this content has, or will have
 * @param published whether the date's newest revision is this content already, intact
 * @param changes what is new since the date's newest revision, one sentence each
 */
public record Plan(
    Project project,
    JobDefinition job,
    LocalDate asOf,
    Language language,
    List<Parameter> parameters,
    Optional<BusinessCalendar> calendar,
    Origin origin,
    String fingerprint,
    int revision,
    boolean published,
    List<String> changes,
    List<Stage> stages) {
  public Plan {
    parameters = List.copyOf(parameters);
    changes = List.copyOf(changes);
    stages = List.copyOf(stages);
  }

  /** Names the run; equal content has an equal name. */
  public String runId() {
    return runId(job.name(), asOf, revision, fingerprint);
  }

  private static String runId(String job, LocalDate asOf, int revision, String fingerprint) {
    return job + "-" + asOf + "-r" + revision + "-" + fingerprint.substring(0, 12);
  }

  /** The command that runs this plan, with what is not as the job has it. */
  public String command() {
    StringBuilder command = new StringBuilder("yanbao run " + job.name() + " --as-of " + asOf);
    for (Parameter parameter : parameters) {
      if (!job.parameters().contains(parameter)) {
        String value = ParameterValues.text(parameter.value());
        command.append(" --set ").append(quoted(parameter.name() + "=" + value));
      }
    }
    return command + (language == job.language() ? "" : " --language " + language.code());
  }

  /** For a shell. */
  private static String quoted(String text) {
    return text.matches("[\\w.=+-]+") ? text : "'" + text.replace("'", "'\\''") + "'";
  }

  /** The name of the run that made a revision. */
  public static String runId(Manifest revision) {
    return runId(
        revision.job(),
        LocalDate.parse(revision.asOf()),
        revision.revision(),
        revision.fingerprint());
  }

  /** The folder that the run works in. */
  public Path work() {
    return project.runs().resolve(runId());
  }

  public Revisions revisions() {
    return new Revisions(project.output(), job.name());
  }

  /** Where the revision is, or will be. */
  public Path destination() {
    return revisions().folder(asOf, revision);
  }

  public List<Stage.Load> loads() {
    return stages.stream()
        .filter(Stage.Load.class::isInstance)
        .map(Stage.Load.class::cast)
        .toList();
  }
}
