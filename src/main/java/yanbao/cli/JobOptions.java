package yanbao.cli;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;
import yanbao.model.Language;
import yanbao.plan.RunOptions;

/** The job, and what of it the command line changes. */
final class JobOptions {
  @Parameters(index = "0", paramLabel = "JOB", description = "Name of a job in jobs/.")
  private String job = "";

  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      converter = Day.class,
      description = "Date of the report, such as 2023-03-01; default: as the job says.")
  private @Nullable LocalDate asOf;

  @Option(
      names = "--today",
      paramLabel = "DATE",
      converter = Day.class,
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
      converter = Tongue.class,
      description = "Language of the deliverables; default: as the job says.")
  private @Nullable Language language;

  String job() {
    return job;
  }

  RunOptions options() {
    // The one place where the zone of the machine counts: what "today" is for its user.
    return new RunOptions(
        today == null ? LocalDate.now(ZoneId.systemDefault()) : today,
        Optional.ofNullable(asOf),
        overrides,
        Optional.ofNullable(language));
  }

  /** A day in ISO form. */
  static final class Day implements ITypeConverter<LocalDate> {
    @Override
    public LocalDate convert(String text) {
      try {
        return LocalDate.parse(text);
      } catch (DateTimeParseException e) {
        throw new TypeConversionException(
            "expected a date such as 2023-03-01 but found \"" + text + '"');
      }
    }
  }

  /** A language by its code. */
  static final class Tongue implements ITypeConverter<Language> {
    @Override
    public Language convert(String text) {
      return Language.of(text)
          .orElseThrow(
              () -> new TypeConversionException("expected zh or en but found \"" + text + '"'));
    }
  }
}
