package yanbao.source;

import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Damaged files are read or refused in words; no damage surfaces as a fault of the program. */
class DamagedFilesTest {
  private static final int TRIES = 300;

  private final Path folder;

  DamagedFilesTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "prices_20230301.csv",
        "index_levels.csv",
        "market_segments.xlsx",
        "eps_estimates.xlsx"
      })
  void readOrRefused(String name) throws IOException {
    byte[] whole = Files.readAllBytes(Path.of("input/aigc").resolve(name));
    SourceReader reader = SourceReaders.of(Path.of(name)).orElseThrow();
    SourceLayout layout = Layouts.plain().header(1, name.startsWith("eps") ? 3 : 1).layout();
    Random random = new Random(20230301);
    for (int i = 0; i < TRIES; i++) {
      Path file = Files.write(folder.resolve(name), damaged(whole, random));
      List<String> lines = Recorder.read(reader, file, layout);
      assertFalse(lines.isEmpty());
    }
  }

  private static byte[] damaged(byte[] whole, Random random) {
    byte[] bytes =
        random.nextInt(4) == 0 ? Arrays.copyOf(whole, random.nextInt(whole.length)) : whole.clone();
    for (int changes = random.nextInt(8); changes > 0 && bytes.length > 0; changes--) {
      bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
    }
    return bytes;
  }
}
