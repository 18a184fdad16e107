package yanbao.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import yanbao.publish.Durable;

/** Running again: nothing changed, something changed, another day, over midnight. */
final class RepeatedRunsIT {
  private static final String INPUT = "input/sales_20230301.csv";
  private static final String HASH = "[0-9a-f]{64}";

  @TempDir private Path folder = Path.of("");
  private Desk desk = new Desk(Path.of(""));

  @BeforeEach
  void createDesk() throws IOException {
    desk = Desk.small(folder.resolve("desk"));
  }

  private Desk.Ended succeed(String... arguments) throws Exception {
    Desk.Ended ended = desk.run(arguments);
    assertEquals(0, ended.code(), ended.err());
    return ended;
  }

  private Map<String, String> inodes() throws IOException {
    Map<String, String> inodes = new TreeMap<>();
    try (Stream<Path> files = Files.walk(desk.path("output"))) {
      for (Path file : files.toList()) {
        Map<String, Object> all = Files.readAttributes(file, "unix:ino", LinkOption.NOFOLLOW_LINKS);
        inodes.put(
            file.toString(),
            all + " " + Files.getLastModifiedTime(file, LinkOption.NOFOLLOW_LINKS));
      }
    }
    return inodes;
  }

  @Test
  void tenRerunsOfAFinishedRunTouchNothing() throws Exception {
    succeed("run", "small");
    Map<String, String> before = inodes();
    for (int i = 0; i < 10; i++) {
      assertTrue(succeed("run", "small").out().startsWith("already published as r1"));
    }
    assertEquals(before, inodes());
  }

  @Test
  void whatChangedIsSaidAndGivesANewRevisionBesideTheOld() throws Exception {
    succeed("run", "small");
    Map<String, String> first = inodes();
    Path workbook = desk.path("output/small/2023-03-01/r1/shares-2023-03-01.xlsx");
    byte[] bytes = Files.readAllBytes(workbook);
    try (InputStream open = Files.newInputStream(workbook)) {
      desk.edit(INPUT, text -> text.replace("120.50", "120.75"));
      says("making revision r2: " + INPUT + " changed from HASH to HASH");
      assertEquals(bytes.length, open.readAllBytes().length);
    }
    desk.edit("jobs/small/job.yaml", text -> text.replace("title: Shares\n", "title: Parts\n"));
    says("making revision r3: the job definition changed from HASH to HASH");
    changeProgram();
    says("making revision r4: the program changed from \\S+ to \\S+");
    first.keySet().removeIf(path -> !path.contains("/r1/"));
    Map<String, String> now = inodes();
    now.keySet().removeIf(path -> !path.contains("/r1/"));
    assertEquals(first, now);
  }

  private void says(String pattern) throws Exception {
    String said = succeed("run", "small").err();
    Pattern expected = Pattern.compile(pattern.replace("HASH", HASH));
    assertTrue(expected.matcher(said).find(), pattern + " not in:\n" + said);
  }

  /** As another build would be: with other bytes. */
  private void changeProgram() throws IOException {
    Path program = desk.path("target/yanbao");
    Path built = program.toRealPath();
    Files.delete(program);
    Files.createDirectories(program);
    for (String part : List.of("lib", "native")) {
      Files.createSymbolicLink(program.resolve(part), built.resolve(part));
    }
    Path jar = Files.copy(built.resolve("yanbao.jar"), program.resolve("yanbao.jar"));
    try (FileSystem inside =
        FileSystems.newFileSystem(URI.create("jar:" + jar.toUri()), Map.of())) {
      Files.writeString(inside.getPath("/later"), "");
    }
  }

  @Test
  void aChangedInputAfterAKillBeginsCleanlyAndSaysSo() throws Exception {
    Desk.Started run = desk.start(List.of(), Map.of(), "run", "small");
    run.until("compute tables");
    run.process().destroyForcibly().waitFor();
    desk.edit(INPUT, text -> text.replace("120.50", "120.75"));
    says("the unfinished run \\S+ is not continued: " + INPUT + " changed from HASH to HASH");
    assertEquals(List.of("r1"), Tools.names(desk.path("output/small/2023-03-01")));
  }

