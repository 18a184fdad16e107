package yanbao.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Lets system calls of the shipped command fail, or kills it in them. {@code -Dyanbao.sweep=true}
 * does so for the n-th call: for every n where calls hand files to the disk or give them their
 * names, else for some; {@code make kill-test} asks for that.
 */
final class InjectedFaultsIT {
  private static final String SYNC = "fsync,fdatasync";
  private static final String NAMES = "rename,renameat,renameat2,symlink,symlinkat";
  private static final String WRITE = "write,pwrite64";
  private static final String CLOSE = "close";
  private static final int EACH = Integer.MAX_VALUE;
  // There are hundreds of these calls.
  private static final int SOME = 24;
  private static final int COMPLETED = 8;
  // Every kind is called so often by an undisturbed run.
  private static final int FEW_CALLS = 15;

  @TempDir private static Path folder = Path.of("");
  private static @Nullable Trial shared;

  @BeforeAll
  static void publishTheFirstRevision() throws Exception {
    Tools.requireStrace();
    shared = Trial.in(folder.resolve("shared"));
  }

  private static Trial trial() {
    return Objects.requireNonNull(shared);
  }

  /**
   * The calls of one kind that go wrong in a way; {@code few} are tried where there is no sweep.
   */
  private record Fault(String calls, String way, int few, int sample) {
    List<Point> points(Map<String, Integer> counts) {
      if (Harness.SWEEP) {
        int last = counts.getOrDefault(calls, 0);
        List<Integer> numbers = Harness.sample(calls + way, last, sample);
        Harness.say(calls + ":" + way + " in " + numbers.size() + " of " + last + " calls");
        return numbers.stream().map(n -> new Point(this, n)).toList();
      }
      return Harness.random(calls + way, 0)
          .ints(few, 1, FEW_CALLS + 1)
          .mapToObj(n -> new Point(this, n))
          .toList();
    }
  }

  /** The call with that number. */
  private record Point(Fault fault, int number) {}

  @Test
  void theSameCommandCompletesWhateverCallFailed() throws Exception {
    Map<String, Integer> counts = counts(SYNC, NAMES, WRITE, CLOSE);
    List<Point> points =
        Stream.of(
                new Fault(SYNC, "signal=KILL", 1, EACH),
                new Fault(NAMES, "signal=KILL", 1, EACH),
                new Fault(SYNC, "error=EIO", 0, EACH),
                new Fault(NAMES, "error=EIO", 0, EACH),
                new Fault(WRITE, "error=ENOSPC", 1, SOME),
                new Fault(WRITE, "signal=KILL", 0, SOME),
                new Fault(CLOSE, "signal=KILL", 0, SOME),
                new Fault(CLOSE, "error=EIO", 0, SOME))
            .flatMap(fault -> fault.points(counts).stream())
            .toList();
    SideBySide.run(
        "faults",
        folder,
        points.size(),
        InjectedFaultsIT::place,
        (trial, number) -> {
          Point point = points.get(number);
          inject(trial, point, "when=" + point.number(), number, true);
        });
    Harness.saySoFar();
  }

  @Test
  void aDiskThatStaysBrokenNeverGivesExitZero() throws Exception {
    List<Point> points = new Fault(SYNC, "error=ENOSPC", 1, EACH).points(counts(SYNC));
    SideBySide.run(
        "broken",
        folder,
        points.size(),
        InjectedFaultsIT::place,
        (trial, number) -> {
          Point point = points.get(number);
          // What such a run leaves is what one leaves that failed in this call only.
          boolean completed = number % COMPLETED == 0 || Harness.ALL;
          int code = inject(trial, point, "when=" + point.number() + "+", number, completed);
          assertEquals(4, code, SYNC + " from the call " + point.number() + " on");
        });
    Harness.saySoFar();
  }

  private static Trial place(Path place) throws Exception {
    return place.endsWith("0") || !Harness.SWEEP ? trial() : Trial.in(place);
  }

