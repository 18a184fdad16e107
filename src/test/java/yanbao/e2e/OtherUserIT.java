package yanbao.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The shipped command under another user, who unlike root is held by the rights of folders. */
final class OtherUserIT {
  @TempDir private Path folder = Path.of("");

  @Test
  void anotherUserGetsTheSameBytesAndIsToldWhichRightIsMissing() throws Exception {
    Tools.requireOtherUser(Path.of("target/yanbao/yanbao.jar").toAbsolutePath());
    Desk desk = Desk.small(folder.resolve("desk"));
    assertEquals(0, desk.run("run", "small").code());
    Map<String, String> expected = desk.published();

    Desk other = Desk.small(folder.resolve("other"));
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    shell("chown -R 65534:65534 '" + other.path("") + "'");
    Desk.Ended ended = other.start(Tools.OTHER_USER, Map.of(), "run", "small").await();
    assertEquals(0, ended.code(), ended.err());
    assertEquals(expected, other.published());

    for (String right : new String[] {"r-xr-xr-x", "rw-rw-rw-"}) {
      Path output = other.path("output/small");
      // What is wrong with the input would be said, were it read.
      other.edit("input/sales_20230301.csv", text -> text + "x");
      Files.setPosixFilePermissions(output, PosixFilePermissions.fromString(right));
      Desk.Ended refused = other.start(Tools.OTHER_USER, Map.of(), "run", "small").await();
      assertEquals(4, refused.code(), refused.err());
      assertTrue(refused.err().contains(output + ": the right to write and search"), refused.err());
    }
    assertEquals(expected, other.published());
  }

  private static void shell(String line) throws Exception {
    assertEquals(0, new ProcessBuilder("sh", "-c", line).start().waitFor());
  }
}
