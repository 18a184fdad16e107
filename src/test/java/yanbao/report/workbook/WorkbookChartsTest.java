package yanbao.report.workbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Charts of a written workbook, as they are read back. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class WorkbookChartsTest {
  private final WrittenSample sample;
  private final XSSFWorkbook workbook;

  WorkbookChartsTest(@TempDir Path folder) throws Exception {
    this.sample = WrittenSample.in(folder);
    this.workbook = sample.workbook();
  }

  @AfterAll
  void close() throws Exception {
    sample.close();
  }

  private XSSFCell cell(String sheet, String address) {
    return sample.cell(sheet, address);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "1 | barChart | '估值表'!$B$5:$B$11 | '估值表'!$F$5:$F$11 | | 收盘价",
        "2 | barChart | '市场空间'!$A$5:$A$7 | '市场空间'!$D$5:$D$7 | | 内容成本",
        "2 | barChart | '市场空间'!$A$5:$A$7 | '市场空间'!$G$5:$G$7 | | AIGC空间",
        "4 | lineChart | '指数走势'!$A$5:$A$9 | '指数走势'!$E$5:$E$9 | 指数走势!$B$4 | 传媒",
        "4 | lineChart | '指数走势'!$A$5:$A$9 | '指数走势'!$C$5:$C$9 | 指数走势!$C$4 | 沪深300",
      })
  void chartsAreBoundToCells(
      int chart,
      String kind,
      String categories,
      String values,
      @Nullable String titleCell,
      String title)
      throws Exception {
    String xml = part("xl/charts/chart" + chart + ".xml");
    assertTrue(xml.contains("<c:" + kind + ">"));
    // The unit stands once, in the title: a header with the unit is no name of a series.
    for (String reference :
        Stream.of(categories, values, titleCell).filter(Objects::nonNull).toList()) {
      assertTrue(xml.contains("<c:f>" + reference + "</c:f>"), reference);
    }
    assertTrue(xml.contains("<c:v>" + title + "</c:v>"));
  }

  @Test
  void pointsAreNamedByCellsAndLeftOutWithoutANumber() throws Exception {
    String xml = part("xl/charts/chart5.xml");
    // Five days, of which the third has no level of the sector.
    assertEquals(4, xml.split("<c:ser>", -1).length - 1);
    for (int row : new int[] {5, 6, 8, 9}) {
      for (String cell : List.of("指数走势!$A$" + row, "'指数走势'!$C$" + row, "'指数走势'!$B$" + row)) {
        assertTrue(xml.contains("<c:f>" + cell + "</c:f>"), cell);
      }
    }
    assertFalse(xml.contains("$B$7<"), xml);
    assertTrue(xml.contains("<c:showSerName val=\"true\"/>"), xml);
  }

  @Test
  void linesBreakOffWhereValuesAreMissing() throws Exception {
    XSSFSheet sheet = workbook.getSheet("指数走势");
    assertTrue(sheet.isColumnHidden(4));
    assertEquals("IF(ISNUMBER(B5),B5,NA())", cell("指数走势", "E5").getCellFormula());
    assertNull(sheet.getRow(6).getCell(4));
    String xml = part("xl/charts/chart4.xml");
    assertTrue(xml.contains("<c:dispBlanksAs val=\"gap\"/>"));
    assertTrue(xml.contains("<c:plotVisOnly val=\"false\"/>"));
    assertTrue(part("xl/charts/chart1.xml").contains("<c:plotVisOnly val=\"true\"/>"));
    assertFalse(part("xl/charts/chart1.xml").contains("<c:legend>"));
  }

  private String part(String name) throws Exception {
    return sample.part(name);
  }
}
