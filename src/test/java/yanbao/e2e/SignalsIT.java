package yanbao.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Signals, crashes and a heap that is too small. */
final class SignalsIT {
  @TempDir private Path folder = Path.of("");

  private Desk desk() throws Exception {
    return Desk.small(folder.resolve("desk"));
  }

  /** Starts a run, and signals it once it has begun to compute. */
  private static Desk.Ended signalled(Desk desk, String... signals) throws Exception {
    Desk.Started run = desk.start(Tools.INTERRUPTIBLE, Map.of(), "run", "small");
    run.until("compute tables");
    for (String signal : signals) {
      String kill = "kill -" + signal + " " + run.process().pid();
      assertEquals(0, new ProcessBuilder("sh", "-c", kill).start().waitFor());
    }
    return run.await();
  }

  private static String state(Desk desk) throws Exception {
    return desk.run("runs").out().lines().toList().get(1).split(" +")[1];
  }

  @Test
  void stopsResumablyOnCtrlCAndTermination() throws Exception {
    Desk desk = desk();
    for (Map.Entry<String, Integer> signal : Map.of("INT", 130, "TERM", 143).entrySet()) {
      Desk.Ended ended = signalled(desk, signal.getKey());
      assertEquals(signal.getValue(), ended.code(), ended.err());
      assertTrue(ended.err().endsWith("stopped; the same command continues from here\n"));
      assertEquals("stopped", state(desk));
    }
    Desk.Ended again = desk.run("run", "small");
    assertEquals(0, again.code(), again.err());
    assertTrue(again.err().contains("compute tables, was there"), again.err());
  }

  @Test
  void aSecondSignalHaltsAtOnce() throws Exception {
    Desk desk = desk();
    Desk.Ended ended = signalled(desk, "STOP", "TERM", "CONT", "INT");
    assertTrue(ended.code() == 143 || ended.code() == 130, ended.code() + ended.err());
    assertTrue(!ended.err().contains("the same command continues"), ended.err());
    assertEquals("interrupted", state(desk));
    assertEquals(0, desk.run("run", "small").code());
  }

  @Test
  void aCrashOfTheVirtualMachineIsReportedAndContinued() throws Exception {
    Desk desk = desk();
    Desk.Ended ended = signalled(desk, "SEGV");
    assertEquals(134, ended.code(), ended.err());
    assertTrue(
        Pattern.compile("the Java virtual machine crashed .report: \\S+/.yanbao/hs_err_\\d+.log.")
            .matcher(ended.err())
            .find(),
        ended.err());
    assertEquals(
        1,
        Tools.names(desk.path(".yanbao")).stream()
            .filter(name -> name.startsWith("hs_err_"))
            .count());
    assertEquals(0, desk.run("run", "small").code());
  }

  @Test
  void aHeapThatIsTooSmallIsNamedWithItsSetting() throws Exception {
    Desk desk = desk();
    Desk.Ended ended = desk.run(Map.of("YANBAO_HEAP", "16m"), "run", "small");
    assertEquals(4, ended.code(), ended.err());
    assertTrue(ended.err().contains("memory ran out in step"), ended.err());
    assertTrue(ended.err().contains("YANBAO_HEAP=2g"), ended.err());
    assertEquals(Map.of(), desk.published());
    Desk.Ended wrong = desk.run(Map.of("YANBAO_HEAP", "much"), "runs");
    assertEquals(4, wrong.code());
    assertTrue(wrong.err().contains("expected a size such as 512m"), wrong.err());
    assertEquals(0, desk.run("run", "small").code());
  }
}
