package yanbao.source.xlsx;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import yanbao.source.Layouts;
import yanbao.source.Recorder;
import yanbao.testing.SoundWorkbooks;
import yanbao.testing.XlsxFixture;

/** Every dialect of the format gives the same cells. */
class SoundWorkbooksTest {
  private final Path folder;

  SoundWorkbooksTest(@TempDir Path folder) {
    this.folder = folder;
  }

  static Stream<Map.Entry<String, XlsxFixture>> dialects() {
    return SoundWorkbooks.all().entrySet().stream();
  }

  @ParameterizedTest
  @MethodSource
  void dialects(Map.Entry<String, XlsxFixture> dialect) throws IOException {
    Path file = dialect.getValue().write(folder.resolve("x.xlsx"));
    assertEquals(
        List.of(
            "sheet Data",
            "header 1: code|close|day",
            "row 2: 00700|NUMBER 12.5|DATE 2023-03-01",
            "row 3: b|NUMBER -3|DATE 2023-03-02",
            "skipped 0"),
        Recorder.read(XlsxFiles.reader(), file, Layouts.plain().layout()));
  }
}
