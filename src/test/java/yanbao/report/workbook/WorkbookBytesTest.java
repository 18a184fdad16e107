package yanbao.report.workbook;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import yanbao.model.Language;

/** Equal data give equal bytes, wherever they are written. */
@Isolated
final class WorkbookBytesTest {
  @TempDir Path folder = Path.of("");

  @ParameterizedTest
  @CsvSource({"Asia/Shanghai, zh-CN", "America/New_York, ar-EG", "Pacific/Apia, tr-TR"})
  void bytesDoNotDependOnZoneOrLocale(String zone, String locale) throws Exception {
    byte[] expected = write("expected.xlsx", Language.ZH);
    TimeZone zoneBefore = TimeZone.getDefault();
    Locale localeBefore = Locale.getDefault();
    try {
      TimeZone.setDefault(TimeZone.getTimeZone(zone));
      Locale.setDefault(Locale.forLanguageTag(locale));
      assertArrayEquals(expected, write("actual.xlsx", Language.ZH));
    } finally {
      TimeZone.setDefault(zoneBefore);
      Locale.setDefault(localeBefore);
    }
  }

  @Test
  void languageChangesTheWords() throws Exception {
    assertFalse(Arrays.equals(write("zh.xlsx", Language.ZH), write("en.xlsx", Language.EN)));
  }

  private byte[] write(String name, Language language) throws Exception {
    Path file = folder.resolve(name);
    WorkbookWriter.write(file, SampleBook.workbook(), Sample.data(language));
    return Files.readAllBytes(file);
  }
}
