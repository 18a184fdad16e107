package yanbao.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

final class LogsTest {
  @TempDir private Path folder = Path.of("");

  @Test
  void anEventIsOneLine() throws IOException {
    Path file = folder.resolve("log/yanbao.log");
    Logs.open(file);

    LoggerFactory.getLogger("test").info("估值\nINFO forged\r\nline");
    LoggerFactory.getLogger("test").debug("not shown");

    List<String> lines = Files.readAllLines(file);
    assertEquals(1, lines.size(), lines.toString());
    assertTrue(lines.getFirst().endsWith("Z INFO  test 估值 INFO forged line"), lines.getFirst());
    assertEquals(Optional.of(file), Logs.file());
  }
}
