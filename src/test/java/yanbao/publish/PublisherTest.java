package yanbao.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yanbao.model.Sha256;
import yanbao.problem.ProblemCode;
import yanbao.problem.ProblemsException;

final class PublisherTest {
  private static final String DAY = "2023-03-01";

  @TempDir private Path folder = Path.of("");

  private Revisions revisions() {
    return new Revisions(folder.resolve("output"), "tiny");
  }

  private Path rendered(String text) throws IOException {
    Path out = folder.resolve("out");
    Durable.delete(out);
    Files.createDirectories(out.resolve("data"));
    Files.writeString(out.resolve("估值表.xlsx"), text);
    Files.writeString(out.resolve("data").resolve("t.csv"), "a\n1\n");
    return out;
  }

  private static Map<String, String> written(String text) {
    return Map.of("估值表.xlsx", Sha256.of(text), "data/t.csv", Sha256.of("a\n1\n"));
  }

  private Publisher publisher(String day, int revision, String content) throws IOException {
    Origin origin =
        new Origin("tiny", day, "zh", "d1", "p1", Map.of(), Map.of(), Map.of("in", content));
    return new Publisher(
        revisions(),
        rendered(content),
        written(content),
        Manifest.draft(origin, revision, Instant.EPOCH, List.of(), List.of()));
  }

  private Path latest() {
    return folder.resolve("output/tiny/latest");
  }

  @Test
  void publishesTheFilesWithTheirManifest() throws IOException {
    assertEquals(Publisher.Outcome.PUBLISHED, publisher(DAY, 1, "one").publish());

    Path revision = revisions().folder(LocalDate.parse(DAY), 1);
    assertEquals("one", Files.readString(revision.resolve("估值表.xlsx")));
    assertEquals(List.of(), Publisher.damage(revision));
    Manifest manifest = Json.read(revision.resolve(Manifest.FILE), Manifest.class).orElseThrow();
    // sha256sum of "a\n1\n", by coreutils
    assertEquals(
        new Manifest.Output(
            "data/t.csv", "309b0e45a73d3fc5325e2b6ed0a01ef8b9cde6b05a5633c1f893f970d52bfddc", 4),
        manifest.outputs().getFirst());
    assertEquals(Path.of(DAY, "r1"), Files.readSymbolicLink(latest()));
    assertFalse(Files.exists(folder.resolve("out")));
  }

  @Test
  void neverTouchesARevisionThatIsThere() throws IOException {
    publisher(DAY, 1, "one").publish();
    Publisher other = publisher(DAY, 1, "two");

    ProblemsException refused = assertThrows(ProblemsException.class, other::publish);

    assertEquals(ProblemCode.ENVIRONMENT, refused.problems().getFirst().code());
    assertEquals("one", Files.readString(latest().resolve("估值表.xlsx")));
  }

  @Test
  void publishesNothingWhereTheFilesAreThoseOfTheNewestRevision() throws IOException {
    publisher(DAY, 1, "one").publish();
    Origin other = new Origin("tiny", DAY, "zh", "d2", "p1", Map.of(), Map.of(), Map.of());
    Publisher again =
        new Publisher(
            revisions(),
            rendered("one"),
            written("one"),
            Manifest.draft(other, 2, Instant.EPOCH, List.of(), List.of()));

    assertEquals(Publisher.Outcome.UNCHANGED, again.publish());
    assertFalse(Files.exists(revisions().folder(LocalDate.parse(DAY), 2)));
  }

  @Test
  void completesAPublicationThatDiedBeforeTheLinkWasFlipped() throws IOException {
    publisher(DAY, 1, "one").publish();
    Publisher second = publisher(DAY, 2, "two");
    second.writeManifest();
    second.handOver(revisions().folder(LocalDate.parse(DAY), 2));
    assertEquals(Path.of(DAY, "r1"), Files.readSymbolicLink(latest()));
    Path left = Files.createSymbolicLink(folder.resolve("output/tiny/.latest"), Path.of("x"));

    assertEquals(Publisher.Outcome.PUBLISHED, publisher(DAY, 2, "two").publish());

    assertEquals(Path.of(DAY, "r2"), Files.readSymbolicLink(latest()));
    assertFalse(Files.isSymbolicLink(left));
  }

  @Test
  void linksTheNewestDateWhateverIsPublishedLater() throws IOException {
    publisher("2023-03-02", 1, "new").publish();
    publisher(DAY, 1, "backfill").publish();

    assertEquals(Path.of("2023-03-02", "r1"), Files.readSymbolicLink(latest()));
  }

  @Test
  void refusesToReplaceAFolderNamedLatest() throws IOException {
    Files.createDirectories(latest());
    Publisher publisher = publisher(DAY, 1, "one");

    ProblemsException refused = assertThrows(ProblemsException.class, publisher::publish);

    assertTrue(refused.problems().getFirst().line().contains("latest"));
  }

  @Test
  void findsEveryDamage() throws IOException {
    Path out = rendered("one");
    publisher(DAY, 1, "one").writeManifest();
    assertEquals(List.of(), Publisher.damage(out));

    byte[] bytes = Files.readAllBytes(out.resolve("估值表.xlsx"));
    bytes[1] ^= 1;
    Files.write(out.resolve("估值表.xlsx"), bytes);
    Files.delete(out.resolve("data/t.csv"));
    Files.writeString(out.resolve("more.txt"), "");

    List<String> damage = Publisher.damage(out);
    assertEquals(3, damage.size(), damage.toString());
    assertEquals("data/t.csv is in the manifest, but there is no such file", damage.get(0));
    assertTrue(damage.get(1).startsWith("估值表.xlsx: expected SHA-256 "), damage.get(1));
    assertEquals("more.txt is not in the manifest", damage.get(2));
  }

  @Test
  void publishesNoFileThatChangedAfterItWasWritten() throws IOException {
    Publisher publisher = publisher(DAY, 1, "one");
    Files.writeString(folder.resolve("out/data/t.csv"), "a\n2\n");

    ProblemsException refused = assertThrows(ProblemsException.class, publisher::publish);

    assertEquals(ProblemCode.READ_BACK, refused.problems().getFirst().code());
    assertTrue(refused.problems().getFirst().line().contains("data/t.csv: expected SHA-256 "));
    assertFalse(Files.exists(folder.resolve("output")));
    // So that the next attempt writes them anew.
    assertFalse(Files.exists(folder.resolve("out")));
  }

  @Test
  void countsRevisionsPastWhateverFolderIsThere() throws IOException {
    LocalDate day = LocalDate.parse(DAY);
    assertEquals(1, revisions().next(day));
    for (String name : List.of("r1", "r9", "r10", "r02", "notes")) {
      Files.createDirectories(folder.resolve("output/tiny").resolve(DAY).resolve(name));
    }
    assertEquals(11, revisions().next(day));
    assertTrue(revisions().latest(day).isEmpty());
    try (Stream<Path> files = Files.list(folder.resolve("output/tiny").resolve(DAY))) {
      assertEquals(5, files.count());
    }
  }
}
