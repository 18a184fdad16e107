package yanbao.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static yanbao.load.Loading.lines;
import static yanbao.load.Loading.prices;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yanbao.model.DateType;
import yanbao.model.TextType;
import yanbao.problem.Problems;
import yanbao.validate.rule.FreshRule;

/** A staged file: written once, whole, used again, and what it says is said again. */
class StagedSourceTest {
  private final Path folder;
  private final Loading loading;

  StagedSourceTest(@TempDir Path folder) {
    this.folder = folder;
    this.loading = new Loading(folder);
  }

  @Test
  void toleratedRejectsAreWarningsNowAndWhenTheStagedFileIsThere() throws Exception {
    InputFile file =
        Sources.file(folder, "p.csv", "code,close\n300002.SZ,1\n300058.SZ,a\t\n300364.SZ,3\n");
    Sources definition = prices().rejects(34, true);
    List<String> expected =
        List.of(
            "warning: row left out: p.csv, row 3, column \"close\": expected a decimal number such"
                + " as 1,234.56 but found \"a\"; add \"a\" to \"nulls\" if it means no value"
                + " [YB-301]");
    assertEquals(expected, lines(loading.load(definition, List.of(file))));
    FileTime written = Files.getLastModifiedTime(loading.staged());
    Problems again = new Problems();
    LoadResult result = loading.load(definition, List.of(file), again);
    assertEquals(expected, lines(again));
    assertEquals(
        new LoadResult(List.of(new LoadResult.FileResult(file, 3, 2, 1, 0, 0)), Optional.empty()),
        result);
    assertEquals(written, Files.getLastModifiedTime(loading.staged()));
    assertEquals(List.of("2|300002.SZ", "4|300364.SZ"), loading.rows("\"$row\", code"));
  }

  @Test
  void freshnessIsCheckedAlsoForAStagedFile() throws IOException {
    Sources definition =
        new Sources("x.csv")
            .key("date", "date", new DateType(List.of()))
            .rule(new FreshRule("date", 0, FreshRule.Days.CALENDAR));
    InputFile file = Sources.file(folder, "x.csv", "date\n2023-03-01\n");
    assertEquals(List.of(), lines(loading.load(definition, List.of(file))));
    assertTrue(Files.exists(loading.staged()));
    Problems problems = new Problems();
    loading.load(definition, List.of(file), Loading.AS_OF.plusDays(1), problems);
    assertEquals(
        List.of(
            "x.csv: expected data in date within 0 days up to 2023-03-02 but found the latest is"
                + " 2023-03-01 [YB-405]"),
        lines(problems));
  }

  @Test
  void fileThatChangedSinceThePlan() throws IOException {
    InputFile file = Sources.file(folder, "p.csv", "code,close\n300002.SZ,1\n");
    Files.writeString(file.path(), "code,close\n300002.SZ,2\n");
    assertEquals(
        List.of(
            "p.csv: the file changed while it was read; run again when it is completely written"
                + " [YB-202]"),
        lines(loading.load(prices(), List.of(file))));
    assertFalse(Files.exists(loading.staged()));
  }

  @Test
  void alteredOrTruncatedStagedFileIsWrittenAnew() throws Exception {
    InputFile file = Sources.file(folder, "p.csv", "code,close\n300002.SZ,1\n");
    loading.load(prices(), List.of(file));
    byte[] whole = Files.readAllBytes(loading.staged());
    for (int length : new int[] {0, 4, whole.length / 2, whole.length - 1}) {
      Files.write(loading.staged(), Arrays.copyOf(whole, length));
      assertEquals(List.of(), lines(loading.load(prices(), List.of(file))));
      assertEquals(List.of("300002.SZ|1"), loading.rows("code, close$text"));
    }
    byte[] altered = whole.clone();
    altered[whole.length / 2] ^= 1;
    Files.write(loading.staged(), altered);
    loading.load(prices(), List.of(file));
    assertEquals(List.of("300002.SZ|1"), loading.rows("code, close$text"));
  }

  @Test
  void leftoversOfKilledRunsAreRemoved() throws IOException {
    Path stage = Files.createDirectories(loading.staged().resolveSibling(""));
    Files.writeString(stage.resolve(".writing-1.lock"), "");
    Files.writeString(stage.resolve(".writing-1.parquet"), "PAR1");
    loading.load(prices(), List.of(Sources.file(folder, "p.csv", "code,close\n300002.SZ,1\n")));
    try (Stream<Path> files = Files.list(stage)) {
      assertEquals(
          List.of("x.parquet", "x.parquet.sha256"),
          files.map(path -> path.getFileName().toString()).sorted().toList());
    }
  }

  @Test
  void hostileTextsStayTexts() throws Exception {
    Sources definition =
        new Sources("x.csv").column("na\"me", "name'; DROP TABLE staged; --", new TextType());
    String text = "\"name'; DROP TABLE staged; --\"\n'; DROP TABLE staged; --\n${env:X}\n=1+1\n";
    loading.load(definition, List.of(Sources.file(folder, "x'y.csv", text)));
    assertEquals(
        List.of("'; DROP TABLE staged; --", "${env:X}", "=1+1"), loading.rows("\"na\"\"me\""));
  }
}
