package yanbao.source.xlsx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import yanbao.source.Layouts;
import yanbao.source.Limit;
import yanbao.source.Recorder;
import yanbao.testing.XlsxFixture;

/** What is said of a file that is no sound workbook: one line with the place and the reason. */
class XlsxFaultsTest {
  private static final String HEADER = "<row r=\"1\"><c r=\"A1\" t=\"str\"><v>h</v></c></row>";
  private static final String SHEET = "xl/worksheets/sheet1.xml";
  private static final String NOT_XLSX = "x.xlsx: not a valid xlsx: ";

  private final Path folder;

  XlsxFaultsTest(@TempDir Path folder) {
    this.folder = folder;
  }

  /** The rows of a sheet, and the fault as it is said, behind the name of the sheet. */
  static Stream<Arguments> cells() {
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
            "<row r=\"2\"><c s=\"6\"><v>9</v></c></row>",
            ", row 2, column 1 (A2): not a valid xlsx: the cell has the style 6 of 6"),
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
            ", row 2, column 1 (A2): not a valid xlsx: the cell has the unknown type zz"),
        arguments(
            "<row r=\"2\"><c t=\"b\"><v>2</v></c></row>",
            ", row 2, column 1 (A2): not a valid xlsx: the cell has the truth value 2"),
        arguments(
            "<row r=\"2\"><c><v>1</v><v>2</v></c></row>",
            ", row 2, column 1 (A2): not a valid xlsx: the cell has two values"),
        arguments(
            "<c><v>1</v></c>",
            ", row 1, column 1 (A1): not a valid xlsx: a cell begins in another cell or outside of"
                + " a row"),
        arguments(
            "<row r=\"2\"><c t=\"s\"><v>-1</v></c></row>",
            ", row 2, column 1 (A2): not a valid xlsx: the cell refers to the shared text -1 of"
                + " 4"));
  }

  @ParameterizedTest
  @MethodSource
  void cells(String rows, String fault) throws IOException {
    Path file = new XlsxFixture().sheet(HEADER + rows).write(folder.resolve("x.xlsx"));
    assertEquals("x.xlsx, sheet \"数据\"" + fault + " [YB-202]", last(file));
  }

  /** A workbook with one thing wrong, and the reason that is given. */
  static Stream<Arguments> packages() {
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

  /** A file that is something else, and the reason that is given. */
  static Stream<Arguments> otherFormats() throws Exception {
    String save = " is not supported, save it as xlsx";
    return Stream.of(
        arguments(bytes(""), "the file is empty (0 bytes)"),
        arguments(
            bytes("a,b\n1,2\n"),
            "it is plain text; if it is a table with delimiters, name it .csv"),
        arguments(bytes("%PDF-1.7\n"), "it is a PDF document"),
        arguments(bytes("\uFEFF <html><table>"), "it is a web page; the format html" + save),
        arguments(bytes("<Table border=1>"), "it is a web page; the format html" + save),
        arguments(bytes("ID;PWXL;N;E\n"), "it is a SYLK workbook; the format slk" + save),
        arguments(
            bytes(
                "<?xml version=\"1.0\"?><Workbook"
                    + " xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\">"),
            "it is an XML workbook of Excel 2003; the format xml" + save),
        arguments(new byte[] {1, 2, 3}, "it is no zip archive: damaged, or another kind of file"),
        arguments(xls(), "it is a workbook of Excel 97 to 2003; the format xls" + save),
        arguments(encrypted(), "it is encrypted; save it without a password"),
        arguments(
            Arrays.copyOf(xls(), 600),
            "it is a damaged document of an old Office format; save the table as xlsx"),
        arguments(zip("mimetype", "content.xml"), "it is an OpenDocument; the format ods" + save),
        arguments(
            zip("Index/Document.iwa", "Metadata/x.plist"),
            "it is a Numbers document; the format numbers" + save),
        arguments(
            zip("[Content_Types].xml", "xl/workbook.bin"),
            "it is a binary workbook; the format xlsb" + save),
        arguments(zip("[Content_Types].xml", "word/document.xml"), "it is a text document (docx)"),
        arguments(zip("prices.csv"), "it is a zip archive without a workbook in it"));
  }

  @ParameterizedTest(name = "{1}")
  @MethodSource
  void otherFormats(byte[] content, String reason) throws IOException {
    Path file = Files.write(folder.resolve("x.xlsx"), content);
    assertEquals(NOT_XLSX + reason + " [YB-202]", last(file));
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

  /** A file beyond a limit, and what is said. */
  @ParameterizedTest(name = "{0}")
  @MethodSource
  void limits(Limit limit, Layouts layout, XlsxFixture fixture, String said) throws IOException {
    Path file = fixture.write(folder.resolve("x.xlsx"));
    assertEquals(
        "x.xlsx" + said + "\"limits: {" + limit.key() + ": …}\" [YB-210]", last(file, layout));
  }

  static Stream<Arguments> limits() {
    String raise = "; where that is right, raise the limit in the source: ";
    String cell = "<row r=\"2\"><c r=\"B2\" t=\"str\"><v>1234567890</v></c></row>";
    return Stream.of(
        arguments(
            Limit.ENTRIES,
            Layouts.plain(),
            many(),
            ": expected at most 1000 entries in a workbook or archive but found 1009 of them"
                + raise),
        arguments(
            Limit.FIELD_CHARACTERS,
            Layouts.plain().limit(Limit.FIELD_CHARACTERS, 9),
            sound().sheet(HEADER + cell),
            ", sheet \"数据\", row 2, column 2 (B2): expected at most 9 characters in a cell but"
                + " found more"
                + raise),
        arguments(
            Limit.COLUMNS,
            Layouts.plain().limit(Limit.COLUMNS, 1),
            sound().sheet(HEADER + cell),
            ", sheet \"数据\", row 2: expected at most 1 columns in a row but found a cell in column"
                + " 2"
                + raise),
        arguments(
            Limit.ROWS,
            Layouts.plain().limit(Limit.ROWS, 1),
            sound().sheet(HEADER + cell),
            ", sheet \"数据\": expected at most 1 rows in a file but found row 2" + raise),
        arguments(
            Limit.TEXT_MEGABYTES,
            Layouts.plain().limit(Limit.TEXT_MEGABYTES, 2),
            sound()
                .edit(
                    "xl/sharedStrings.xml",
                    xml ->
                        xml.replace(
                            "</sst>",
                            ("<si><t>" + "x".repeat(1 << 19) + "</t></si>").repeat(5) + "</sst>")),
            ": expected at most 2 megabytes of texts that the cells of a workbook share but found"
                + " more"
                + raise));
  }

  @Test
  void bombs() throws IOException {
    // Of one and the same byte: more than 100 MiB at more than 500 to 1 is refused.
    String ratio = last(bomb(" ".repeat(1 << 20), 102));
    assertTrue(
        ratio.matches(
            "x.xlsx: expected at most 500 times the packed size .* but found 10\\d\\d times in"
                + " xl/worksheets/sheet1.xml; .*\\[YB-210]"),
        ratio);
    String size =
        last(bomb(" ".repeat(1 << 20), 12), Layouts.plain().limit(Limit.ENTRY_MEGABYTES, 10));
    assertTrue(
        size.startsWith(
            "x.xlsx: expected at most 10 megabytes in an entry of a workbook, unpacked but found"
                + " more in xl/worksheets/sheet1.xml;"),
        size);
    String field = last(bomb("<row r=\"1\"><c r=\"B1\" t=\"str\"><v>" + "x".repeat(2 << 20), 1));
    assertTrue(
        field.startsWith(
            "x.xlsx, sheet \"数据\", row 1, column 2 (B1): expected at most 1048576 characters in a"
                + " cell"),
        field);
  }

  private Path bomb(String content, int times) throws IOException {
    Path file = folder.resolve("x.xlsx");
    byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
    sound()
        .without(SHEET)
        .write(
            file,
            SHEET,
            out -> {
              out.write(
                  "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>"
                      .getBytes(StandardCharsets.UTF_8));
              for (int i = 0; i < times; i++) {
                out.write(bytes);
              }
            });
    return file;
  }

  @Test
  void equalRowsPackWellAndAreRead() throws IOException {
    Path file = folder.resolve("x.xlsx");
    String row = "<row>" + "<c><v>1</v></c>".repeat(20) + "</row>";
    int rows = 100_000;
    new XlsxFixture()
        .without(SHEET)
        .write(
            file,
            SHEET,
            out -> {
              out.write(
                  ("<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">"
                          + "<sheetData>"
                          + HEADER)
                      .getBytes(StandardCharsets.UTF_8));
              for (int i = 0; i < rows; i++) {
                out.write(row.getBytes(StandardCharsets.UTF_8));
              }
              out.write("</sheetData></worksheet>".getBytes(StandardCharsets.UTF_8));
            });
    assertTrue(Files.size(file) * 100L < (long) rows * row.length());
    assertEquals(
        rows + 3, Recorder.read(XlsxFiles.reader(), file, Layouts.plain().layout()).size());
  }

  @ParameterizedTest
  @MethodSource
  void sheets(String sheets, Layouts layout, String expected) throws IOException {
    Path file = sound().workbook(sheets).write(folder.resolve("x.xlsx"));
    assertEquals(
        "x.xlsx: expected " + expected + " [YB-206]",
        Recorder.read(XlsxFiles.reader(), file, layout.layout()).getLast());
  }

  static Stream<Arguments> sheets() {
    String data = "<sheet name=\"Data\" sheetId=\"1\" r:id=\"s1\"/>";
    String blank = "<sheet name=\"Other \" sheetId=\"2\" r:id=\"s2\"/>";
    String hidden = "<sheet name=\"Old\" sheetId=\"2\" state=\"veryHidden\" r:id=\"s2\"/>";
    String chart = "<sheet name=\"Chart\" sheetId=\"3\" r:id=\"s3\"/>";
    return Stream.of(
        arguments(
            data + hidden + chart,
            Layouts.plain().sheet("Dato"),
            "the sheet \"Dato\" but found \"Data\", \"Old\" (hidden), \"Chart\" (no rows: a chart"
                + " or macro sheet); did you mean \"Data\"?"),
        arguments(
            data,
            Layouts.plain().sheet("DATA"),
            "the sheet \"DATA\" but found \"Data\"; did you mean \"Data\"?"),
        arguments(
            data + blank,
            Layouts.plain().sheet("Other"),
            "the sheet \"Other\" but found \"Data\", \"Other \"; did you mean \"Other \"?"),
        arguments(data, Layouts.plain().sheet("价格"), "the sheet \"价格\" but found \"Data\""),
        arguments(
            chart,
            Layouts.plain(),
            "a visible sheet with rows but found \"Chart\" (no rows: a chart or macro sheet)"),
        arguments(
            data + chart,
            Layouts.plain().sheet("Chart"),
            "one sheet \"Chart\" with rows but found \"Data\", \"Chart\" (no rows: a chart or macro"
                + " sheet)"),
        arguments(hidden, Layouts.plain(), "a visible sheet with rows but found \"Old\" (hidden)"),
        arguments(
            data + blank,
            Layouts.plain(),
            "one visible sheet but found \"Data\", \"Other \"; say in the definition which one,"
                + " with \"sheet\""),
        arguments("", Layouts.plain(), "a visible sheet with rows but found no sheet"));
  }

  private static XlsxFixture sound() {
    return new XlsxFixture().sheet(HEADER + "<row r=\"2\"><c r=\"A2\"><v>1</v></c></row>");
  }

  private static XlsxFixture many() {
    XlsxFixture fixture = sound();
    IntStream.range(0, 1000).forEach(i -> fixture.part("media/" + i + ".xml", "<x/>"));
    return fixture;
  }

  private static String laughs() {
    StringBuilder text = new StringBuilder("<!ENTITY l0 \"ha\">");
    for (int i = 1; i < 10; i++) {
      text.append("<!ENTITY l").append(i).append(" \"").append(("&l" + (i - 1) + ";").repeat(10));
      text.append("\">");
    }
    return text.toString();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] xls() throws IOException {
    try (HSSFWorkbook workbook = new HSSFWorkbook()) {
      workbook.createSheet("x");
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      workbook.write(out);
      return out.toByteArray();
    }
  }

  private static byte[] encrypted() throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (POIFSFileSystem container = new POIFSFileSystem()) {
      Encryptor encryptor = new EncryptionInfo(EncryptionMode.standard).getEncryptor();
      encryptor.confirmPassword("secret");
      try (OutputStream content = encryptor.getDataStream(container)) {
        content.write(new byte[100]);
      }
      container.writeFilesystem(out);
    }
    return out.toByteArray();
  }

  private static byte[] zip(String... names) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (String name : names) {
        zip.putNextEntry(new ZipEntry(name));
        zip.write('x');
      }
    }
    return out.toByteArray();
  }

  private static String last(Path file) throws IOException {
    return last(file, Layouts.plain());
  }

  private static String last(Path file, Layouts layout) throws IOException {
    return Recorder.read(XlsxFiles.reader(), file, layout.layout()).getLast();
  }
}
