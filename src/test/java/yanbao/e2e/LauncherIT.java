package yanbao.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The launcher, in a folder that looks like a built project. */
final class LauncherIT {
  @TempDir private Path folder = Path.of("");
  private Path root = Path.of("");

  private record Ended(int code, String out, String err) {}

  @BeforeEach
  void pretendAProject() throws IOException {
    root = Files.createDirectories(folder.resolve("the project 报告"));
    Files.copy(Path.of("yanbao"), root.resolve("yanbao"), StandardCopyOption.COPY_ATTRIBUTES);
    Files.createDirectories(root.resolve("src/main"));
    Files.createDirectories(root.resolve("target"));
    Files.createFile(root.resolve("pom.xml"));
    for (String old : List.of("pom.xml", "src/main")) {
      Files.setLastModifiedTime(root.resolve(old), FileTime.from(Instant.EPOCH));
    }
    Files.createSymbolicLink(
        root.resolve("target/yanbao"), Path.of("target/yanbao").toAbsolutePath());
    Files.createFile(root.resolve("target/yanbao.stamp"));
  }

  /** What the build recorded of a start, and what a disk, another build or JDK can make of it. */
  private enum Recording {
    WHOLE,
    ABSENT,
    CUT_OFF,
    EMPTY,
    NO_RECORDING,
    OF_ANOTHER_JDK,
    OF_ANOTHER_PROGRAM,
    OF_ANOTHER_PLACE
  }

  @ParameterizedTest
  @EnumSource
  void startsWithAnyRecordingOfAStart(Recording recording) throws Exception {
    Path program = root.resolve("target/yanbao");
    Path packaged = program.toRealPath();
    Files.delete(program);
    Files.createDirectory(program);
    for (String part : List.of("lib", "native", "yanbao.jar")) {
      Files.createSymbolicLink(program.resolve(part), packaged.resolve(part));
    }
    byte[] whole = Files.readAllBytes(packaged.resolve("start.jsa"));
    byte[] part = Arrays.copyOf(whole, whole.length / 2);
    Path file = program.resolve("start.jsa");
    switch (recording) {
      case WHOLE, OF_ANOTHER_PLACE -> Files.write(file, whole);
      case ABSENT -> {}
      case CUT_OFF -> Files.write(file, part);
      case EMPTY -> Files.createFile(file);
      case NO_RECORDING -> Files.writeString(file, "not found\n".repeat(1000));
      case OF_ANOTHER_JDK -> Files.write(file, asOfAnotherJdk(whole));
      case OF_ANOTHER_PROGRAM -> {
        Files.write(file, whole);
        Path jar = program.resolve("yanbao.jar");
        Files.delete(jar);
        Files.copy(packaged.resolve("yanbao.jar"), jar);
      }
    }

    Path recordedFor = recording == Recording.OF_ANOTHER_PLACE ? packaged : program.toRealPath();
    Files.writeString(program.resolve("start.jsa.path"), recordedFor + "\n");
    Path loaded = folder.resolve("loaded.txt");
    String log = "-Xlog:class+load:file=" + loaded;
    Ended ended =
        launch(root.resolve("yanbao"), Map.of("YANBAO_JAVA_OPTIONS", log), "run", "nothing");

    assertEquals(2, ended.code(), ended.err());
    assertEquals("", ended.out());
    assertTrue(ended.err().matches("jobs: unknown job .*\\n"), ended.err());
    assertEquals(
        recording == Recording.WHOLE,
        Files.readString(loaded).contains("yanbao.Yanbao source: shared objects file"));
  }

  /** Its header names the JDK that wrote it. */
  private static byte[] asOfAnotherJdk(byte[] recording) {
    String text = new String(recording, 0, 4096, StandardCharsets.ISO_8859_1);
    int at = text.indexOf(System.getProperty("java.vm.version"));
    assertTrue(at > 0, "no version in the header");
    byte[] changed = recording.clone();
    changed[at] = '9';
    return changed;
  }

