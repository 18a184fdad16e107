package yanbao.publish;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Writes records as JSON that people can read, and reads them back. */
public final class Json {
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .build();

  private Json() {}

  /** Replaces the file in one step, so that a reader sees the old text or the new one. */
  public static void write(Path file, Object value) throws IOException {
    replace(file, text(value));
  }

  /** The same for programs only: long lists would be mostly white space. */
  public static void writeCompact(Path file, Object value) throws IOException {
    replace(file, MAPPER.writeValueAsString(value) + "\n");
  }

  /** The value as JSON, with a line feed at its end. */
  public static String text(Object value) {
    DefaultIndenter lines = new DefaultIndenter("  ", "\n");
    DefaultPrettyPrinter printer =
        new DefaultPrettyPrinter().withObjectIndenter(lines).withArrayIndenter(lines);
    return MAPPER.writer().with(printer).writeValueAsString(value) + "\n";
  }

  /** The value in one line, without one at its end. */
  public static String line(Object value) {
    return MAPPER.writeValueAsString(value);
  }

  private static void replace(Path file, String text) throws IOException {
    Path part = file.resolveSibling(file.getFileName() + ".part");
    Files.write(part, text.getBytes(StandardCharsets.UTF_8));
    Durable.sync(part);
    Durable.replace(part, file);
  }

  /**
   * The value in the file; empty where there is no file, or one that does not hold such a value.
   */
  public static <T> Optional<T> read(Path file, Class<T> type) throws IOException {
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    try {
      return Optional.of(MAPPER.readValue(Files.readAllBytes(file), type));
    } catch (JacksonException e) {
      return Optional.empty();
    }
  }
}
