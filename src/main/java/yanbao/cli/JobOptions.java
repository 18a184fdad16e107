package yanbao.cli;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;
import yanbao.job.JobDefinition;
import yanbao.model.Language;
import yanbao.plan.RunOptions;

/** The job, and what of it the command line changes. */
final class JobOptions {
  @Parameters(index = "0", paramLabel = "JOB", description = "Name of a job in jobs/.")
  private String job = "";

  @Mixin private RunSettings settings = new RunSettings();

  String job() {
    return job;
  }

  RunOptions options(JobDefinition definition) {
    return settings.options(definition);
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
