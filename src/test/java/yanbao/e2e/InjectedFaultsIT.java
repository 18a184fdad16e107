package yanbao.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
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
  private static final int SOME = 20;
  private static final int COMPLETED = 8;
  private static final String LASTING = "+";
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
   * The calls of one kind that go wrong in a way.
   *
   * @param then whether only one of them does ("") or all that follow it too ("+")
   * @param few how many are tried where there is no sweep
   * @param sample how many of them a sweep tries
   */
  private record Fault(String calls, String way, String then, int few, int sample) {
    List<Point> points(Trial counted) throws IOException, InterruptedException {
      if (Harness.SWEEP) {
        Counts counts = count(counted, calls);
        int last = counts.busiest();
        // A descriptor that a made-up error leaves open keeps a shell waiting for its own end.
        int first = calls.equals(CLOSE) && way.startsWith("error") ? counts.first() + 1 : 1;
        List<Integer> numbers =
            Harness.sample(calls + way, last, sample).stream().filter(n -> n >= first).toList();
        Harness.say(calls + ":" + way + then + " in " + numbers.size() + " of " + last + " calls");
        return numbers.stream().map(n -> new Point(this, n)).toList();
      }
      return Harness.random(calls + way, 0)
          .ints(few, 1, FEW_CALLS + 1)
          .mapToObj(n -> new Point(this, n))
          .toList();
    }
  }

  /** The call with that number. */
  private record Point(Fault fault, int number) {
    String what() {
      return fault.calls() + ":" + fault.way() + ":when=" + number + fault.then();
    }
  }

  /**
   * Documents are written the same way whatever is in them, so a sweep tries some calls of that.
   */
  @Test
  void theSameCommandCompletesWhateverCallFailed() throws Exception {
    sweep(
        "documents",
        trial(),
        Trial::in,
        new Fault(SYNC, "signal=KILL", "", 1, SOME),
        new Fault(NAMES, "signal=KILL", "", 1, SOME),
        new Fault(SYNC, "error=EIO", "", 0, SOME),
        new Fault(NAMES, "error=EIO", "", 0, SOME),
        new Fault(WRITE, "error=ENOSPC", "", 1, SOME),
        new Fault(WRITE, "signal=KILL", "", 0, SOME),
        new Fault(CLOSE, "signal=KILL", "", 0, SOME),
        new Fault(CLOSE, "error=EIO", "", 0, SOME));
    if (Harness.SWEEP) {
      sweep(
          "each",
          Trial.withoutDocuments(folder.resolve("each")),
          Trial::withoutDocuments,
          new Fault(SYNC, "signal=KILL", "", 0, EACH),
          new Fault(NAMES, "signal=KILL", "", 0, EACH),
          new Fault(SYNC, "error=EIO", "", 0, EACH),
          new Fault(NAMES, "error=EIO", "", 0, EACH));
    }
  }

  @Test
  void aDiskThatStaysBrokenNeverGivesExitZero() throws Exception {
    sweep(
        "broken",
        Harness.SWEEP ? Trial.withoutDocuments(folder.resolve("broken")) : trial(),
        Trial::withoutDocuments,
        new Fault(SYNC, "error=ENOSPC", LASTING, 1, EACH));
  }

  private static void sweep(
      String series, Trial counted, SideBySide.Places<Trial> places, Fault... faults)
      throws Exception {
    List<Point> points = new ArrayList<>();
    for (Fault fault : faults) {
      points.addAll(fault.points(counted));
    }
    SideBySide.run(
        series,
        folder,
        points.size(),
        Harness.SWEEP ? places : place -> counted,
        (trial, number) -> inject(trial, points.get(number), Harness.random(series, number)));
    Harness.saySoFar();
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
        trial.start(at(trial.desk().path(".yanbao/lock/use"), "fcntl:error=ENOLCK")).await();
    assertEquals(4, ended.code(), ended.err());
    assertTrue(ended.err().contains("cannot be locked"), ended.err());
  }

  @Test
  void saysThatTheRecordOfRunsHasNoNamesOnTheDisk() throws Exception {
    Trial trial = trial();
    trial.begin(true);
    Desk.Ended ended =
        trial
            .start(at(trial.desk().path(".yanbao/repository"), "fsync,fdatasync:error=EIO"))
            .await();
    assertEquals(4, ended.code(), ended.err());
    assertTrue(ended.err().contains("the record of runs could not be written"), ended.err());
    trial.requireCompletion("the record of runs");
  }

  @Test
  void namesTheInputThatCannotBeRead() throws Exception {
    Desk desk = Desk.small(folder.resolve("unreadable"));
    Path input = desk.path("input/sales_20230301.csv");
    Desk.Ended ended =
        desk.start(List.of(at(input, "read,pread64:error=EIO")), Map.of(), "run", "small").await();
    assertEquals(4, ended.code(), ended.err());
    assertTrue(ended.err().contains(input + ": cannot be read from byte 0 on"), ended.err());
  }

  /** Lets calls fail that have to do with one file or folder. */
  private static String[] at(Path path, String fault) {
    return new String[] {
      "strace", "-f", "-o", "/dev/null", "-P", path.toString(), "-e", "inject=" + fault
    };
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

  /** Runs with a fault, and again without. */
  private static void inject(Trial trial, Point point, SplittableRandom random) throws Exception {
    boolean lasting = point.fault().then().equals(LASTING);
    // The calls were counted where sources are staged; with staged ones the last are never made.
    trial.begin(random.nextBoolean() && point.fault().sample() != EACH);
    Trial.Reader reader = trial.reader();
    try {
      Desk.Ended ended = trial.start(strace(point.fault().calls(), point.what())).await();
      trial.requireAllOrNothing(ended.code(), point.what() + "\n" + ended.err());
      if (lasting) {
        assertEquals(4, ended.code(), point.what() + "\n" + ended.err());
      }
      // What lasted leaves what is left where that call failed alone: some are enough.
      if (!lasting || Harness.ALL || random.nextInt(COMPLETED) == 0) {
        trial.requireCompletion(point.what());
      }
      Harness.swept();
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

  /** How many of some calls threads make in an undisturbed run; the first thread is the shell. */
  private record Counts(int first, int busiest) {}

  /** Each thread has its count. */
  private static Counts count(Trial trial, String calls) throws IOException, InterruptedException {
    trial.begin(false);
    Path log = folder.resolve("count.txt");
    Desk.Ended ended =
        trial.start("strace", "-f", "-o", log.toString(), "-e", "trace=" + calls).await();
    assertEquals(0, ended.code(), ended.err());
    Map<String, Integer> threads = new HashMap<>();
    List<String> called =
        Files.readAllLines(log).stream()
            .filter(line -> !line.contains("resumed>") && line.contains("("))
            .map(line -> line.split(" ")[0])
            .toList();
    called.forEach(thread -> threads.merge(thread, 1, Integer::sum));
    return new Counts(
        threads.getOrDefault(called.getFirst(), 0), Collections.max(threads.values()));
  }
}
