package yanbao.cli;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.FileAppender;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The log file of the work area. Nothing is logged to the console, nor before it is open. */
final class Logs {
  private static final long LARGE = 10 << 20;

  // One log per process: it is reached from where a fault is reported, whatever command ran.
  private static volatile @Nullable Path open;

  private Logs() {}

  static Optional<Path> file() {
    return Optional.ofNullable(open);
  }

  static void open(Path file) throws IOException {
    Files.createDirectories(file.resolveSibling("").normalize());
    if (Files.isRegularFile(file) && Files.size(file) > LARGE) {
      Files.move(
          file,
          file.resolveSibling(file.getFileName() + ".1"),
          StandardCopyOption.REPLACE_EXISTING);
    }
    LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
    PatternLayoutEncoder encoder = new PatternLayoutEncoder();
    encoder.setContext(context);
    encoder.setCharset(StandardCharsets.UTF_8);
    encoder.setPattern(
        "%d{yyyy-MM-dd'T'HH:mm:ss.SSS'Z',UTC} %-5level %logger{24} "
            + "%replace(%replace(%msg %ex){'\\p{Cntrl}+',' '}){' +$',''}%nopex%n");
    encoder.start();
    FileAppender<ILoggingEvent> appender = new FileAppender<>();
    appender.setContext(context);
    appender.setFile(file.toString());
    appender.setEncoder(encoder);
    appender.start();
    context.getLogger(Logger.ROOT_LOGGER_NAME).addAppender(appender);
    open = file;
  }
}
