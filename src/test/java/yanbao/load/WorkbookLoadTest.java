package yanbao.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static yanbao.load.Loading.lines;
import static yanbao.load.Loading.prices;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import yanbao.job.SourceDefinition;
import yanbao.model.DecimalType;
import yanbao.problem.Problems;
import yanbao.testing.XlsxFixture;

/** What workbooks have and text files do not: hidden data, error cells. */
class WorkbookLoadTest {
  private final Path folder;
  private final Loading loading;

  WorkbookLoadTest(@TempDir Path folder) {
    this.folder = folder;
    this.loading = new Loading(folder);
  }

  /** Rows 3 and 4 are hidden, and the column of the price; of two hidden sheets none is read. */
  @ParameterizedTest
  @CsvSource({"READ, ''", "WARN, 'warning: '", "FAIL, ' '"})
  void hiddenDataIsCounted(SourceDefinition.HiddenData meaning, String severity)
      throws IOException {
    Path path = folder.resolve("p.xlsx");
    new XlsxFixture()
        .workbook(
            "<sheet name=\"p\" sheetId=\"1\" r:id=\"s1\"/><sheet name=\"old\" sheetId=\"2\""
                + " state=\"veryHidden\" r:id=\"s2\"/>")
        .sheet(
            row("", 1, "code", "close")
                + row("", 2, "300002.SZ", "1")
                + row("hidden=\"1\"", 3, "300058.SZ", "2")
                + row("hidden=\"1\"", 4, "300364.SZ", "3"))
        .edit(
            "xl/worksheets/sheet1.xml",
            xml ->
                xml.replace(
                    "<sheetData>",
                    "<cols><col min=\"2\" max=\"9\" hidden=\"1\"/></cols><sheetData>"))
        .write(path);
    InputFile file = Sources.file(path);
    Problems problems = new Problems();
    LoadResult result = loading.load(prices().hidden(meaning), List.of(file), problems);
    assertEquals(new LoadResult.FileResult(file, 3, 3, 0, 0, 2), result.files().getFirst());
    assertEquals(
        meaning == SourceDefinition.HiddenData.READ
            ? List.of()
            : List.of(
                severity.strip()
                    + (severity.isBlank() ? "" : " ")
                    + "p.xlsx, sheet \"p\": hidden, and read like the rest: 2 rows, the first is"
                    + " row 3; the column \"close\"; hidden, and not read: the sheet \"old\"; say"
                    + " \"hidden: read\" if this is right [YB-211]"),
        lines(problems));
  }

  private static String row(String attributes, int number, String code, String close) {
    return "<row r=\"%d\" %s><c t=\"str\"><v>%s</v></c><c t=\"str\"><v>%s</v></c></row>"
        .formatted(number, attributes, code, close);
  }

  /**
   * An error that is declared to be no value is none, but it is not silent: its cells are named.
   */
  @Test
  void declaredErrorsAreNamed() throws Exception {
    StringBuilder sheet = new StringBuilder(row("", 1, "code", "close"));
    for (int i = 2; i < 12; i++) {
      String error = i == 5 ? "#REF!" : "#N/A";
      sheet.append(
          i == 3
              ? row("", i, "30000" + i + ".SZ", "7")
              : row("", i, "30000" + i % 10 + ".SZ", error)
                  .replace("t=\"str\"><v>#", "t=\"e\"><v>#"));
    }
    Path path = new XlsxFixture().sheet(sheet.toString()).write(folder.resolve("p.xlsx"));
    Sources definition =
        new Sources("p.xlsx")
            .column("code", "code", new yanbao.model.TickerType())
            .column("close", "close", new DecimalType(), "#N/A", "#REF!");
    List<String> expected =
        List.of(
            "warning: p.xlsx, sheet \"数据\", row 2, column \"close\" (B2): the error \"#N/A\" is"
                + " taken for no value, as \"nulls\" says; errors in B4, B5, B6, B7 too, and 4 more"
                + " [YB-303]");
    assertEquals(expected, lines(loading.load(definition, List.of(Sources.file(path)))));
    assertEquals(
        List.of("null", "7"),
        loading.rows("DISTINCT close$text").stream()
            .sorted(java.util.Comparator.reverseOrder())
            .toList());
    // Read again from the staged file, and said again.
    assertEquals(expected, lines(loading.load(definition, List.of(Sources.file(path)))));
  }
}
