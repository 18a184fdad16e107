package yanbao.report.workbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The cover and the parameters of a written workbook, as they are read back. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class WorkbookFrontTest {
  private final WrittenSample sample;
  private final XSSFWorkbook workbook;

  WorkbookFrontTest(@TempDir Path folder) throws Exception {
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

  @Test
  void parametersHaveNamesAndValidation() {
    assertEquals("'参数'!$B$5", workbook.getName("as_of").getRefersToFormula());
    assertEquals("'参数'!$B$6", workbook.getName("ai_uplift").getRefersToFormula());
    assertNull(workbook.getName("fx1"));
    assertEquals(3, workbook.getSheet("参数").getDataValidations().size());
  }

  @Test
  void parametersTakeWhatIsAllowed() {
    List<String> validations =
        workbook.getSheet("参数").getDataValidations().stream()
            .map(
                validation ->
                    validation.getRegions().getCellRangeAddress(0).formatAsString()
                        + " "
                        + validation.getValidationConstraint().getFormula1()
                        + " "
                        + validation.getValidationConstraint().getFormula2()
                        + " "
                        + validation.getPromptBoxTitle()
                        + " "
                        + validation.getPromptBoxText())
            .toList();
    assertEquals(
        List.of(
            "B5 61 2958465 截至日期 允许范围：任意日期。 只重算引用 as_of 的公式，不会重新读取数据",
            "B6 0 0.5 AI辅助比例上调 允许范围：0% ~ 50%。 各领域统一上调",
            "B7 -1E+300 1E+300 美元兑人民币 允许范围：任意数字。"),
        validations);
    assertEquals("0% ~ 50%", cell("参数", "C6").getStringCellValue());
    assertEquals("各领域统一上调", cell("参数", "E6").getStringCellValue());
  }

  @Test
  void coverTellsContentsSourcesAndMarks() {
    XSSFSheet cover = workbook.getSheet("封面");
    List<String> texts = new ArrayList<>();
    cover.forEach(row -> row.forEach(cell -> texts.add(new DataFormatter().formatCellValue(cell))));
    for (String text :
        List.of(
            "AIGC传媒应用 & 估值",
            "收盘价与市盈率",
            "传媒领域 AIGC 应用空间",
            "input/aigc/index_levels.csv",
            "2023-03-01",
            "年份后的 A 为实际值，E 为预测值",
            "倍数")) {
      assertTrue(texts.contains(text), text);
    }
    assertFalse(cover.getPrintSetup().getLandscape());
  }

  @Test
  void coverLinksToEverySheet() {
    List<String> targets =
        workbook.getSheet("封面").getHyperlinkList().stream()
            .map(link -> link.getLocation())
            .toList();
    assertEquals(
        List.of(
            "'参数'!A1", "'估值表'!A1", "'市场空间'!A1", "'占比''s'!A1", "'指数走势'!A1", "'融资'!A1", "'来源'!A1"),
        targets);
  }
}
