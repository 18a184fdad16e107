package yanbao.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Five years of nightly runs do not make the next one slower: it opens the same files. */
final class YearsOfRunsIT {
  private static final int NIGHTS = 1_800;
  private static final LocalDate AS_OF = LocalDate.of(2023, 3, 1);
  private static final Pattern OPENED = Pattern.compile("openat\\(.*\"(?<path>[^\"]*)\"");

  @TempDir private Path folder = Path.of("");

  @Test
  void aStartOpensNoMoreFilesThanTheFirstOne() throws Exception {
    Tools.requireStrace();
    Desk desk = Desk.small(folder.resolve("desk"));
    assertEquals(0, desk.run("run", "small").code());
    List<String> before = opened(desk, "first.txt");
    assertEquals(false, before.isEmpty());

    String manifest = Files.readString(desk.path("output/small/2023-03-01/r1/manifest.json"));
    String id = Tools.names(desk.path(".yanbao/runs")).getFirst();
    String record = Files.readString(desk.path(".yanbao/runs/" + id + "/run.json"));
    for (int night = 1; night <= NIGHTS; night++) {
      String date = AS_OF.minusDays(night).toString();
      write(desk.path("output/small/" + date + "/r1/manifest.json"), manifest, date);
      write(desk.path(".yanbao/runs/" + id + "-" + date + "/run.json"), record, date);
    }

    assertEquals(before, opened(desk, "second.txt"));
  }

  private static void write(Path file, String text, String date) throws Exception {
    Files.createDirectories(file.resolveSibling(""));
    Files.writeString(file, text.replace(AS_OF.toString(), date));
  }

  /** The files of the project that a run with nothing to do opens. */
  private static List<String> opened(Desk desk, String name) throws Exception {
    Path log = desk.path(name);
    Desk.Ended ended =
        desk.start(
                List.of(
                    "strace", "-f", "--seccomp-bpf", "-o", log.toString(), "-e", "trace=openat"),
                Map.of(),
                "run",
                "small")
            .await();
    assertEquals(0, ended.code(), ended.err());
    return Files.readAllLines(log).stream()
        .flatMap(line -> OPENED.matcher(line).results().map(found -> found.group("path")))
        .filter(path -> path.contains("/output/") || path.contains("/.yanbao/"))
        .map(path -> path.replaceAll("[0-9]{6,}", "N"))
        .sorted()
        .toList();
  }
}
