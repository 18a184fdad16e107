package yanbao.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;

/**
 * Lets system calls of the shipped command fail, or kills it in them. {@code -Dyanbao.sweep=true}
 * does so for the n-th call, for every n; {@code make kill-test} asks for that.
 */
final class InjectedFaultsIT {
  private static final String SYNC = "fsync,fdatasync";
  private static final String NAMES = "rename,renameat,renameat2,symlink,symlinkat";
  private static final boolean SWEEP = Boolean.getBoolean("yanbao.sweep");
  private static final int LAST = 400;
  // Every kind is called so often by an undisturbed run.
  private static final int FEW_CALLS = 15;

  @TempDir private static Path folder = Path.of("");
  private static @Nullable Trial shared;
  private final SplittableRandom random =
      new SplittableRandom(Long.getLong("yanbao.seed", System.currentTimeMillis()));

  @BeforeAll
  static void publishTheFirstRevision() throws Exception {
    Tools.requireStrace();
    shared = Trial.in(folder);
  }

  private static Trial trial() {
    return Objects.requireNonNull(shared);
  }

  /** One system call that goes wrong, in a way; {@code few} are tried where not all are. */
  private record Fault(String calls, String way, int few) {}

  @Test
  void theSameCommandCompletesWhateverCallFailed(TestReporter reporter) throws Exception {
    Trial trial = trial();
    for (Fault fault :
        List.of(
            new Fault(SYNC, "signal=KILL", 1),
            new Fault(NAMES, "signal=KILL", 1),
            new Fault(SYNC, "error=EIO", 0),
            new Fault(NAMES, "error=EIO", 0),
            new Fault("write,pwrite64", "error=ENOSPC", 1),
            new Fault("close", "signal=KILL", 0),
            new Fault("close", "error=EIO", 0))) {
      for (int n : numbers(fault)) {
        inject(trial, fault, "when=" + n);
        reporter.publishEntry(fault.calls() + ":" + fault.way(), "when=" + n);
      }
    }
  }

  @Test
  void aDiskThatStaysBrokenNeverGivesExitZero(TestReporter reporter) throws Exception {
    for (String error : SWEEP ? List.of("ENOSPC", "EIO") : List.of("ENOSPC")) {
      Fault fault = new Fault(SYNC, "error=" + error, 1);
      for (int n : numbers(fault)) {
        int code = inject(trial(), fault, "when=" + n + "+");
        assertEquals(4, code, SYNC + " " + error + " from the call " + n + " on");
        reporter.publishEntry(fault.calls() + ":" + fault.way(), "when=" + n + "+");
      }
    }
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

  /** Runs with a fault, and again without; returns the first exit code. */
  private int inject(Trial trial, Fault fault, String when) throws Exception {
    String what = fault.calls() + ":" + fault.way() + ":" + when;
    trial.begin(random.nextBoolean());
    Trial.Reader reader = trial.reader();
    try {
      Desk.Ended ended =
          trial.start(strace(folder.resolve("calls.txt"), fault.calls(), what)).await();
      trial.requireAllOrNothing(ended.code(), what + "\n" + ended.err());
      trial.requireCompletion(what);
      return ended.code();
    } finally {
      reader.stop();
    }
  }

  private static String[] strace(Path log, String calls, String what) {
    return new String[] {
      "strace",
      "-f",
      "--seccomp-bpf",
      "-o",
      log.toString(),
      "-e",
      "trace=" + calls,
      "-e",
      "inject=" + what
    };
  }

  /** How many of these calls the busiest thread of an undisturbed run makes: each has its count. */
  private int count(Trial trial, String calls) throws IOException, InterruptedException {
    trial.begin(false);
    Path log = folder.resolve("count.txt");
    Desk.Ended ended =
        trial.start("strace", "-f", "-o", log.toString(), "-e", "trace=" + calls).await();
    assertEquals(0, ended.code(), ended.err());
    List<String> threads =
        Files.readAllLines(log).stream()
            .filter(line -> !line.contains("resumed>") && line.contains("("))
            .map(line -> line.split(" ")[0])
            .toList();
    Optional<Long> most =
        threads.stream()
            .distinct()
            .map(thread -> threads.stream().filter(thread::equals).count())
            .max(Long::compare);
    return (int) Math.min(LAST, most.orElseThrow());
  }

  /** Which calls go wrong: each in a sweep, else few. */
  private List<Integer> numbers(Fault fault) throws IOException, InterruptedException {
    if (!SWEEP) {
      return random.ints(fault.few(), 1, FEW_CALLS + 1).boxed().toList();
    }
    return IntStream.rangeClosed(1, count(trial(), fault.calls())).boxed().toList();
  }
}
