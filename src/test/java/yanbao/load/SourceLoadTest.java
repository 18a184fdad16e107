package yanbao.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import yanbao.job.SourceDefinition;
import yanbao.model.DateType;
import yanbao.model.DecimalType;
import yanbao.model.IntegerType;
import yanbao.model.TextType;
import yanbao.model.TickerType;
import yanbao.problem.Problem;
import yanbao.problem.Problems;
import yanbao.source.Layouts;
import yanbao.testing.XlsxFixture;
import yanbao.validate.rule.ControlTotalRule;
import yanbao.validate.rule.FreshRule;
import yanbao.validate.rule.UniqueRule;

/**
 * What becomes of a source: all its problems in one pass, and a staged file only without errors.
 */
class SourceLoadTest {
  private static final LocalDate AS_OF = LocalDate.of(2023, 3, 1);

  private final Path folder;
  private final Path staged;

  SourceLoadTest(@TempDir Path folder) {
    this.folder = folder;
    this.staged = folder.resolve("stage/x.parquet");
  }

  private static Sources prices() {
    return new Sources("prices.csv")
        .key("code", "code", new TickerType())
        .column("close", "close", new DecimalType());
  }

  static Stream<Arguments> faults() {
    return Stream.of(
        arguments(
            "several bad cells and rows, all said at once",
            prices(),
            "code,close\n681.SZ,abc\n300002.SZ,x\n300058.SZ\n300364.SZ,1\n",
            List.of(
                "p.csv: 3 of 4 rows were rejected; at most 0 may be [YB-406]",
                "p.csv, row 2, column \"code\": expected a ticker with its exchange such as"
                    + " 300002.SZ but found \"681.SZ\"; a leading zero was lost; the code is likely"
                    + " 000681.SZ [YB-301]",
                "p.csv, row 2, column \"close\": expected a decimal number such as 1,234.56 but"
                    + " found \"abc\"; add \"abc\" to \"nulls\" if it means no value [YB-301]",
                "p.csv, row 3, column \"close\": expected a decimal number such as 1,234.56 but"
                    + " found \"x\"; add \"x\" to \"nulls\" if it means no value [YB-301]",
                "p.csv, row 4: expected 2 fields as in the header but found 1, none for"
                    + " \"close\" [YB-207]")),
        arguments(
            "renamed column",
            prices(),
            "code,closing\n300002.SZ,1\n",
            List.of(
                "p.csv, row 1: 1 of 2 columns is not in the header: close \"close\"; found but not"
                    + " expected: \"closing\" (column 2); is \"closing\" the close? Then say close:"
                    + " {header: [close, closing]} [YB-204]")),
        arguments(
            "an undeclared preamble",
            prices(),
            "Prices of today\nWind\n\ncode,close\n300002.SZ,1\n",
            List.of(
                "p.csv, row 1: 2 of 2 columns are not in the header: code \"code\", close"
                    + " \"close\"; found but not expected: \"Prices of today\" (column 1); row 4"
                    + " has them all: say \"header: {row: 4}\" in the source [YB-204]")),
        arguments(
            "duplicate key, both rows named",
            prices(),
            "code,close\n300002.SZ,1\n300058.SZ,2\n300002.sz,3\n",
            List.of(
                "p.csv, row 4, column \"code\": code \"300002.SZ\" is already in p.csv, row 2; one"
                    + " of the two rows has to go [YB-402]")),
        arguments(
            "missing key",
            prices(),
            "code,close\n,1\n",
            List.of(
                "p.csv: 1 of 1 rows were rejected; at most 0 may be [YB-406]",
                "p.csv, row 2, column \"code\": expected a value for code but found an empty cell"
                    + " [YB-401]")),
        arguments(
            "wrong total",
            prices()
                .layout(Layouts.plain().total("total"))
                .rule(new ControlTotalRule("total", List.of("close"), BigDecimal.ZERO)),
            "code,close\n300002.SZ,1.10\n300058.SZ,2.20\ntotal,3.40\n",
            List.of(
                "p.csv, row 4, column \"close\": the total of close is 3.40 but the 2 rows above"
                    + " add up to 3.30: a difference of 0.10, tolerance 0 [YB-404]")),
        arguments(
            "header only",
            prices(),
            "code,close\n",
            List.of("p.csv: expected data rows in prices but found 0 [YB-208]")),
        arguments(
            "empty",
            prices(),
            "",
            List.of("p.csv: expected a header, but the file is empty [YB-208]")),
        arguments(
            "all rows rejected, within the limit",
            prices().rejects(100, true),
            "code,close\n300002.SZ,a\n",
            List.of(
                "p.csv: all 1 rows were rejected [YB-208]",
                "warning: row left out: p.csv, row 2, column \"close\": expected a decimal number"
                    + " such as 1,234.56 but found \"a\"; add \"a\" to \"nulls\" if it means no"
                    + " value [YB-301]")),
        arguments(
            "undeclared column",
            prices().extraColumns(SourceDefinition.ExtraColumns.FAIL),
            "code,close,volume\n300002.SZ,1,2\n",
            List.of(
                "p.csv, row 1: the column \"volume\" is not declared; declare it, or say"
                    + " \"extraColumns: ignore\" [YB-205]")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void faults(String name, Sources definition, String text, List<String> expected)
      throws IOException {
    InputFile file = Sources.file(folder, "p.csv", text);
    assertEquals(expected, lines(load(definition, List.of(file))));
    assertFalse(Files.exists(staged));
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
    assertEquals(expected, lines(load(definition, List.of(file))));
    FileTime written = Files.getLastModifiedTime(staged);
    Problems again = new Problems();
    LoadResult result = load(definition, List.of(file), again);
    assertEquals(expected, lines(again));
    assertEquals(
        new LoadResult(List.of(new LoadResult.FileResult(file, 3, 2, 1, 0, 0)), Optional.empty()),
        result);
    assertEquals(written, Files.getLastModifiedTime(staged));
    assertEquals(List.of("2|300002.SZ", "4|300364.SZ"), rows("\"$row\", code"));
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
    LoadResult result = load(prices().hidden(meaning), List.of(file), problems);
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

  @Test
  void severalFilesAreOneTable() throws Exception {
    List<InputFile> files =
        List.of(
            Sources.file(folder, "a.csv", "code,close\n300002.SZ,1\n"),
            Sources.file(folder, "b.csv", "close,code\n2.50,300058.SZ\n"));
    assertEquals(List.of(), lines(load(prices(), files)));
    assertEquals(
        List.of("0|2|300002.SZ|1", "1|2|300058.SZ|2.50"),
        rows("\"$file\", \"$row\", code, close$text"));
  }

  @Test
  void duplicatesAcrossFilesNameBoth() throws IOException {
    List<InputFile> files =
        List.of(
            Sources.file(folder, "a.csv", "code,close\n300002.SZ,1\n"),
            Sources.file(folder, "b.csv", "code,close\n\n300002.SZ,1\n"));
    assertEquals(
        List.of(
            "b.csv, row 3, column \"code\": code \"300002.SZ\" is already in a.csv, row 2; one of"
                + " the two rows has to go [YB-402]"),
        lines(load(prices(), files)));
  }

  @Test
  void oneBrokenFileDoesNotHideTheProblemsOfAnother() throws IOException {
    List<InputFile> files =
        List.of(
            Sources.file(folder, "a.csv", "code,close\n300002.SZ,\"1\n"),
            Sources.file(folder, "b.csv", "code\n300002.SZ\n"));
    assertEquals(
        List.of("YB-209", "YB-204"),
        load(prices(), files).list().stream().map(problem -> problem.code().id()).toList());
  }

  @Test
  void numbersAreUniqueByTheirExactValue() throws Exception {
    Sources definition =
        new Sources("x.csv")
            .column("id", "id", new IntegerType())
            .column("rate", "rate", new DecimalType())
            .column("name", "name", new TextType())
            .rule(new UniqueRule(List.of("id", "rate")));
    // As doubles the first two ids would be equal; 1.50 and 1.5 are; missing values are no match.
    String text =
        """
        id,rate,name
        12345678901234567,1,a
        12345678901234568,1,b
        7,1.50,c
        7,1.5,d
        8,,e
        8,,f
        """;
    assertEquals(
        List.of(
            "x.csv, row 5, column \"id\": id \"7\", rate \"1.5\" is already in x.csv, row 4; one of"
                + " the two rows has to go [YB-402]"),
        lines(load(definition, List.of(Sources.file(folder, "x.csv", text)))));
  }

  @Test
  void freshnessIsCheckedAlsoForAStagedFile() throws IOException {
    Sources definition =
        new Sources("x.csv")
            .key("date", "date", new DateType(List.of()))
            .rule(new FreshRule("date", 0, FreshRule.Days.CALENDAR));
    InputFile file = Sources.file(folder, "x.csv", "date\n2023-03-01\n");
    assertEquals(List.of(), lines(load(definition, List.of(file))));
    assertTrue(Files.exists(staged));
    Problems problems = new Problems();
    SourceLoad.load(
        definition.build(),
        List.of(file),
        staged,
        AS_OF.plusDays(1),
        Optional.empty(),
        folder.resolve("temporary"),
        problems);
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
        lines(load(prices(), List.of(file))));
    assertFalse(Files.exists(staged));
  }

  @Test
  void alteredOrTruncatedStagedFileIsWrittenAnew() throws Exception {
    InputFile file = Sources.file(folder, "p.csv", "code,close\n300002.SZ,1\n");
    load(prices(), List.of(file));
    byte[] whole = Files.readAllBytes(staged);
    for (int length : new int[] {0, 4, whole.length / 2, whole.length - 1}) {
      Files.write(staged, Arrays.copyOf(whole, length));
      assertEquals(List.of(), lines(load(prices(), List.of(file))));
      assertEquals(List.of("300002.SZ|1"), rows("code, close$text"));
    }
    byte[] altered = whole.clone();
    altered[whole.length / 2] ^= 1;
    Files.write(staged, altered);
    load(prices(), List.of(file));
    assertEquals(List.of("300002.SZ|1"), rows("code, close$text"));
  }

  @Test
  void leftoversOfKilledRunsAreRemoved() throws IOException {
    Path stage = Files.createDirectories(staged.resolveSibling(""));
    Files.writeString(stage.resolve(".writing-1.lock"), "");
    Files.writeString(stage.resolve(".writing-1.parquet"), "PAR1");
    load(prices(), List.of(Sources.file(folder, "p.csv", "code,close\n300002.SZ,1\n")));
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
    load(definition, List.of(Sources.file(folder, "x'y.csv", text)));
    assertEquals(List.of("'; DROP TABLE staged; --", "${env:X}", "=1+1"), rows("\"na\"\"me\""));
  }

  private Problems load(Sources definition, List<InputFile> files) throws IOException {
    Problems problems = new Problems();
    load(definition, files, problems);
    return problems;
  }

  private LoadResult load(Sources definition, List<InputFile> files, Problems problems)
      throws IOException {
    LoadResult result =
        SourceLoad.load(
            definition.build(),
            files,
            staged,
            AS_OF,
            Optional.empty(),
            folder.resolve("temporary"),
            problems);
    for (LoadResult.FileResult file : result.files()) {
      assertEquals(file.read(), file.accepted() + file.rejected() + file.skipped());
    }
    return result;
  }

  private List<String> rows(String columns) throws SQLException {
    return Staged.rows(staged, "SELECT " + columns + " FROM staged");
  }

  private static List<String> lines(Problems problems) {
    return problems.list().stream().map(Problem::line).toList();
  }
}
