package yanbao.source.xlsx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import yanbao.source.Layouts;
import yanbao.source.Recorder;
import yanbao.testing.XlsxFixture;

/** Which sheet is read, and what is said when it is not clear. */
class SheetChoiceTest {
  private static final String HEADER = "<row r=\"1\"><c r=\"A1\" t=\"str\"><v>h</v></c></row>";

  private final Path folder;

  SheetChoiceTest(@TempDir Path folder) {
    this.folder = folder;
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
}
