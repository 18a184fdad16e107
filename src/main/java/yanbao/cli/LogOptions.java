package yanbao.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;
import yanbao.job.Settings;
import yanbao.job.Settings.LogFormat;
import yanbao.plan.Project;

/** How a command logs. */
final class LogOptions {
  @Option(
      names = "--log-format",
      paramLabel = "text|json",
      converter = Format.class,
      description = "How the log is written; default: as the settings say, else text.")
  private @Nullable LogFormat format;

  @Option(
      names = "--log-to-stderr",
      description = "Write the log to the error stream as well, in place of messages for people.")
  private boolean toErrorStream;

  /** Opens the log; returns the console that messages for people go to. */
  Console open(Console console, Project project, Settings settings) throws IOException {
    LogFormat chosen = format == null ? settings.log() : format;
    Logs.open(project.log(), chosen, toErrorStream ? Optional.of(console.err()) : Optional.empty());
    return toErrorStream
        ? new Console(console.out(), new PrintWriter(Writer.nullWriter()), false)
        : console;
  }

  /** A format by its word. */
  static final class Format implements ITypeConverter<LogFormat> {
    @Override
    public LogFormat convert(String text) {
      for (LogFormat format : LogFormat.values()) {
        if (format.name().toLowerCase(Locale.ROOT).equals(text)) {
          return format;
        }
      }
      throw new TypeConversionException("expected text or json but found \"" + text + '"');
    }
  }
}