  private Ended launch(Path launcher, Map<String, String> environment, String... arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(launcher.toString()));
    command.addAll(List.of(arguments));
    Path out = folder.resolve("out.txt");
    Path err = folder.resolve("err.txt");
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile());
    builder.environment().put("YANBAO_JAVA_HOME", System.getProperty("java.home"));
    builder.environment().putAll(environment);
    int code = builder.start().waitFor();
    return new Ended(code, Files.readString(out), Files.readString(err));
  }

  @Test
  void runsThroughALinkFromAnyFolder() throws Exception {
    Path link = Files.createSymbolicLink(folder.resolve("link"), root.resolve("yanbao"));
    Path linkToLink = Files.createSymbolicLink(folder.resolve("yb"), Path.of("link"));

    Ended ended = launch(linkToLink, Map.of(), "--version");

    assertEquals("", ended.err());
    assertEquals(0, ended.code());
    assertTrue(ended.out().matches("yanbao \\S+\\+[0-9a-f]{12}\\n"), ended.out());
    assertTrue(Files.isSymbolicLink(link));
  }

  @Test
  void knowsItsOwnFolderAsTheProject() throws Exception {
    Ended ended = launch(root.resolve("yanbao"), Map.of("LC_ALL", "C"), "run", "没有");

    assertEquals(2, ended.code(), ended.err());
    assertTrue(ended.err().contains("没有"), ended.err());
  }

  /** A file of so many megabytes, in the launcher's own project or in another one. */
  @ParameterizedTest
  @CsvSource({
    "run, prices.csv, 33, false, 4",
    "run, prices.csv, 31, false, 1",
    "run, book.xlsx, 9, true, 4",
    "run, book.xlsx, 7, true, 1",
    "runs, prices.csv, 33, false, 1"
  })
  void takesBothCompilersForARunWithALargeInput(
      String command, String file, int megabytes, boolean elsewhere, int compilers)
      throws Exception {
    Path project = elsewhere ? folder.resolve("elsewhere") : root;
    Path input = Files.createDirectories(project.resolve("input/deep")).resolve(file);
    try (RandomAccessFile sparse = new RandomAccessFile(input.toFile(), "rw")) {
      sparse.setLength(megabytes * 1024L * 1024);
    }

    Map<String, String> flags = Map.of("YANBAO_JAVA_OPTIONS", "-XX:+PrintFlagsFinal");
    Ended ended =
        launch(root.resolve("yanbao"), flags, command, "nothing", "--project", project.toString());

    assertTrue(
        (ended.out() + ended.err())
            .matches("(?s).*\\bTieredStopAtLevel +:?= " + compilers + "\\b.*"));
  }

  @Test
  void saysWhichJdkItNeeds() throws Exception {
    Ended ended =
        launch(root.resolve("yanbao"), Map.of("YANBAO_JAVA_HOME", "/nowhere"), "--version");

    assertEquals(4, ended.code());
    assertEquals(
        "yanbao: YANBAO_JAVA_HOME is /nowhere, expected the folder of a JDK 21 or newer\n",
        ended.err());
  }

  @Test
  void saysThatMavenIsMissingWhereItHasToBuild() throws Exception {
    Files.delete(root.resolve("target/yanbao.stamp"));
    Path tools = Files.createDirectories(folder.resolve("tools"));
    for (String tool :
        List.of("dirname", "readlink", "mkdir", "rm", "cat", "sed", "find", "head")) {
      Path from = Path.of("/usr/bin").resolve(tool);
      Files.createSymbolicLink(
          tools.resolve(tool), Files.exists(from) ? from : Path.of("/bin").resolve(tool));
    }

    Ended ended = launch(root.resolve("yanbao"), Map.of("PATH", tools.toString()), "--version");

    assertEquals(4, ended.code(), ended.err());
    assertTrue(ended.err().contains("Maven (mvn) is not installed"), ended.err());
    assertTrue(Files.notExists(root.resolve("target/yanbao.lock")));
  }
}
