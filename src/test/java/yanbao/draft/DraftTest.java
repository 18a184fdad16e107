package yanbao.draft;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import yanbao.job.JobLoader;
import yanbao.problem.ProblemCode;
import yanbao.problem.ProblemsException;

/** What a draft says of files, by what is in them. */
final class DraftTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 1, 2);

  @TempDir private Path project;

  /** {@code |} between rows, {@code /} is a line of the definition that must be there. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      textBlock =
          """
          id,x|a,1|b,2                        → x: {header: x, type: integer}  ~ 2 of 2 match integer
          id,x|a,1.5|b,2                      → x: {header: x, type: decimal}  ~ 2 of 2 match decimal
          id,x|a,(1.5)|b,"1,200"              → x: {header: x, type: decimal}  ~ 2 of 2 match decimal
          id,x|a,30%|b,2.5%                   → x: {header: x, type: percent}  ~ 2 of 2 match percent
          id,x|a,2026-01-31|b,2026-02-28      → x: {header: x, type: date}  ~ 2 of 2 match date
          id,x|a,2026/1/31|b,2026/02/28       → x: {header: x, type: date, format: y/M/d}  ~ 2 of 2 match date
          id,x|a,1/31/2026|b,2/1/2026         → x: {header: x, type: date, format: M/d/y}  ~ 2 of 2 match date
          id,x|a,31/1/2026|b,1/2/2026         → x: {header: x, type: date, format: d/M/y}  ~ 2 of 2 match date
          id,x|a,1/2/2026|b,3/4/2026          → x: {header: x, type: date, format: M/d/y}  ~ 2 of 2 match date; day and month may be swapped: d/M/y matches as well
          id,x|a,20260131|b,20260228          → x: {header: x, type: date, format: yyyyMMdd}  ~ 2 of 2 match date
          id,x|a,20261331|b,20260228          → x: {header: x, type: integer}  ~ 2 of 2 match integer
          id,x|a,300002.SZ|b,0700.HK          → x: {header: x, type: ticker}  ~ 2 of 2 match ticker
          id,x|a,2026年5月|b,2025年                   → x: {header: x, type: date, format: [y年M月d日, y年M月, y年]}  ~ 2 of 2 match date
          id,x|a,2.5亿美元|b,$30                       → x: {header: x, type: money}  ~ 2 of 2 match money
          id,x|a,1.2亿|b,3万                           → x: {header: x, type: quantity}  ~ 2 of 2 match quantity
          id,x|a,亿元|b,亿元                           → x: {header: x}
          id,x|a,007|b,012                    → x: {header: x}
          id,x|a,1|b,-                        → x: {header: x, type: integer, nulls: "-"}  ~ 1 of 1 match integer; 1 without a value
          id,x|a,1|b,                         → x: {header: x, type: integer}  ~ 1 of 1 match integer; 1 without a value
          id,x|a,1|b,2|c,3|d,4|e,soon         → x: {header: x}  ~ 4 of 5 match integer, but row 6 has "soon"
          id,x|a,u|b,v|c,u|d,v|e,u|f,v|g,u|h,v → x: {header: x}  ~ 2 different texts: a category? Then type: category, values: [u, v]
          id,true|a,u|b,v                     → true: {header: "true"}
          id,No.: 1|a,u|b,v                   → no_1: {header: "No.: 1"}
          """)
  void tellsTheTypeOfAColumn(String rows, String line) throws IOException {
    String yaml = draft("file.csv", rows.replace('|', '\n') + '\n');
    String expected = line.replace("~", "#").strip();
    assertTrue(yaml.lines().map(String::strip).anyMatch(expected::equals), yaml);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      textBlock =
          """
          a,b|1,2|3,4                                → path: file.csv
          Report of May||a,b,c|x,2,3|y,4,5           → header: {row: 3}
          a,b,c|x,2,3|y,4,5||Source: desk            → footer: Source
          a,b,c|x,2,3|y,4,5|Total,6,8                → controlTotal: {row: Total, columns: [b, c], tolerance: 0.5}
          a,b,c|x,2,3|y,4,5|Total,6,9                → controlTotal: {row: Total, columns: [b], tolerance: 0.5}
          a,b,c|x,2,3|y,4,5|Total,7,9                → footer: Total  ~ a total row that is not the sum of the rows above it
          a;b|1,5;2|3,5;4                            → delimiter: ";"
          code,EPS,,Note|,2025A,2026E,|x,1,2,n|y,3,4,m → header: {row: 1, rows: 2}
          code,EPS,,Note|,2025A,2026E,|x,1,2,n|y,3,4,m → n2026e: {header: "2026E", type: integer}  ~ 2 of 2 match integer
          d,n,x|1,a,5|1,b,5|2,a,7                    → d: {header: d, type: integer, key: true}  ~ 3 of 3 match integer
          n,x|a,5.5|a,6.5                            → ~ No few columns name a row: add "key: true" to those that should.
          n,x|a,5|a,5                                → ~ No few columns name a row: add "key: true" to those that should.
          """)
  void findsWhereTheTableLies(String rows, String line) throws IOException {
    String yaml = draft("file.csv", rows.replace('|', '\n') + '\n');
    String expected = line.replace("~", "#").strip();
    assertTrue(yaml.lines().map(String::strip).anyMatch(expected::equals), yaml);
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "GB18030", "windows-1252", "UTF-16"})
  void findsTheCharacterSet(String charset) throws IOException {
    boolean western = charset.equals("windows-1252");
    String rows = western ? "city,x\nZürich,1\nGenève,2\nBasel,3\n" : "城市,数量\n上海,1\n北京,2\n";
    Path file = project.resolve("file.csv");
    Files.write(file, rows.getBytes(Charset.forName(charset)));
    String yaml = Draft.of(project, "j", List.of(file), Optional.empty(), TODAY).yaml();
    boolean declared = !charset.startsWith("UTF");
    assertEquals(
        declared, yaml.contains("charset: " + charset.toLowerCase(java.util.Locale.ROOT)), yaml);
    assertTrue(yaml.contains(western ? "header: city" : "header: 城市"), yaml);
  }

  @Test
  void takesTheDateOfTheFileName() throws IOException {
    String yaml = draft("sales_20250930.csv", "id,x\na,1\n");
    assertTrue(yaml.contains("asOf: 2025-09-30"), yaml);
    assertTrue(yaml.contains("path: \"sales_{asOf:yyyyMMdd}.csv\""), yaml);
    assertTrue(yaml.contains("  sales:"), yaml);
  }

  @Test
  void elseTheLatestDateOfTheDataElseToday() throws IOException {
    assertTrue(draft("a.csv", "id,d\na,2025-01-05\nb,2025-01-03\n").contains("asOf: 2025-01-05"));
    assertTrue(draft("b.csv", "id,x\na,1\n").contains("asOf: 2026-01-02"));
  }

  @Test
  void showsOnlyTheBeginningOfWideTablesAndNoLongOnesInTheReport() throws IOException {
    String header = IntStream.range(0, 20).mapToObj(i -> "c" + i).collect(Collectors.joining(","));
    String row = IntStream.range(0, 20).mapToObj(String::valueOf).collect(Collectors.joining(","));
    String wide = draft("wide.csv", header + '\n' + row + '\n' + row.replace('1', '7') + '\n');
    assertTrue(wide.contains("columns: [c0, c1, c2, c3, c4, c5, c6, c7]}"), wide);
    String rows =
        IntStream.range(0, 101).mapToObj(i -> "r" + i + ',' + i).collect(Collectors.joining("\n"));
    assertTrue(draft("long.csv", "id,x\n" + rows + '\n').contains("All rows are in the workbook."));
  }

  @Test
  void givesSheetsTitlesThatExcelTakes() throws IOException {
    Path first = write("history.csv", "id,x\na,1\n");
    Files.createDirectories(project.resolve("other"));
    Path second = write("other/history.csv", "id,x\na,1\n");
    String yaml = Draft.of(project, "j", List.of(first, second), Optional.empty(), TODAY).yaml();
    assertTrue(yaml.contains("title: history 2}"), yaml);
    assertTrue(yaml.contains("title: history 3}"), yaml);
    JobLoader.parse(yaml.getBytes(java.nio.charset.StandardCharsets.UTF_8), "job.yaml", "j");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n\n", "1,2\n3,4\n", "only a note\n"})
  void saysWhereAFileHasNoTable(String content) throws IOException {
    Path file = write("file.csv", content);
    ProblemsException fault =
        assertThrows(
            ProblemsException.class,
            () -> Draft.of(project, "j", List.of(file), Optional.empty(), TODAY));
    assertEquals(ProblemCode.NO_ROWS, fault.problems().getFirst().code());
  }

  private String draft(String name, String content) throws IOException {
    Path file = write(name, content);
    Draft draft = Draft.of(project, "j", List.of(file), Optional.empty(), TODAY);
    // What is drafted is proven by the same rules as what a person writes.
    JobLoader.parse(
        draft.yaml().getBytes(java.nio.charset.StandardCharsets.UTF_8), "job.yaml", "j");
    return draft.yaml();
  }

  private Path write(String name, String content) throws IOException {
    return Files.writeString(project.resolve(name), content);
  }
}
