package yanbao.cli;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import ch.qos.logback.core.FileAppender;
import ch.qos.logback.core.encoder.Encoder;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import yanbao.job.Settings.LogFormat;

/**
 * The log file of the work area. Nothing is logged before it is open, nor to the console unless
 * that is asked for.
 */
final class Logs {
  private static final long LARGE = 10 << 20;

  // One log per process: it is reached from where a fault is reported, whatever command ran.
  private static volatile @Nullable Path open;

  private Logs() {}

  static Optional<Path> file() {
    return Optional.ofNullable(open);
  }

  static void open(Path file) throws IOException {
    open(file, LogFormat.TEXT, Optional.empty());
  }

  static void open(Path file, LogFormat format, Optional<PrintWriter> also) throws IOException {
    Files.createDirectories(file.resolveSibling("").normalize());
    if (Files.isRegularFile(file) && Files.size(file) > LARGE) {
      Files.move(
          file,
          file.resolveSibling(file.getFileName() + ".1"),
          StandardCopyOption.REPLACE_EXISTING);
    }
    LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
    Encoder<ILoggingEvent> encoder = encoder(context, format);
    FileAppender<ILoggingEvent> appender = new FileAppender<>();
    appender.setContext(context);
    appender.setFile(file.toString());
    appender.setEncoder(encoder);
    appender.start();
    context.getLogger(Logger.ROOT_LOGGER_NAME).addAppender(appender);
    if (also.isPresent()) {
      Lines lines = new Lines(encoder, also.get());
      lines.setContext(context);
      lines.start();
      context.getLogger(Logger.ROOT_LOGGER_NAME).addAppender(lines);
    }
    open = file;
  }

  private static Encoder<ILoggingEvent> encoder(LoggerContext context, LogFormat format) {
    return switch (format) {
      case TEXT -> {
        PatternLayoutEncoder encoder = new PatternLayoutEncoder();
        encoder.setContext(context);
        encoder.setCharset(StandardCharsets.UTF_8);
        encoder.setPattern(
            "%d{yyyy-MM-dd'T'HH:mm:ss.SSS'Z',UTC} %-5level %logger{24} "
                + "%replace(%replace(%msg %ex){'\\p{Cntrl}+',' '}){' +$',''}%nopex%n");
        encoder.start();
        yield encoder;
      }
      case JSON -> {
        JsonEncoder encoder = new JsonEncoder();
        encoder.setContext(context);
        encoder.start();
        yield encoder;
      }
    };
  }

  /** Writes the lines of an encoder to a stream of the process. */
  private static final class Lines extends AppenderBase<ILoggingEvent> {
    private final Encoder<ILoggingEvent> encoder;
    private final PrintWriter out;

    Lines(Encoder<ILoggingEvent> encoder, PrintWriter out) {
      this.encoder = encoder;
      this.out = out;
    }

    @Override
    protected void append(ILoggingEvent event) {
      out.print(new String(encoder.encode(event), StandardCharsets.UTF_8));
      out.flush();
    }
  }
}
