package yanbao.job;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/** The JSON Schema (draft-07) of job definitions, as editors use it. */
public final class JobSchema {
  private static final String FILE = "job.schema.json";

  private JobSchema() {}

  public static String text() {
    try (InputStream in = Objects.requireNonNull(JobSchema.class.getResourceAsStream("/" + FILE))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Puts the schema where the first line of a definition refers to, unless one is there. */
  public static void writeIfAbsent(Path project) throws IOException {
    Path file = project.resolve("docs").resolve(FILE);
    if (Files.notExists(file)) {
      Files.createDirectories(file.getParent());
      Files.writeString(file, text());
    }
  }
}
