package yanbao.source.xlsx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import yanbao.source.Layouts;
import yanbao.source.Recorder;
import yanbao.testing.XlsxFixture;

/** What is said of a file that is no sound workbook: one line with the place and the reason. */
public class XlsxFaultsTest {
  public static final String HEADER = "<row r=\"1\"><c r=\"A1\" t=\"str\"><v>h</v></c></row>";
  private static final String SHEET = "xl/worksheets/sheet1.xml";
  private static final String NOT_XLSX = "x.xlsx: not a valid xlsx: ";

  private final Path folder;

  XlsxFaultsTest(@TempDir Path folder) {
    this.folder = folder;
  }

  /** The rows of a sheet, and the fault as it is said, behind the name of the sheet. */
  public static Stream<Arguments> cells() {
    return Stream.of(
        arguments(
            "<row r=\"2\"><c r=\"C2\" t=\"s\"><v>9</v></c></row>",
            ", row 2, column 3 (C2): not a valid xlsx: the cell refers to the shared text 9 of 4"),
        arguments(
            "<row r=\"2\"><c r=\"1\"><v>9</v></c></row>",
            ", row 2: not a valid xlsx: a cell in it has the address 1"),
        arguments(
            "<row r=\"2\"><c r=\"B3\"><v>9</v></c></row>",
            ", row 2: not a valid xlsx: a cell in it has the address B3"),
        arguments(
            "<row r=\"2\"><c r=\"B2\"/><c r=\"B2\"/></row>",
            ", row 2, column 2 (B2): not a valid xlsx: a second cell has its place"),
        arguments(
            "<row r=\"2\"><c s=\"x\"><v>9</v></c></row>",
            ", row 2: not a valid xlsx: expected a number but found x"),
        arguments(
            "<row r=\"2\"><c s=\"8\"><v>9</v></c></row>",
            ", row 2, column \"h\" (A2): not a valid xlsx: the cell has the style 8 of 8"),
        arguments(
            "<row r=\"1\"/>", ", row 1: not a valid xlsx: the row 1 follows it or lies in it"),
        arguments(
            "<row r=\"1048577\"/>",
            ", row 1: not a valid xlsx: the row 1048577 follows it or lies in it"),
        arguments(
            "<row r=\"2\"><row r=\"3\"/></row>",
            ", row 2: not a valid xlsx: the row 3 follows it or lies in it"),
        arguments(
            "<row r=\"2\"><c r=\"XFE2\"><v>9</v></c></row>",
            ", row 2: not a valid xlsx: a cell lies beyond column 16384"),
        arguments(
            "<row r=\"2\"><c t=\"zz\"><v>9</v></c></row>",
            ", row 2, column \"h\" (A2): not a valid xlsx: the cell has the unknown type zz"),
        arguments(
            "<row r=\"2\"><c t=\"b\"><v>2</v></c></row>",
            ", row 2, column \"h\" (A2): not a valid xlsx: the cell has the truth value 2"),
        arguments(
            "<row r=\"2\"><c><v>1</v><v>2</v></c></row>",
            ", row 2, column \"h\" (A2): not a valid xlsx: the cell has two values"),
        arguments(
            "<c><v>1</v></c>",
            ", row 1, column \"h\" (A1): not a valid xlsx: a cell begins in another cell or outside"
                + " of a row"),
        arguments(
            "<row r=\"2\"><c t=\"s\"><v>-1</v></c></row>",
            ", row 2, column \"h\" (A2): not a valid xlsx: the cell refers to the shared text -1 of"
                + " 4"));
  }

  @ParameterizedTest
  @MethodSource
  void cells(String rows, String fault) throws IOException {
    Path file = new XlsxFixture().sheet(HEADER + rows).write(folder.resolve("x.xlsx"));
    assertEquals("x.xlsx, sheet \"数据\"" + fault + " [YB-202]", last(file));
  }

