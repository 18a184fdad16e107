package yanbao.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static yanbao.load.Loading.lines;
import static yanbao.load.Loading.prices;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import yanbao.job.SourceDefinition;
import yanbao.model.DecimalType;
import yanbao.model.IntegerType;
import yanbao.model.TextType;
import yanbao.source.Layouts;
import yanbao.validate.rule.ControlTotalRule;
import yanbao.validate.rule.UniqueRule;

/**
 * What becomes of a source: all its problems in one pass, and a staged file only without errors.
 */
class SourceLoadTest {

  private final Path folder;
  private final Loading loading;

  SourceLoadTest(@TempDir Path folder) {
    this.folder = folder;
    this.loading = new Loading(folder);
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
    assertEquals(expected, lines(loading.load(definition, List.of(file))));
    assertFalse(Files.exists(loading.staged()));
  }

  @Test
  void severalFilesAreOneTable() throws Exception {
    List<InputFile> files =
        List.of(
            Sources.file(folder, "a.csv", "code,close\n300002.SZ,1\n"),
            Sources.file(folder, "b.csv", "close,code\n2.50,300058.SZ\n"));
    assertEquals(List.of(), lines(loading.load(prices(), files)));
    assertEquals(
        List.of("0|2|300002.SZ|1", "1|2|300058.SZ|2.50"),
        loading.rows("\"$file\", \"$row\", code, close$text"));
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
        lines(loading.load(prices(), files)));
  }

  @Test
  void oneBrokenFileDoesNotHideTheProblemsOfAnother() throws IOException {
    List<InputFile> files =
        List.of(
            Sources.file(folder, "a.csv", "code,close\n300002.SZ,\"1\n"),
            Sources.file(folder, "b.csv", "code\n300002.SZ\n"));
    assertEquals(
        List.of("YB-209", "YB-204"),
        loading.load(prices(), files).list().stream().map(problem -> problem.code().id()).toList());
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
        lines(loading.load(definition, List.of(Sources.file(folder, "x.csv", text)))));
  }
}
