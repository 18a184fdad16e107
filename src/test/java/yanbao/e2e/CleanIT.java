package yanbao.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yanbao.publish.Publisher;

/** {@code yanbao clean} removes what is ours and not needed, and nothing else. */
final class CleanIT {
  private static final String DAY = "output/small/2023-03-01/";

  @TempDir private Path folder = Path.of("");

  @Test
  void removesOldRevisionsOfOursOnly() throws Exception {
    Desk desk = Desk.small(folder.resolve("desk"));
    for (String uplift : List.of("0", "0.1", "0.2", "0.3")) {
      assertEquals(0, desk.run("run", "small", "--set", "uplift=" + uplift).code());
    }
    // Others' things: a file in a revision, a folder beside, links to elsewhere.
    Files.writeString(desk.path(DAY + "r2/notes.txt"), "mine");
    Files.createDirectories(desk.path(DAY + "r9-draft"));
    Path elsewhere = Files.createDirectories(folder.resolve("elsewhere"));
    Files.writeString(elsewhere.resolve("precious.txt"), "x");
    Files.createSymbolicLink(desk.path("output/small/2023-02-01"), elsewhere);
    Files.createSymbolicLink(desk.path(".yanbao/runs/check-77"), elsewhere);
    Files.createDirectories(desk.path(".yanbao/runs/check-78"));
    Files.writeString(desk.path(".yanbao/stage/mine.parquet"), "x");
    Map<String, String> before = desk.published();

    Desk.Ended young = desk.run("clean", "--keep", "1");
    assertEquals(0, young.code(), young.err());
    assertEquals(before, desk.published());
    assertFalse(Files.exists(desk.path(".yanbao/runs/check-78")));

    Desk.Ended dry = desk.run("clean", "--keep", "1", "--older-than", "0", "--dry-run");
    assertTrue(dry.out().contains("would remove revision " + desk.path(DAY + "r1")), dry.out());
    assertEquals(before, desk.published());

    Desk.Ended ended = desk.run("clean", "--keep", "1", "--older-than", "0");
    assertEquals(0, ended.code(), ended.err());
    assertTrue(ended.err().contains(desk.path(DAY + "r2") + ": notes.txt"), ended.err());
    assertEquals(List.of("r2", "r4", "r9-draft"), Tools.names(desk.path(DAY)));
    assertEquals(
        List.of(), Publisher.damage(desk.path("output/small/latest").toRealPath()), "latest");
    assertTrue(Files.exists(elsewhere.resolve("precious.txt")));
    assertTrue(Files.exists(desk.path(".yanbao/stage/mine.parquet")));
    assertEquals(0, desk.run("explain", "small", "shares!share[north]").code(), "explain r4");
    assertTrue(desk.run("run", "small", "--set", "uplift=0.3").out().startsWith("already"));
  }

  @Test
  void leavesAWorkAreaInUseAlone() throws Exception {
    Desk desk = Desk.small(folder.resolve("desk"));
    Path lock = Files.createDirectories(desk.path(".yanbao/lock")).resolve("use");
    // As every run and check has it.
    try (FileChannel file =
        FileChannel.open(
            lock, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
      file.lock(0, Long.MAX_VALUE, true);
      Desk.Ended refused = desk.run("clean", "--older-than", "0");
      assertEquals(5, refused.code(), refused.err());
      assertTrue(refused.err().contains("YB-802"), refused.err());
    }
    assertEquals(0, desk.run("clean", "--older-than", "0").code());
  }
}
