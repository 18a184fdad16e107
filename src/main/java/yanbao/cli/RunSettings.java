package yanbao.cli;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import yanbao.job.JobDefinition;
import yanbao.job.schedule.Schedule;
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

  @Mixin private ContentOptions content = new ContentOptions();

  RunOptions options(JobDefinition job) {
    return content.on(today == null ? LocalDate.now(zone(job)) : today, Optional.ofNullable(asOf));
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
