package yanbao.plan;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
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
      case AsOf.LastBusinessDay last -> lastBusinessDay(project, job, options.today(), last.back());
    };
  }

  private static LocalDate lastBusinessDay(
      Path project, JobDefinition job, LocalDate today, int back) {
    JobDefinition.Calendar listed = job.calendar().orElseThrow();
    Problems problems = new Problems();
    SourceDefinition source = job.source(listed.source());
    List<InputFile> files = InputFiles.find(project, source, today, problems);
    problems.throwIfErrors();
    BusinessCalendar calendar = Calendars.read(source, listed.column(), files, problems);
    problems.throwIfErrors();
    requireCovered(job, calendar, today);
    return calendar.onOrBefore(today, back).orElseThrow(() -> notCovered(source, calendar, today));
  }

  /** Fails for a date of a year that the calendar does not list; such days are never guessed. */
  static void requireCovered(JobDefinition job, BusinessCalendar calendar, LocalDate date) {
    if (!calendar.covers(date)) {
      SourceDefinition source = job.source(job.calendar().orElseThrow().source());
      throw notCovered(source, calendar, date);
    }
  }

  private static ProblemsException notCovered(
      SourceDefinition source, BusinessCalendar calendar, LocalDate date) {
    return ProblemsException.of(
        ProblemCode.CALENDAR,
        source.position(),
        "the calendar \""
            + source.name()
            + "\" covers "
            + calendar.coverage()
            + ", so business days around "
            + date
            + " are unknown; add the days of that year, or name another date with --as-of");
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
