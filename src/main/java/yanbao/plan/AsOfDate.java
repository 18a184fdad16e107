package yanbao.plan;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import yanbao.job.AsOf;
import yanbao.job.JobDefinition;
import yanbao.job.SourceDefinition;
import yanbao.load.Calendars;
import yanbao.load.InputFile;
import yanbao.load.InputFiles;
import yanbao.model.BusinessCalendar;
import yanbao.problem.ProblemCode;
import yanbao.problem.Problems;
import yanbao.problem.ProblemsException;

/** Decides which date a run is about, and writes it into file names. */
public final class AsOfDate {
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{asOf(?::([^{}]*))?}");

  private AsOfDate() {}

  /** The date of the command line, of the job, or the last business day, in this order. */
  static LocalDate of(Path project, JobDefinition job, RunOptions options) {
    if (options.asOf().isPresent()) {
      return options.asOf().get();
    }
    return switch (job.asOf()) {
      case AsOf.Fixed fixed -> fixed.date();
      case AsOf.Today today -> options.today().minusDays(today.back());
      case AsOf.LastBusinessDay last -> lastBusinessDay(project, job, options.today(), last.back());
    };
  }

  private static LocalDate lastBusinessDay(
      Path project, JobDefinition job, LocalDate today, int back) {
    BusinessCalendar calendar = calendar(project, job, job.calendar().orElseThrow(), today);
    requireCovered(job, calendar, today);
    return calendar.onOrBefore(today, back).orElseThrow(() -> notCovered(job, calendar, today));
  }

  /** The calendar as its source lists it on this date. */
  private static BusinessCalendar calendar(
      Path project, JobDefinition job, JobDefinition.Calendar listed, LocalDate date) {
    Problems problems = new Problems();
    SourceDefinition source = job.source(listed.source());
    List<InputFile> files = InputFiles.find(project, source, date, problems);
    problems.throwIfErrors();
    BusinessCalendar calendar = Calendars.read(source, listed.column(), files, problems);
    problems.throwIfErrors();
    return calendar;
  }

  /** Why there is nothing to do on this date; empty on a business day, or without a calendar. */
  static Optional<String> closed(Path project, JobDefinition job, LocalDate date) {
    if (job.calendar().isEmpty()) {
      return Optional.empty();
    }
    JobDefinition.Calendar listed = job.calendar().get();
    BusinessCalendar calendar = calendar(project, job, listed, date);
    requireCovered(job, calendar, date);
    return calendar.isBusinessDay(date)
        ? Optional.empty()
        : Optional.of(
            job.name()
                + ": nothing to do, "
                + date
                + " is not a business day of the calendar \""
                + listed.source()
                + '"');
  }

  /** The days from one date to another, both included: business days where there is a calendar. */
  static List<LocalDate> days(Path project, JobDefinition job, LocalDate from, LocalDate to) {
    if (job.calendar().isEmpty()) {
      return from.datesUntil(to.plusDays(1)).toList();
    }
    BusinessCalendar calendar = calendar(project, job, job.calendar().get(), to);
    requireCovered(job, calendar, from);
    requireCovered(job, calendar, to);
    return calendar.days(from, to);
  }

  /** Fails for a date that the calendar does not cover; business days are never guessed. */
  static void requireCovered(JobDefinition job, BusinessCalendar calendar, LocalDate date) {
    if (!calendar.covers(date)) {
      throw notCovered(job, calendar, date);
    }
  }

  private static ProblemsException notCovered(
      JobDefinition job, BusinessCalendar calendar, LocalDate date) {
    SourceDefinition source = job.source(job.calendar().orElseThrow().source());
    return ProblemsException.of(
        ProblemCode.CALENDAR,
        source.position(),
        "the calendar \""
            + source.name()
            + "\" covers "
            + calendar.coverage()
            + ", so business days around "
            + date
            + " are unknown; add the days up to the first one after it, or name another date with"
            + " --as-of");
  }

  /** The text with {@code {asOf}} and {@code {asOf:yyyyMMdd}} replaced. */
  public static String fill(String text, LocalDate asOf) {
    return PLACEHOLDER
        .matcher(text)
        .replaceAll(match -> Matcher.quoteReplacement(format(match.group(1), asOf)));
  }

  private static String format(@Nullable String pattern, LocalDate asOf) {
    return pattern == null
        ? asOf.toString()
        : DateTimeFormatter.ofPattern(pattern, Locale.ROOT).format(asOf);
  }
}
