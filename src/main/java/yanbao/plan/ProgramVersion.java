package yanbao.plan;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.Properties;
import java.util.stream.Stream;
import yanbao.model.Sha256;

/**
 * Which program this is: its version and the SHA-256 of its own code, so that deliverables and
 * staged data of another build are never taken for this one's.
 */
public record ProgramVersion(String version, String sha256) {
  private static final String PROPERTIES = "/META-INF/maven/yanbao/yanbao/pom.properties";

  /** The running program. */
  public static ProgramVersion current() {
    try {
      return new ProgramVersion(projectVersion(), codeHash());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Version and the first digits of the hash. */
  public String text() {
    return version + "+" + sha256.substring(0, 12);
  }

  private static String projectVersion() throws IOException {
    try (InputStream in = ProgramVersion.class.getResourceAsStream(PROPERTIES)) {
      if (in == null) {
        return "development";
      }
      Properties properties = new Properties();
      properties.load(in);
      return properties.getProperty("version");
    }
  }

  private static String codeHash() throws IOException {
    CodeSource source = ProgramVersion.class.getProtectionDomain().getCodeSource();
    if (source == null) {
      throw new IllegalStateException("the program does not know where its code is");
    }
    Path code;
    try {
      code = Path.of(source.getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException("unexpected location " + source.getLocation(), e);
    }
    return Files.isDirectory(code) ? folderHash(code) : Sha256.of(code);
  }

  private static String folderHash(Path folder) throws IOException {
    StringBuilder text = new StringBuilder();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        text.append(folder.relativize(file)).append(' ').append(Sha256.of(file)).append('\n');
      }
    }
    return Sha256.of(text.toString());
  }
}
