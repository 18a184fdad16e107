package yanbao.report.workbook;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A row of numbers from A1 on, a formula behind them, and the value beside it. */
final class RecalculationTest {
  @TempDir private Path folder = Path.of("");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # A quotient near 1 is exact to 2.2E-16, whatever is left of it when 1 is subtracted.
          A1/B1-1         | 51.07 51.06               | 0.00019584802193484 | true
          A1/B1-1         | 51.07 51.06               | 0.00019584802193506 | true
          A1/B1-1         | 51.07 51.06               | 0.00019584803193484 | false
          # Without a subtraction the result itself is what counts.
          A1/B1           | 0.0005107 51.06           | 0.000010001958480219 | true
          A1/B1           | 0.0005107 51.06           | 0.000010001958490219 | false
          # 0.1+0.2-0.3 is 5.6E-17 in binary, and 0 in decimal.
          A1+B1-C1        | 0.1 0.2 0.3               | 0.00000000000000005551 | true
          A1+B1-C1        | 0.1 0.2 0.3               | 0.00000000001 | false
          -(A1-B1)*2      | 1000.1 1000               | -0.20000000000004547 | true
          IF(A1>1,A1-B1,0)| 1000.1 1000               | 0.09999999999 | true
          IF(A1>1,A1-B1,0)| 1000.1 1000               | 0.09999 | false
          SUM(A1:C1)      | 10000000000.1 0.2 -10000000000.3 | 0.00000019 | true
          SUM(A1:C1)      | 10000000000.1 0.2 -10000000000.3 | 0.1 | false
          SUM(A1:B1,C1)   | 0.1 0.2 -0.3              | 0.00000000000000003 | true
          AVERAGE(A1:C1)  | 0.1 0.2 -0.3              | 0.00000000000000002 | true
          # A rank is one of several numbers: none is nearly right.
          RANK(A1,A1:C1)  | 1 1.0000000000000002 3    | 3 | true
          RANK(A1,A1:C1)  | 1 1.0000000000000002 3    | 2 | false
          """)
  void agreesAsFarAsItsNumbersAreExact(
      String formula, String numbers, double written, boolean agrees) throws Exception {
    assertEquals(agrees, differences(numbers, formula, written) == 0);
  }

  /** C1 is 5 and written as 6, D1 is made from what is written. */
  @ParameterizedTest
  @CsvSource({"6, 12, 1", "5, 10, 0", "5, 12, 1", "6, 10, 2"})
  void eachFormulaIsRecalculatedFromWhatIsWrittenInTheCellsThatItNames(
      double sum, double twice, int differences) throws Exception {
    try (XSSFWorkbook workbook = new XSSFWorkbook()) {
      Row row = workbook.createSheet("s").createRow(0);
      row.createCell(0).setCellValue(2);
      row.createCell(1).setCellValue(3);
      formula(row, 2, "A1+B1", sum);
      formula(row, 3, "C1*2", twice);
      assertEquals(differences, recalculated(workbook).differences().size());
    }
  }

  private int differences(String numbers, String formula, double written) throws Exception {
    try (XSSFWorkbook workbook = new XSSFWorkbook()) {
      Row row = workbook.createSheet("s").createRow(0);
      int column = 0;
      for (String number : numbers.split(" ")) {
        row.createCell(column++).setCellValue(Double.parseDouble(number));
      }
      formula(row, column, formula, written);
      return recalculated(workbook).differences().size();
    }
  }

  private static void formula(Row row, int column, String formula, double written) {
    Cell cell = row.createCell(column);
    cell.setCellFormula(formula);
    cell.setCellValue(written);
  }

  private Recalculation recalculated(XSSFWorkbook workbook) throws Exception {
    Path file = folder.resolve("written.xlsx");
    try (OutputStream out = Files.newOutputStream(file)) {
      workbook.write(out);
    }
    return Recalculation.of(WrittenWorkbook.open(file));
  }
}
