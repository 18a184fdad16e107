package yanbao.source.xlsx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yanbao.source.Layouts;
import yanbao.source.Recorder;
import yanbao.testing.LibreOffice;
import yanbao.testing.XlsxFixture;

/** What is read of a cell is what a spreadsheet program shows for it. */
class SameAsSpreadsheetTest {
  /** Style numbers are those of the fixture: 1 percent with two decimals, 2 date. */
  private static final List<String> CELLS =
      List.of(
          "<c><v>12.5</v></c>",
          "<c><v>-3</v></c>",
          "<c><v>0.19939999999999999</v></c>",
          "<c><v>1.5E3</v></c>",
          "<c s=\"1\"><v>0.228</v></c>",
          "<c s=\"2\"><v>44986</v></c>",
          "<c s=\"2\"><v>61</v></c>",
          "<c s=\"2\" t=\"d\"><v>2023-03-01</v></c>",
          "<c t=\"s\"><v>0</v></c>",
          "<c t=\"s\"><v>1</v></c>",
          "<c t=\"s\"><v>3</v></c>",
          "<c t=\"inlineStr\"><is><t>in</t></is></c>",
          "<c t=\"inlineStr\"><is><r><t>a</t></r><r><t>b</t></r></is></c>",
          "<c t=\"inlineStr\"><is><t>_x005F_x0041_</t></is></c>",
          "<c t=\"inlineStr\"><is><t>=1+1</t></is></c>",
          "<c t=\"b\"><v>1</v></c>",
          "<c t=\"b\"><v>0</v></c>",
          "<c t=\"e\"><v>#N/A</v></c>",
          "<c t=\"str\"><f>UPPER(\"a\")</f><v>A</v></c>");

  @Test
  void shownAndRead(@TempDir Path folder) throws Exception {
    assumeTrue(LibreOffice.isInstalled(), "needs LibreOffice");
    StringBuilder rows =
        new StringBuilder("<row><c t=\"str\"><v>h</v></c><c t=\"str\"><v>n</v></c></row>");
    CELLS.forEach(cell -> rows.append("<row>").append(cell).append("<c><v>1</v></c></row>"));
    Path file = new XlsxFixture().sheet(rows.toString()).write(folder.resolve("x.xlsx"));
    List<String> read =
        Recorder.read(XlsxFiles.reader(), file, Layouts.plain().layout()).stream()
            .filter(line -> line.startsWith("row "))
            .map(line -> line.replaceFirst("row \\d+: ", "").replaceFirst("\\|NUMBER 1$", ""))
            .map(line -> line.replaceFirst("^(NUMBER|DATE|BOOLEAN|ERROR) ", ""))
            .map(SameAsSpreadsheetTest::shownPercent)
            .toList();
    // Comma, quotes, UTF-8, all columns as shown.
    Path csv =
        LibreOffice.convert(
            file, "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false", folder);
    List<String> shown = new ArrayList<>();
    try (CSVParser parser = CSVFormat.RFC4180.parse(Files.newBufferedReader(csv))) {
      for (CSVRecord record : parser) {
        shown.add(record.get(0).replaceFirst("^(\\d\\d)/(\\d\\d)/(\\d{4})$", "$3-$1-$2"));
      }
    }
    assertEquals(shown.subList(1, shown.size()), read);
  }

  private static String shownPercent(String text) {
    return text.startsWith("PERCENT ")
        ? new BigDecimal(text.substring(8)).movePointRight(2).stripTrailingZeros().toPlainString()
            + "%"
        : text;
  }
}
