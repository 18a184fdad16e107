package yanbao.report.workbook;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import yanbao.model.Language;

final class WorkbookWriterTest {
  @Test
  void writes() throws Exception {
    Path file = Path.of("target/sample.xlsx");
    WorkbookWriter.write(file, Sample.workbook(), Sample.data(Language.ZH));
    WorkbookWriter.write(
        Path.of("target/sample-en.xlsx"), Sample.workbook(), Sample.data(Language.EN));
    assertTrue(Files.exists(file));
  }
}
