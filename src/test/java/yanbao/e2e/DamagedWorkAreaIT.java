package yanbao.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import yanbao.publish.Durable;

/** Files of the work area that something cut off, changed, or left behind. */
final class DamagedWorkAreaIT {
  @TempDir private Path folder = Path.of("");
  private Desk desk = new Desk(Path.of(""));
  private Map<String, String> expected = Map.of();
  private Path run = Path.of("");
  private Path published = Path.of("");

  @BeforeEach
  void runUndisturbed() throws Exception {
    desk = Desk.small(folder.resolve("desk"));
    succeed();
    expected = desk.published();
    Path runs = desk.path(".yanbao/runs");
    run = runs.resolve(Tools.names(runs).getFirst());
    published = folder.resolve("published");
    Files.move(desk.path("output/small/2023-03-01/r1"), published);
    Durable.delete(desk.path("output"));
  }

  private void succeed() throws Exception {
    Desk.Ended ended = desk.run("run", "small");
    assertEquals(0, ended.code(), ended.err());
  }

  @Test
  void whatIsCutOffOrChangedIsMadeAgainAndLeftoversGo() throws Exception {
    Path stage = desk.path(".yanbao/stage");
    List<Path> staged =
        Tools.names(stage).stream()
            .filter(name -> name.endsWith(".parquet"))
            .map(stage::resolve)
            .toList();
    byte[] first = Files.readAllBytes(staged.getFirst());
    Files.write(staged.getFirst(), Arrays.copyOf(first, first.length / 2));
    staged.stream().skip(1).forEach(DamagedWorkAreaIT::flip);
    // As a run leaves it that dies before the rename.
    Files.move(published, run.resolve("out"));
    Path tables = run.resolve("out/lineage/tables");
    flip(tables.resolve(Tools.names(tables).getLast()));
    String writing = ".writing-00000000-0000-0000-0000-000000000000";
    Files.writeString(stage.resolve(writing + ".lock"), "");
    Files.writeString(stage.resolve(writing + ".parquet"), "PAR1");
    // Where libraries keep what they have no memory for.
    Path poi = Files.createDirectories(run.resolve("tmp/poifiles"));
    Files.writeString(poi.resolve("poi-sxssf-sheet1.xml"), "<worksheet>");

    succeed();

    assertEquals(expected, desk.published());
    assertEquals(List.of(), Tools.names(run.resolve("tmp")));
    assertFalse(Tools.names(stage).toString().contains(".writing"));
    assertTrue(Arrays.equals(first, Files.readAllBytes(staged.getFirst())));
  }

  /** A written workbook that changes before it is published, which the next run would take over. */
  @Test
  void aDeliverableThatChangedAfterItWasWrittenIsNotPublished() throws Exception {
    Tools.requireStrace();
    Durable.delete(desk.path(".yanbao"));
    Path out = run.resolve("out");
    Desk.Started killed =
        desk.start(
            List.of(
                "strace",
                "-f",
                "-o",
                "/dev/null",
                "-P",
                out.toString(),
                "-e",
                "inject=rename,renameat,renameat2:signal=KILL"),
            Map.of(),
            "run",
            "small");
    killed.await();
    assertEquals(Map.of(), desk.published());
    List<Path> written =
        Tools.names(out).stream()
            .filter(name -> name.matches(".*\\.(xlsx|pdf)"))
            .map(out::resolve)
            .toList();
    assertEquals(2, written.size());
    written.forEach(DamagedWorkAreaIT::flip);

    succeed();

    assertEquals(expected, desk.published());
  }

  @ParameterizedTest
  @ValueSource(strings = {".yanbao/lock", ".yanbao"})
  void aRunThatLosesTheFolderOfLocksCompletes(String removed) throws Exception {
    Path locks = desk.path(".yanbao/lock");
    try (FileChannel held = repositoryLock(locks)) {
      FileLock lock = held.lock();
      Desk.Started started = desk.start(List.of(), Map.of(), "run", "small");
      started.until("waiting for");
      Files.move(desk.path(removed), desk.path("gone"));
      lock.release();
      Desk.Ended ended = started.await();
      assertEquals(0, ended.code(), ended.err());
    }
    assertEquals(expected, desk.published());
  }

  /** The second one takes the same folder and record of runs, which the first has open. */
  @Test
  void aSecondRunThatCameInSoPublishesAndTheFirstEndsWithoutIt() throws Exception {
    desk.edit("input/sales_20230301.csv", text -> text + "outside,1\n");
    Desk.Started first = desk.start(List.of(), Map.of(), "run", "small");
    first.until("compute tables");
    signal("STOP", first);
    Files.move(desk.path(".yanbao/lock"), desk.path(".yanbao/gone"));
    succeed();
    Map<String, String> published = desk.published();
    signal("CONT", first);
    Desk.Ended refused = first.await();
    assertEquals(5, refused.code(), refused.err());
    assertTrue(
        refused.err().contains(" was removed during this run, and taken by another process"),
        refused.err());
    succeed();
    assertEquals(published, desk.published());
    assertEquals(List.of("r1"), Tools.names(desk.path("output/small/2023-03-01")));
  }

  private static void signal(String signal, Desk.Started run) throws Exception {
    String kill = "kill -" + signal + " " + run.process().pid();
    assertEquals(0, new ProcessBuilder("sh", "-c", kill).start().waitFor());
  }

  private static FileChannel repositoryLock(Path locks) throws IOException {
    return FileChannel.open(
        locks.resolve("repository"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
  }

  private static void flip(Path file) {
    try {
      byte[] bytes = Files.readAllBytes(file);
      bytes[bytes.length / 2] ^= 1;
      Files.write(file, bytes);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