  /** A workbook with one thing wrong, and the reason that is given. */
  public static Stream<Arguments> packages() {
    String deep = "<a>".repeat(80) + "</a>".repeat(80);
    return Stream.of(
        arguments(sound().without("xl/workbook.xml"), "there is no workbook in it"),
        arguments(sound().without("_rels/.rels"), "there is no workbook in it"),
        arguments(sound().without(SHEET), "its part xl/worksheets/sheet1.xml is missing"),
        arguments(
            sound().without("xl/sharedStrings.xml"), "its part xl/sharedStrings.xml is missing"),
        arguments(sound().without("xl/styles.xml"), "its part xl/styles.xml is missing"),
        arguments(
            sound().edit(SHEET, xml -> xml.substring(0, xml.length() - 30)),
            "its part xl/worksheets/sheet1.xml is no XML in line 1, character 207: XML document"
                + " structures must start and end within the same entity."),
        arguments(
            sound().edit(SHEET, xml -> xml.replace("worksheet", "chartsheet")),
            "its part xl/worksheets/sheet1.xml begins with <chartsheet> of"
                + " \"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" where"
                + " <worksheet> of a workbook must be"),
        arguments(
            sound().edit(SHEET, xml -> xml.replace("spreadsheetml", "wordprocessingml")),
            "its part xl/worksheets/sheet1.xml begins with <worksheet> of"
                + " \"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" where"
                + " <worksheet> of a workbook must be"),
        arguments(
            sound().edit(SHEET, xml -> xml.replace("<sheetData>", deep + "<sheetData>")),
            "its part xl/worksheets/sheet1.xml is nested more than 64 levels deep"),
        arguments(
            sound()
                .edit(
                    SHEET,
                    xml ->
                        xml.replace(
                            "<sheetData>", "<!--" + "x".repeat(2 << 20) + "--><sheetData>")),
            "its part xl/worksheets/sheet1.xml has a name, attribute or comment of more than 1"
                + " MiB"),
        arguments(
            sound()
                .part(
                    SHEET,
                    "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]><worksheet>&e;"
                        + "</worksheet>"),
            "its part xl/worksheets/sheet1.xml has a document type (DTD), which no workbook has"),
        arguments(
            sound()
                .part("xl/sharedStrings.xml", "<!DOCTYPE sst [" + laughs() + "]><sst>&l9;</sst>"),
            "its part xl/sharedStrings.xml has a document type (DTD), which no workbook has"),
        arguments(
            sound().part("xl/_rels/workbook.xml.rels", "<!DOCTYPE x SYSTEM \"http://x/\"><x/>"),
            "its part xl/_rels/workbook.xml.rels has a document type (DTD), which no workbook has"),
        arguments(
            sound().part("XL/Workbook.xml", "<x/>"),
            "two of its parts have the name XL/Workbook.xml"),
        arguments(
            sound()
                .edit("xl/_rels/workbook.xml.rels", xml -> xml.replace("Id=\"s2\"", "Id=\"s1\"")),
            "two references have the number s1"),
        arguments(
            sound().part(SHEET, "\u0001"),
            "its part xl/worksheets/sheet1.xml is no XML in line 1, character 39: Content is not"
                + " allowed in prolog."),
        arguments(
            sound().without("xl/_rels/workbook.xml.rels"),
            "its part xl/workbook.xml does not say where the sheet 数据 (s1) is"));
  }

  @ParameterizedTest(name = "{1}")
  @MethodSource
  void packages(XlsxFixture fixture, String reason) throws IOException {
    assertEquals(NOT_XLSX + reason + " [YB-202]", last(fixture.write(folder.resolve("x.xlsx"))));
  }

  @Test
  void cutOffAnywhere() throws IOException {
    byte[] whole = Files.readAllBytes(sound().write(folder.resolve("w")));
    for (int length = 4; length < whole.length; length += 97) {
      Path file = Files.write(folder.resolve("x.xlsx"), Arrays.copyOf(whole, length));
      assertEquals(
          NOT_XLSX
              + "it is cut off or damaged: the directory at the end of the archive is missing"
              + " [YB-202]",
          last(file));
    }
  }

  @Test
  void damagedBytesAreNoticed() throws IOException {
    // The sheet is stored, not compressed: a changed digit is still XML.
    Path file =
        new XlsxFixture()
            .sheet(HEADER + "<row><c><v>1234567</v></c></row>")
            .store(folder.resolve("x.xlsx"));
    String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
    Files.writeString(file, bytes.replace("1234567", "1234568"), StandardCharsets.ISO_8859_1);
    assertEquals(
        NOT_XLSX + "its part xl/worksheets/sheet1.xml is damaged: wrong checksum [YB-202]",
        last(file));
  }

  @Test
  void twoPartsWithExactlyTheSameName() throws IOException {
    Path file = sound().part("xl/workbook.xmm", "<x/>").write(folder.resolve("x.xlsx"));
    String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
    Files.writeString(
        file, bytes.replace("xl/workbook.xmm", "xl/workbook.xml"), StandardCharsets.ISO_8859_1);
    assertEquals(NOT_XLSX + "two of its parts have the name xl/workbook.xml [YB-202]", last(file));
  }

  private static XlsxFixture sound() {
    return new XlsxFixture().sheet(HEADER + "<row r=\"2\"><c r=\"A2\"><v>1</v></c></row>");
  }

  private static String laughs() {
    StringBuilder text = new StringBuilder("<!ENTITY l0 \"ha\">");
    for (int i = 1; i < 10; i++) {
      text.append("<!ENTITY l").append(i).append(" \"").append(("&l" + (i - 1) + ";").repeat(10));
      text.append("\">");
    }
    return text.toString();
  }

  private static String last(Path file) throws IOException {
    return Recorder.read(XlsxFiles.reader(), file, Layouts.plain().layout()).getLast();
  }
}
