package yanbao.source.xlsx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import yanbao.source.Layouts;
import yanbao.source.Recorder;

/** What is read of a workbook: its cells, its structure, its faults. */
class XlsxSourceReaderTest {
  private static final String HEADER = "<row r=\"1\"><c r=\"A1\" t=\"str\"><v>h</v></c></row>";

  private final Path folder;

  XlsxSourceReaderTest(@TempDir Path folder) {
    this.folder = folder;
  }

  /**
   * Style numbers are those of the fixture: 1 percent, 2 date, 3 Chinese date, 4 literal %, 5
   * built-in.
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
          <c s="2"><v>60</v></c>                       | ERROR day number 60
          <c s="2"><v>61</v></c>                       | DATE 1900-03-01
          <c s="2"><v>-1</v></c>                       | ERROR day number -1
          <c s="2"><v>0.5</v></c>                      | DATE 12:00
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
          <c><v>NaN</v></c>                            | ERROR NaN
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

  @Test
  void sheetByNameHiddenOnesToo() throws IOException {
    XlsxFixture fixture =
        new XlsxFixture()
            .workbook(
                "<sheet name=\"数据\" sheetId=\"1\" r:id=\"s1\"/>"
                    + "<sheet name=\"Other \" sheetId=\"2\" state=\"hidden\" r:id=\"s2\"/>"
                    + "<sheet name=\"Chart\" sheetId=\"3\" state=\"veryHidden\" r:id=\"s3\"/>")
            .sheet(HEADER);
    Path file = fixture.write(folder.resolve("x.xlsx"));
    assertEquals("sheet 数据", read(file, Layouts.plain()).getFirst());
    assertTrue(read(file, Layouts.plain().sheet("Other ")).contains("header 1: other"));
    assertEquals(
        List.of(
            "x.xlsx: expected sheet \"Other\" but found \"数据\", \"Other \", \"Chart\"; did you mean"
                + " \"Other \"? [YB-206]"),
        read(file, Layouts.plain().sheet("Other")));
    assertEquals(
        List.of(
            "x.xlsx: expected a sheet with rows, but \"Chart\" is a chart or has no content"
                + " [YB-206]"),
        read(file, Layouts.plain().sheet("Chart")));
  }

  @Test
  void severalSheetsWithoutADeclaredOne() throws IOException {
    Path file =
        new XlsxFixture()
            .workbook(
                "<sheet name=\"a\" sheetId=\"1\" r:id=\"s1\"/>"
                    + "<sheet name=\"b\" sheetId=\"2\" r:id=\"s2\"/>")
            .write(folder.resolve("x.xlsx"));
    assertEquals(
        List.of(
            "x.xlsx: expected one sheet but found \"a\", \"b\"; say in the definition which one"
                + " [YB-206]"),
        read(file, Layouts.plain()));
  }

  @Test
  void filesThatAreNoWorkbook() throws IOException {
    byte[] whole = Files.readAllBytes(new XlsxFixture().sheet(HEADER).write(folder.resolve("w")));
    refused(new byte[0]);
    refused(Arrays.copyOf(whole, whole.length - 1));
    refused("a,b\n1,2\n".getBytes(StandardCharsets.UTF_8));
    refused("%PDF-1.7\n".getBytes(StandardCharsets.UTF_8));
    for (int length = 1; length < whole.length; length += 97) {
      refused(Arrays.copyOf(whole, length));
    }
  }

  @Test
  void entitiesAreRefused() throws IOException {
    Path file =
        new XlsxFixture()
            .part(
                "xl/worksheets/sheet1.xml",
                "<!DOCTYPE x [<!ENTITY e SYSTEM"
                    + " \"file:///etc/hostname\">]><worksheet>&e;</worksheet>")
            .write(folder.resolve("x.xlsx"));
    String last = read(file, Layouts.plain()).getLast();
    assertTrue(
        last.startsWith("x.xlsx: expected an .xlsx workbook, but ") && last.contains("DOCTYPE"),
        last);
  }

  @Test
  void brokenCellsAreFaultsOfTheFile() throws IOException {
    for (String xml :
        List.of(
            "<row r=\"2\"><c t=\"s\"><v>9</v></c></row>",
            "<row r=\"2\"><c r=\"1\"><v>9</v></c></row>",
            "<row r=\"2\"><c s=\"x\"><v>9</v></c></row>",
            "<row r=\"1\"/>",
            "<row r=\"9999999\"/>",
            "<row r=\"2\"><c r=\"XFE2\"><v>9</v></c></row>",
            "<row r=\"2\"><c t=\"zz\"><v>9</v></c></row>",
            "<row r=\"2\">")) {
      Path file = new XlsxFixture().sheet(HEADER + xml).write(folder.resolve("x.xlsx"));
      String last = read(file, Layouts.plain()).getLast();
      assertTrue(last.endsWith("[YB-202]"), xml + " gave " + last);
    }
  }

  @Test
  void damagedBytesAreNoticed() throws IOException {
    // The sheet is stored, not compressed: a changed digit is still XML.
    Path file =
        new XlsxFixture()
            .sheet(HEADER + "<row><c><v>1234567</v></c></row>")
            .store(folder.resolve("w"));
    String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
    String last =
        refused(bytes.replace("1234567", "1234568").getBytes(StandardCharsets.ISO_8859_1));
    assertTrue(last.contains("wrong checksum"), last);
  }

  private String refused(byte[] bytes) throws IOException {
    Path file = Files.write(folder.resolve("x.xlsx"), bytes);
    String only = read(file, Layouts.plain()).getLast();
    assertTrue(
        only.startsWith("x.xlsx: expected an .xlsx workbook, but ") && only.endsWith("[YB-202]"),
        only);
    return only;
  }

  private static List<String> read(Path file, Layouts layout) throws IOException {
    return Recorder.read(XlsxFiles.reader(), file, layout.layout());
  }
}
