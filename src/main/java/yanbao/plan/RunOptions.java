package yanbao.plan;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import yanbao.model.Language;

/**
 * What the command line says about a run.
 *
 * @param today decides the date of jobs that run for the last business day
 * @param overrides parameter values as written, by name
 */
public record RunOptions(
    LocalDate today,
    Optional<LocalDate> asOf,
    Map<String, String> overrides,
    Optional<Language> language) {
  public RunOptions {
    overrides = new LinkedHashMap<>(overrides);
  }

  /** Nothing said: everything as the job has it. */
  public static RunOptions none(LocalDate today) {
    return new RunOptions(today, Optional.empty(), Map.of(), Optional.empty());
  }

  public RunOptions withAsOf(LocalDate date) {
    return new RunOptions(today, Optional.of(date), overrides, language);
  }
}
