package yanbao.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yanbao.publish.Durable;

/** Disks that are full, read-only, or two; as root, in a mount table of their own. */
final class DisksIT {
  private static final List<String> SIZES =
      Harness.SWEEP
          ? List.of("64k", "80k", "96k", "112k", "128k", "144k", "160k")
          : List.of("96k", "160k");

  @TempDir private Path folder = Path.of("");

  @BeforeEach
  void requireMounts() {
    Tools.requireMounts();
  }

  private static Desk.Ended run(Desk desk, String mounts, String... arguments) throws Exception {
    return desk.start(Tools.mounted(mounts), Map.of(), arguments).await();
  }

  @Test
  void aFullDiskIsNamedWithWhatIsNeededAndNothingIsPublished() throws Exception {
    Desk desk = Desk.small(folder.resolve("desk"));
    assertEquals(0, desk.run("run", "small").code());
    Map<String, String> expected = desk.published();
    Path disk = Files.createDirectories(folder.resolve("disk"));
    String home = disk.resolve("home").toString();
    String output = disk.resolve("output").toString();
    for (String size : SIZES) {
      // The first run ends early; then there is room, and the second is the one that is seen.
      String lines =
          "mount -t tmpfs -o size=%s tmpfs '%s'; \"$@\" >&2; echo first $? >&2\n"
                  .formatted(size, disk)
              + "mkdir -p '%1$s'; ls -R '%1$s' | grep -c small- >&2; mount -o remount,size=64m '%2$s'\n"
                  .formatted(output, disk)
              + "\"$@\" || exit $?; cp -r '%s'/. '%s'; exit 0\n"
                  .formatted(output, desk.path("output"));
      Files.createDirectories(desk.path("output"));
      Durable.delete(desk.path("output/small"));
      Desk.Ended ended = run(desk, lines, "run", "small", "--home", home, "--output", output);
      assertEquals(0, ended.code(), size + ended.err());
      assertTrue(ended.err().contains("first 4\n0\n"), size + ended.err());
      assertTrue(
          ended
              .err()
              .matches(
                  "(?s).*no space left on " + home + ", need about \\d+ MB, have [0-9.]+ MB .*"),
          size + ended.err());
      assertEquals(expected, desk.published(), size);
    }
  }

  @Test
  void aFullDiskUnderTheRecordOfRunsIsNoticed() throws Exception {
    Trial trial = Trial.in(folder);
    trial.begin(true);
    Path repository = trial.desk().path(".yanbao/repository");
    String lines =
        "cp -r '%s' '%s'; mount -t tmpfs -o size=32k tmpfs '%s'; cp -r '%s'/. '%s'"
            .formatted(
                repository, folder.resolve("copy"), repository, folder.resolve("copy"), repository);
    Desk.Ended ended = trial.start(Tools.mounted(lines).toArray(String[]::new)).await();
    assertEquals(4, ended.code(), ended.err());
    assertTrue(ended.err().contains(repository + "/jobs."), ended.err());
    assertTrue(ended.err().contains("the record of runs could not be written"), ended.err());
    trial.requireCompletion("repository full");
  }

  @Test
  void twoFileSystemsAndAReadOnlyOutputAreRefusedBeforeAnyInputIsRead() throws Exception {
    Desk desk = Desk.small(folder.resolve("desk"));
    Files.delete(desk.path("input/sales_20230301.csv"));
    Path output = Files.createDirectories(desk.path("output"));
    Desk.Ended two = run(desk, "mount -t tmpfs tmpfs '" + output + "'", "run", "small");
    assertEquals(4, two.code(), two.err());
    assertTrue(two.err().contains("--home or --output"), two.err());
    String readOnly =
        "mount --bind '%s' '%s'; mount -o remount,ro,bind '%s'".formatted(output, output, output);
    Desk.Ended refused = run(desk, readOnly, "run", "small");
    assertEquals(4, refused.code(), refused.err());
    assertTrue(refused.err().contains(output + ": the right to write and search"), refused.err());
    Files.delete(output);
    Files.writeString(output, "a file");
    Desk.Ended file = desk.run("check", "small");
    assertEquals(4, file.code(), file.err());
    assertTrue(file.err().contains(output + ": expected a folder"), file.err());
  }
}
