package yanbao.cli;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import yanbao.job.JobDefinition;
import yanbao.job.schedule.Schedule;
import yanbao.model.Language;
import yanbao.plan.RunOptions;

/** What the command line changes of a job. */
final class RunSettings {
  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      converter = JobOptions.Day.class,
      description = "Date of the report, such as 2023-03-01; default: as the job says.")
  private @Nullable LocalDate asOf;

  @Option(
      names = "--today",
      paramLabel = "DATE",
      converter = JobOptions.Day.class,
      description = "Day to take for today, where the job's date depends on it.")
  private @Nullable LocalDate today;

  @Option(
      names = "--set",
      paramLabel = "NAME=VALUE",
      description = "Value of a parameter; may be given more than once.")
  private Map<String, String> overrides = new LinkedHashMap<>();

  @Option(
      names = "--language",
      paramLabel = "zh|en",
      converter = JobOptions.Tongue.class,
      description = "Language of the deliverables; default: as the job says.")
  private @Nullable Language language;

  RunOptions options(JobDefinition job) {
    return new RunOptions(
        today == null ? LocalDate.now(zone(job)) : today,
        Optional.ofNullable(asOf),
        overrides,
        Optional.ofNullable(language));
  }

  /** Where nothing else is said the zone of the machine counts: what "today" is for its user. */
  private static ZoneId zone(JobDefinition job) {
    return job.schedule().map(Schedule::zone).orElseGet(ZoneId::systemDefault);
  }

  /** The moment that counts as now: the beginning of the day that counts as today, if one does. */
  Instant now(Schedule schedule) {
    return today == null
        ? Instant.now()
        : today.atStartOfDay(schedule.zone()).toInstant().minusNanos(1);
  }
}
