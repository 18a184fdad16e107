package yanbao.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Kills real processes in the middle of a run; the same run again must complete, byte for byte. */
@Isolated("runs the program in this process, whose temporary folder it sets")
final class KilledRunIT {
  private static final int SIGTERM_EXIT = 143;

  @TempDir private Path folder = Path.of("");

  static Stream<Arguments> points() {
    return Stream.of(
            "load a", "load b", "compute tables", "write data", "check deliverables", "publish")
        .flatMap(stage -> Stream.of(Arguments.of("before", stage), Arguments.of("after", stage)));
  }

  @ParameterizedTest
  @MethodSource("points")
  void completesWhatWasKilled(String point, String stage) throws Exception {
    TinyProject undisturbed = TinyProject.in(folder.resolve("undisturbed"));
    undisturbed.run(FakeWorks.undisturbed());
    TinyProject tiny = TinyProject.in(folder.resolve("killed"));

    Process killed = start(tiny, point, stage);
    awaitReached(killed);
    // SIGKILL on every Unix.
    killed.destroyForcibly().waitFor();
    List<String> said = finish(start(tiny), 0);

    assertEquals(undisturbed.hashes(1), tiny.hashes(1));
    assertEquals("PUBLISHED", said.getLast());
    assertTrue(
        said.getFirst().contains("was interrupted (process " + killed.pid()), said.toString());
    assertEquals(List.of("r1"), names(tiny.revision(1).resolveSibling("")));
    assertEquals(RunResult.Outcome.ALREADY_PUBLISHED, tiny.run(FakeWorks.undisturbed()).outcome());
  }

  @Test
  void stopsOnASignalAndContinues() throws Exception {
    TinyProject tiny = TinyProject.in(folder);
    Process stopped = start(tiny, "signal", "compute tables");
    awaitReached(stopped);
    // Unlike the process's own method, this one leaves its output readable.
    stopped.toHandle().destroy();

    finish(stopped, SIGTERM_EXIT);
    assertEquals(
        RunRecord.Status.STOPPED,
        new Runs(tiny.project()).list(Optional.empty()).getFirst().status());
    FakeWorks works = FakeWorks.undisturbed();
    tiny.run(works);

    assertEquals(List.of("write data", "check deliverables", "publish"), works.done);
  }

  private static Process start(TinyProject tiny, String... point) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-XX:TieredStopAtLevel=1",
                "-Djava.library.path=" + System.getProperty("java.library.path"),
                "-cp",
                System.getProperty("java.class.path"),
                DisturbedRun.class.getName(),
                tiny.folder().toString()));
    command.addAll(List.of(point));
    return new ProcessBuilder(command).redirectErrorStream(true).start();
  }

  private static void awaitReached(Process process) throws IOException {
    BufferedReader reader = process.inputReader();
    List<String> lines = new ArrayList<>();
    for (String line = reader.readLine(); line != null; line = reader.readLine()) {
      lines.add(line);
      if (line.equals(DisturbedRun.REACHED)) {
        return;
      }
    }
    throw new AssertionError("ended early: " + lines);
  }

  private static List<String> finish(Process process, int expected) throws Exception {
    List<String> lines = process.inputReader().lines().toList();
    assertTrue(process.waitFor(1, TimeUnit.MINUTES));
    assertEquals(expected, process.exitValue(), lines.toString());
    return lines;
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> String.valueOf(file.getFileName())).toList();
    }
  }
}
