package yanbao.source.xlsx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import yanbao.source.Layouts;
import yanbao.source.Recorder;
import yanbao.testing.XlsxFixture;

/** What is read of a workbook: its cells, its structure, its faults. */
class XlsxSourceReaderTest {
  private static final String HEADER = "<row r=\"1\"><c r=\"A1\" t=\"str\"><v>h</v></c></row>";

  private final Path folder;

  XlsxSourceReaderTest(@TempDir Path folder) {
    this.folder = folder;
  }

  /**
   * Style numbers are those of the fixture: 1 percent, 2 date, 3 Chinese date, 4 literal %, 5
   * built-in, 6 and 7 hours that go on beyond a day.
   */
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          <c><v>12.50</v></c>                          | NUMBER 12.50
          <c><v>0.19939999999999999</v></c>            | NUMBER 0.1994
          <c><v>20.436699999999998</v></c>             | NUMBER 20.4367
          <c><v>12345678901234567890</v></c>           | NUMBER 12345678901234567000
          <c><v>1E-3</v></c>                           | NUMBER 0.001
          <c><v>1.5E3</v></c>                          | NUMBER 1500
          <c s="1"><v>0.228</v></c>                    | PERCENT 0.228
          <c s="4"><v>30</v></c>                       | NUMBER 30
          <c s="2"><v>44986</v></c>                    | DATE 2023-03-01
          <c s="3"><v>44986</v></c>                    | DATE 2023-03-01
          <c s="5"><v>44986</v></c>                    | DATE 2023-03-01
          <c s="2"><v>44986.75</v></c>                 | DATE 2023-03-01T18:00
          <c s="2"><v>1</v></c>                        | DATE 1900-01-01
          <c s="2"><v>59</v></c>                       | DATE 1900-02-28
          <c s="2"><v>60</v></c>                       | ERROR the day number 60, which is no day
          <c s="2"><v>61</v></c>                       | DATE 1900-03-01
          <c s="2"><v>-1</v></c>                       | ERROR the day number -1, which is no day
          <c s="2"><v>0.5</v></c>                      | DATE 12:00
          <c s="6"><v>1.5</v></c>                      | 36:00
          <c s="7"><v>44986.0000115</v></c>            | 1079664:00:01
          <c s="7"><v>-0.0625</v></c>                  | -1:30
          <c s="7"><v>0</v></c>                        | 0:00
          <c t="d"><v>2023-03-01T00:00:00</v></c>      | DATE 2023-03-01
          <c t="s"><v>0</v></c>                        | plain
          <c t="s"><v>1</v></c>                        | rich
          <c t="inlineStr"><is><t>in</t><rPh><t>x</t></rPh></is></c> | in
          <c t="inlineStr"><is><r><t>a</t></r><r><t>b</t></r></is></c> | ab
          <c t="b"><v>1</v></c>                        | BOOLEAN TRUE
          <c t="b"><v>0</v></c>                        | BOOLEAN FALSE
          <c t="e"><v>#N/A</v></c>                     | ERROR #N/A
          <c t="e"><f>1/0</f><v>#DIV/0!</v></c>        | ERROR #DIV/0!
          <c><f>1+1</f><v>2</v></c>                    | NUMBER 2
          <c t="str"><f>A1</f><v>text</v></c>          | text
          <c><f>1+1</f></c>                            | ERROR a formula without a stored value; open and save the workbook in Excel
          <c><v>NaN</v></c>                            | ERROR the number NaN
          <c><v>1E999999</v></c>                       | ERROR the number 1E999999
          <c><v>1E-999999999</v></c>                   | ERROR the number 1E-999999999
          <c><v>0E-999999999</v></c>                   | NUMBER 0
          <c><v>0.00</v></c>                           | NUMBER 0.00
          <c><v>-0.5</v></c>                           | NUMBER -0.5
          <c t="b"><v>true</v></c>                     | BOOLEAN TRUE
          <c t="d"><v>2023-03-01T18:00:00</v></c>      | DATE 2023-03-01T18:00
          <c t="d"><v>2023-02-30</v></c>               | ERROR the date 2023-02-30
          <c t="str"><v>_x005F_x000D_</v></c>          | _x000D_
          <c t="str"><v>=1+1</v></c>                   | =1+1
          <c><f>[1]Other!$A$1</f><v>7</v></c>          | NUMBER 7
          <c t="s"><v>3</v></c>                        | 00700
          """)
  void cell(String xml, String expected) throws IOException {
    Path file =
        new XlsxFixture().sheet(HEADER + "<row>" + xml + "</row>").write(folder.resolve("x.xlsx"));
    assertEquals(
        List.of("sheet 数据", "header 1: h", "row 2: " + expected, "skipped 0"),
        read(file, Layouts.plain()));
  }

  @Test
  void carriageReturnEscape() throws IOException {
    Path file =
        new XlsxFixture()
            .sheet(HEADER + "<row><c t=\"s\"><v>2</v></c></row>")
            .write(folder.resolve("x.xlsx"));
    assertTrue(read(file, Layouts.plain()).contains("row 2: a\rb"));
  }

  @Test
  void datesCountFrom1904() throws IOException {
    Path file =
        new XlsxFixture()
            .workbook(
                "<workbookPr date1904=\"1\"/>", "<sheet name=\"x\" sheetId=\"1\" r:id=\"s1\"/>")
            .sheet(HEADER + "<row><c s=\"2\"><v>43524</v></c></row>")
            .write(folder.resolve("x.xlsx"));
    // 44986 of the 1900 system less the 1462 days between the two.
    assertTrue(read(file, Layouts.plain()).contains("row 2: DATE 2023-03-01"));
  }

  @Test
  void cellsGoByTheirAddress() throws IOException {
    Path file =
        new XlsxFixture()
            .sheet(
                "<row><c t=\"str\"><v>a</v></c><c t=\"str\"><v>b</v></c><c r=\"D1\""
                    + " t=\"str\"><v>d</v></c></row><row r=\"4\"><c r=\"D4\"><v>4</v></c><c"
                    + " r=\"B4\"><v>2</v></c></row><row><c r=\"AA5\"><v>27</v></c></row>")
            .write(folder.resolve("x.xlsx"));
    assertEquals(
        List.of(
            "sheet 数据",
            "header 1: a|b||d",
            "row 4: |NUMBER 2||NUMBER 4",
            "row 5: " + "|".repeat(26) + "NUMBER 27",
            "skipped 2"),
        read(file, Layouts.plain()));
  }

  @Test
  void mergedAndStackedHeader() throws IOException {
    Path file =
        new XlsxFixture()
            .merged(
                "<row r=\"1\"><c r=\"A1\" t=\"str\"><v>title</v></c></row><row r=\"2\"><c r=\"A2\""
                    + " t=\"str\"><v>code</v></c><c r=\"B2\" t=\"str\"><v>EPS</v></c></row><row"
                    + " r=\"3\"><c r=\"B3\" t=\"str\"><v>2021A</v></c><c"
                    + " r=\"C3\"><v>2022</v></c></row><row r=\"4\"><c r=\"A4\""
                    + " t=\"str\"><v>x</v></c></row>",
                "<mergeCell ref=\"A1:C1\"/><mergeCell ref=\"A2:A3\"/><mergeCell ref=\"B2:C2\"/>")
            .write(folder.resolve("x.xlsx"));
    assertEquals(
        List.of("sheet 数据", "header 3: code|EPS / 2021A|EPS / 2022", "row 4: x", "skipped 1"),
        read(file, Layouts.plain().header(2, 2)));
  }

  private static List<String> read(Path file, Layouts layout) throws IOException {
    return Recorder.read(XlsxFiles.reader(), file, layout.layout());
  }
}