  @Test
  void whatIsPublishedIsOnTheDiskBeforeItsName() throws Exception {
    Trial trial = trial();
    trial.begin(true);
    Path log = folder.resolve("calls.txt");
    Desk.Ended ended =
        trial
            .start("strace", "-f", "-y", "-o", log.toString(), "-e", "trace=" + SYNC + "," + NAMES)
            .await();
    assertEquals(0, ended.code(), ended.err());
    List<String> calls = Files.readAllLines(log);
    int renamed = indexOf(calls, "rename", "/out\"", "/r2\"");
    String made = desk(trial, "output/small/2023-03-01/r2");
    try (Stream<Path> files = Files.walk(Path.of(made))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        int synced = indexOf(calls, "sync(", "/out/" + Path.of(made).relativize(file));
        assertTrue(synced < renamed, file + " is synced at " + synced + ", renamed " + renamed);
      }
    }
    int folderSynced = lastIndexOf(calls, "sync(", "output/small/2023-03-01>");
    int linked = indexOf(calls, "rename", ".latest\"", "/latest\"");
    int linkSynced = lastIndexOf(calls, "sync(", "output/small>");
    assertTrue(renamed < folderSynced && folderSynced < linked && linked < linkSynced);
  }

  @Test
  void refusesAWorkAreaWithoutFileLocks() throws Exception {
    Trial trial = trial();
    trial.begin(true);
    Desk.Ended ended =
        trial
            .start(
                "strace",
                "-f",
                "-o",
                "/dev/null",
                "-P",
                desk(trial, ".yanbao/lock/use"),
                "-e",
                "inject=fcntl:error=ENOLCK")
            .await();
    assertEquals(4, ended.code(), ended.err());
    assertTrue(ended.err().contains("cannot be locked"), ended.err());
  }

  @Test
  void namesTheInputThatCannotBeRead() throws Exception {
    Desk desk = Desk.small(folder.resolve("unreadable"));
    Path input = desk.path("input/sales_20230301.csv");
    Desk.Ended ended =
        desk.start(
                List.of(
                    "strace",
                    "-f",
                    "-o",
                    "/dev/null",
                    "-P",
                    input.toString(),
                    "-e",
                    "inject=read,pread64:error=EIO"),
                Map.of(),
                "run",
                "small")
            .await();
    assertEquals(4, ended.code(), ended.err());
    assertTrue(ended.err().contains(input + ": cannot be read from byte 0 on"), ended.err());
  }

  private static String desk(Trial trial, String path) {
    return trial.desk().path(path).toString();
  }

  private static int indexOf(List<String> lines, String... parts) {
    for (int i = 0; i < lines.size(); i++) {
      if (Stream.of(parts).allMatch(lines.get(i)::contains)) {
        return i;
      }
    }
    throw new AssertionError("no call with " + List.of(parts));
  }

  private static int lastIndexOf(List<String> lines, String... parts) {
    return lines.size() - 1 - indexOf(lines.reversed(), parts);
  }

  /** Runs with a fault, and again without where that is asked for; returns the first exit code. */
  private static int inject(Trial trial, Point point, String when, int number, boolean completed)
      throws Exception {
    String what = point.fault().calls() + ":" + point.fault().way() + ":" + when;
    trial.begin(Harness.random(what, number).nextBoolean());
    Trial.Reader reader = trial.reader();
    try {
      Desk.Ended ended = trial.start(strace(point.fault().calls(), what)).await();
      trial.requireAllOrNothing(ended.code(), what + "\n" + ended.err());
      if (completed) {
        trial.requireCompletion(what);
      }
      Harness.swept();
      return ended.code();
    } finally {
      reader.stop();
    }
  }

  private static String[] strace(String calls, String what) {
    return new String[] {
      "strace",
      "-f",
      "--seccomp-bpf",
      "-o",
      "/dev/null",
      "-e",
      "trace=" + calls,
      "-e",
      "inject=" + what
    };
  }

  /**
   * How many calls of these kinds the busiest thread of an undisturbed run makes: each has its own
   * count.
   */
  private static Map<String, Integer> counts(String... kinds)
      throws IOException, InterruptedException {
    Map<String, Integer> counts = new HashMap<>();
    for (String calls : Harness.SWEEP ? kinds : new String[0]) {
      trial().begin(false);
      Path log = folder.resolve("count.txt");
      Desk.Ended ended =
          trial().start("strace", "-f", "-o", log.toString(), "-e", "trace=" + calls).await();
      assertEquals(0, ended.code(), ended.err());
      Map<String, Integer> threads = new HashMap<>();
      Files.readAllLines(log).stream()
          .filter(line -> !line.contains("resumed>") && line.contains("("))
          .forEach(line -> threads.merge(line.split(" ")[0], 1, Integer::sum));
      counts.put(calls, Collections.max(threads.values()));
    }
    return counts;
  }
}