  @Test
  void anInputThatIsStillWrittenIsNotPublished() throws Exception {
    Path input = desk.path(INPUT);
    AtomicBoolean ended = new AtomicBoolean();
    Thread writer =
        new Thread(
            () -> {
              for (int i = 0; !ended.get(); i++) {
                append(input, "more" + i + ",1\n");
              }
            });
    writer.start();
    Desk.Ended run = desk.run("run", "small");
    ended.set(true);
    writer.join();
    assertEquals(3, run.code(), run.err());
    assertTrue(run.err().contains(INPUT + ": the file changed while it was read"), run.err());
    assertEquals(Map.of(), desk.published());
  }

  private static void append(Path file, String line) {
    try {
      Files.writeString(file, line, StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void aPastDayIsReproducedByteForByte() throws Exception {
    succeed("run", "small", "--as-of", "2023-02-28");
    succeed("run", "small");
    Map<String, String> before = desk.published();
    Durable.delete(desk.path("output/small/2023-02-28"));
    succeed("backfill", "small", "--from", "2023-02-28", "--to", "2023-02-28");
    assertEquals(before, desk.published());
    assertEquals(
        Path.of("2023-03-01/r1"), Files.readSymbolicLink(desk.path("output/small/latest")));
  }

  @Test
  void theDateOfARunOverMidnightIsThatOfItsStart() throws Throwable {
    Tools.requireFakeTime();
    desk.edit(
        "jobs/small/job.yaml",
        text ->
            text.replace("asOf: 2023-03-01", "asOf: last-business-day\ncalendar: days")
                .replace(
                    "sources:\n",
                    """
                    sources:
                      days:
                        path: input/days.csv
                        columns:
                          day: {header: day, type: date, format: y-M-d, key: true}
                    """));
    Files.writeString(desk.path("input/days.csv"), "day\n2023-02-28\n2023-03-01\n2023-03-02\n");
    long late = Duration.between(Instant.now(), Instant.parse("2023-03-01T23:30:00Z")).toSeconds();
    // The day after, that day is still being run.
    Executable again =
        () -> assertEquals(5, desk.run("run", "small", "--as-of", "2023-03-01").code());
    Desk.Ended ended = jumping(late, late + 3600, again).await();
    assertEquals(0, ended.code(), ended.err());
    assertEquals(List.of("2023-03-01", "latest"), Tools.names(desk.path("output/small")));
    String manifest = Files.readString(desk.path("output/small/latest/manifest.json"));
    assertTrue(manifest.contains("\"publishedAt\" : \"2023-03-02T"), manifest);
  }

  @Test
  void aClockThatJumpsKeepsTheLockAndTheDurations() throws Throwable {
    Tools.requireFakeTime();
    Desk.Ended ended =
        jumping(0, -3600, () -> assertEquals(5, desk.run("run", "small").code())).await();
    assertEquals(0, ended.code(), ended.err());
    assertTrue(!succeed("runs").out().contains("-PT"));
    String record = desk.run("show", succeed("runs").out().split("\\s+")[5]).out();
    assertTrue(!Pattern.compile(" -\\d+\\.\\d\\d").matcher(record).find(), record);
  }

  /** A run whose clock, so many seconds ahead, jumps while it waits for the record of runs. */
  private Desk.Started jumping(long before, long after, Executable meanwhile) throws Throwable {
    Path offset = Files.writeString(folder.resolve("offset"), sign(before));
    Path lock = Files.createDirectories(desk.path(".yanbao/lock")).resolve("repository");
    try (FileChannel held =
        FileChannel.open(
            lock, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
      held.lock();
      Desk.Started run =
          desk.start(
              // The variable that the tool sets would have precedence over the file.
              List.of("faketime", "-f", "+0", "sh", "-c", "unset FAKETIME; exec \"$@\"", "sh"),
              Map.of(
                  "TZ",
                  "UTC",
                  "FAKETIME_DONT_FAKE_MONOTONIC",
                  "1",
                  "FAKETIME_NO_CACHE",
                  "1",
                  "FAKETIME_TIMESTAMP_FILE",
                  offset.toString()),
              "run",
              "small");
      run.until("waiting for");
      Files.writeString(offset, sign(after));
      meanwhile.execute();
      return run;
    }
  }

  private static String sign(long seconds) {
    return String.format(Locale.ROOT, "%+ds", seconds);
  }
}
