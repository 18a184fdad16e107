package yanbao.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same inputs give the same bytes, whoever runs them where and when. */
final class SameBytesIT {
  private static final Path JDKS = Path.of("/usr/lib/jvm");
  private static final int FIRST_JDK = 21;

  @TempDir private Path folder = Path.of("");

  @Test
  void anotherCheckoutDayZoneLocaleAndUserGiveTheSameBytes() throws Exception {
    Desk here = Desk.in(folder.resolve("here"));
    Desk.Ended plain = here.run("run", "aigc");
    assertEquals(0, plain.code(), plain.err());
    Desk there = Desk.in(folder.resolve("another place 别处"));
    recreateInputsBackwards(there.path("input/aigc"));
    Desk.Ended other =
        there.start(elsewhere(), strange(), "run", "aigc", "--home", home(there)).await();
    assertEquals(0, other.code(), other.err());
    assertEquals(here.published(), there.published());
    namesNobody(here);
  }

  private static String home(Desk desk) {
    return desk.path("work area").toString();
  }

  /** Another day, another umask, and stricter limits; as far as the system can. */
  private static List<String> elsewhere() {
    List<String> wrapper = new ArrayList<>();
    if (Tools.hasFakeTime()) {
      wrapper.addAll(List.of("faketime", "-f", "@2031-07-14 03:00:00"));
    }
    wrapper.addAll(List.of("sh", "-c", "umask 077; exec \"$@\"", "sh"));
    return wrapper;
  }

  private static Map<String, String> strange() {
    Map<String, String> environment = new HashMap<>();
    environment.put("FAKETIME_DONT_FAKE_MONOTONIC", "1");
    environment.put("TZ", "Pacific/Apia");
    environment.put("LANG", "tr_TR.UTF-8");
    environment.put("LC_ALL", "zh_CN.GB18030");
    environment.put("HOME", "/nonexistent");
    environment.put("USER", "somebody");
    environment.put("TMPDIR", "/nonexistent");
    environment.put("YANBAO_HEAP", "1g");
    // After the launcher's own, so these win; the compiler that it does without is on as well.
    environment.put(
        "YANBAO_JAVA_OPTIONS",
        "-Duser.timezone=America/New_York -Duser.language=tr -Duser.country=TR"
            + " -Dfile.encoding=GB18030 -Duser.name=somebody -Djava.io.tmpdir=/nonexistent"
            + " -XX:TieredStopAtLevel=4");
    return environment;
  }

  /** The same files, made in another order, so that the folder lists them in another one. */
  private static void recreateInputsBackwards(Path input) throws IOException {
    for (String name : Tools.names(input).reversed()) {
      byte[] bytes = Files.readAllBytes(input.resolve(name));
      Files.delete(input.resolve(name));
      Files.write(input.resolve(name), bytes);
    }
  }

  /** Neither a name of this machine nor of its user or folders is in the deliverables. */
  private void namesNobody(Desk desk) throws IOException {
    List<String> names =
        List.of(
            folder.toString(),
            InetAddress.getLocalHost().getHostName() + "/",
            "/" + System.getProperty("user.name"),
            System.getProperty("java.home"));
    for (String file : desk.published().keySet()) {
      String text = text(desk.path("output").resolve(file));
      for (String name : names) {
        assertFalse(text.contains(name), file + " contains " + name);
      }
      if (file.endsWith(".xlsx")) {
        assertFalse(text.contains("lastModifiedBy>" + System.getProperty("user.name")), file);
      }
    }
  }

  /** All bytes as text, those of a workbook unpacked. */
  private static String text(Path file) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (InputStream in = Files.newInputStream(file)) {
      if (file.toString().endsWith(".xlsx")) {
        ZipInputStream zip = new ZipInputStream(in);
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
          bytes.write(entry.getName().getBytes(StandardCharsets.UTF_8));
          zip.transferTo(bytes);
        }
      } else {
        in.transferTo(bytes);
      }
    }
    return bytes.toString(StandardCharsets.ISO_8859_1);
  }

  @Test
  void everyJdkGivesTheSameBytes() throws Exception {
    Desk desk = Desk.small(folder.resolve("desk"));
    assertEquals(0, desk.run("run", "small").code());
    Map<String, String> expected = desk.published();
    for (Path jdk : otherJdks()) {
      Desk other = Desk.small(folder.resolve(String.valueOf(jdk.getFileName())));
      Desk.Ended ended = other.run(Map.of("YANBAO_JAVA_HOME", jdk.toString()), "run", "small");
      assertEquals(0, ended.code(), jdk + ended.err());
      assertEquals(expected, other.published(), jdk.toString());
    }
  }

  /** The JDKs of this machine that the program runs on, but the one that this test runs on. */
  private static List<Path> otherJdks() throws IOException {
    List<Path> jdks = new ArrayList<>();
    Path own = Path.of(System.getProperty("java.home")).toRealPath();
    if (Files.isDirectory(JDKS)) {
      try (Stream<Path> folders = Files.list(JDKS)) {
        for (Path jdk : folders.sorted().toList()) {
          boolean usable =
              Files.isExecutable(jdk.resolve("bin/javac")) && version(jdk) >= FIRST_JDK;
          if (usable && !jdk.toRealPath().equals(own)) {
            jdks.add(jdk);
          }
        }
      }
    }
    return jdks;
  }

  private static int version(Path jdk) throws IOException {
    Path release = jdk.resolve("release");
    if (!Files.isRegularFile(release)) {
      return 0;
    }
    return Files.readAllLines(release).stream()
        .filter(line -> line.startsWith("JAVA_VERSION=\""))
        .map(line -> line.replaceAll("^JAVA_VERSION=\"(\\d+).*", "$1"))
        .map(Integer::valueOf)
        .findFirst()
        .orElse(0);
  }

  @Test
  void poorSurroundingsEndInTheSameBytesOrInExitFour() throws Exception {
    Desk desk = Desk.small(folder.resolve("desk"));
    // Files of at most 10 kB: smaller than the report.
    Desk.Ended small = limited(desk, "ulimit -f 20");
    assertEquals(4, small.code(), small.err());
    assertEquals(Map.of(), desk.published());
    Desk.Ended deaf = limited(desk, "exec >&-");
    assertEquals(4, deaf.code(), deaf.err());
    // What was asked for is there all the same: only the words of it are lost.
    Map<String, String> published = desk.published();
    assertEquals(
        3, published.keySet().stream().filter(file -> file.matches(".*(xlsx|pdf|csv)")).count());
    for (String poor :
        List.of("ulimit -n 64", "exec 2>&-", "exec </dev/null 2>/dev/full", "unset HOME PATH_")) {
      Desk.Ended ended = limited(desk, poor + "; rm -rf output .yanbao");
      assertTrue(ended.code() == 0 || ended.code() == 4, poor + ended.code() + ended.err());
      assertTrue(ended.code() == 4 || desk.published().equals(published), poor);
    }
  }

  private static Desk.Ended limited(Desk desk, String line) throws Exception {
    return desk.start(List.of("sh", "-c", line + "; exec \"$@\"", "sh"), Map.of(), "run", "small")
        .await();
  }
}
