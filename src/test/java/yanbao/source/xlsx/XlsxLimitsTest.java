package yanbao.source.xlsx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import yanbao.source.Layouts;
import yanbao.source.Limit;
import yanbao.source.Recorder;
import yanbao.testing.XlsxFixture;

/** Small files that become large are stopped at a limit; large ones that are sound are read. */
class XlsxLimitsTest {
  private static final String HEADER = "<row r=\"1\"><c r=\"A1\" t=\"str\"><v>h</v></c></row>";
  private static final String SHEET = "xl/worksheets/sheet1.xml";

  private final Path folder;

  XlsxLimitsTest(@TempDir Path folder) {
    this.folder = folder;
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
            ", sheet \"数据\", row 2: expected at most 1 rows in a file but found more" + raise),
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

  private static XlsxFixture sound() {
    return new XlsxFixture().sheet(HEADER + "<row r=\"2\"><c r=\"A2\"><v>1</v></c></row>");
  }

  private static XlsxFixture many() {
    XlsxFixture fixture = sound();
    IntStream.range(0, 1000).forEach(i -> fixture.part("media/" + i + ".xml", "<x/>"));
    return fixture;
  }

  private static String last(Path file) throws IOException {
    return last(file, Layouts.plain());
  }

  private static String last(Path file, Layouts layout) throws IOException {
    return Recorder.read(XlsxFiles.reader(), file, layout.layout()).getLast();
  }
}
