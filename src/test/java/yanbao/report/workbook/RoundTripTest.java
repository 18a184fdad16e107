package yanbao.report.workbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yanbao.model.Language;
import yanbao.testing.LibreOffice;

/** LibreOffice opens the workbook, recalculates it, and comes to the cached values. */
final class RoundTripTest {
  @TempDir Path folder = Path.of("");

  @Test
  void recalculatedValuesAreTheCachedOnes() throws Exception {
    assumeTrue(LibreOffice.isInstalled(), "soffice is not on the PATH");
    Path file = folder.resolve("sample.xlsx");
    WorkbookWriter.write(file, SampleBook.workbook(), Sample.data(Language.ZH));
    Path out = Files.createDirectory(folder.resolve("out"));
    Map<String, Object> cached = formulas(file);
    Map<String, Object> recalculated = formulas(LibreOffice.convert(file, "xlsx", out));
    // 26 + 13 + 6 + 5 + 1, and 4 in the hidden copy for the line chart.
    assertEquals(55, cached.size());
    assertEquals(cached.keySet(), recalculated.keySet());
    cached.forEach((cell, value) -> assertSame(cell, value, recalculated.get(cell)));
  }

  private static void assertSame(
      String cell, Object expected, @org.jspecify.annotations.Nullable Object actual) {
    if (expected instanceof Double number && actual instanceof Double other) {
      assertEquals(number, other, Math.abs(number) * 1e-12, cell);
    } else if (expected instanceof Boolean truth && actual instanceof Double other) {
      // LibreOffice saves a formatted boolean as the number that it is there.
      assertEquals(truth ? 1.0 : 0.0, other, cell);
    } else {
      assertEquals(expected, actual, cell);
    }
  }

  private static Map<String, Object> formulas(Path file) throws Exception {
    Map<String, Object> values = new LinkedHashMap<>();
    try (InputStream in = Files.newInputStream(file);
        XSSFWorkbook workbook = new XSSFWorkbook(in)) {
      for (Sheet sheet : workbook) {
        for (Row row : sheet) {
          for (Cell cell : row) {
            if (cell.getCellType() == CellType.FORMULA) {
              values.put(sheet.getSheetName() + "!" + cell.getAddress(), value(cell));
            }
          }
        }
      }
    }
    assertTrue(values.size() > 0);
    return values;
  }

  private static Object value(Cell cell) {
    return switch (cell.getCachedFormulaResultType()) {
      case NUMERIC -> cell.getNumericCellValue();
      case STRING -> cell.getStringCellValue();
      case BOOLEAN -> cell.getBooleanCellValue();
      default -> cell.getCachedFormulaResultType();
    };
  }
}
