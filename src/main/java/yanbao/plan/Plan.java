package yanbao.plan;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import yanbao.job.JobDefinition;
import yanbao.model.Language;
import yanbao.model.Parameter;

/**
 * What a run will do. Building it reads and changes nothing but the inputs' bytes; {@code yanbao
 * plan} prints it, {@code batch} executes it.
 *
 * @param fingerprint SHA-256 over all that decides the deliverables: definition, inputs,
 *     parameters, language, as-of date, program
 */
public record Plan(
    JobDefinition job,
    LocalDate asOf,
    Language language,
    List<Parameter> parameters,
    int revision,
    String fingerprint,
    Path work,
    List<Stage> stages) {
  public Plan {
    parameters = List.copyOf(parameters);
    stages = List.copyOf(stages);
  }
}
