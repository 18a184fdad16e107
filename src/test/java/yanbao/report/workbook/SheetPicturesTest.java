package yanbao.report.workbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import yanbao.model.Language;
import yanbao.testing.CellFit;
import yanbao.testing.LibreOffice;

/** What a reader sees of the sheets is whole. */
final class SheetPicturesTest {
  @TempDir Path folder = Path.of("");

  @ParameterizedTest
  @EnumSource
  void everyTextFitsItsCell(Language language) throws Exception {
    assertEquals(List.of(), CellFit.faults(written(language)));
  }

  @Test
  void pagesShowEverySheetAndNoHashes() throws Exception {
    assumeTrue(LibreOffice.isInstalled(), "soffice is not on the PATH");
    Path pdf = LibreOffice.convert(written(Language.ZH), "pdf", folder);
    Path text = folder.resolve("pages.txt");
    Process process =
        new ProcessBuilder("pdftotext", "-layout", pdf.toString(), text.toString())
            .inheritIO()
            .start();
    assertEquals(0, process.waitFor());
    List<String> pages = List.of(Files.readString(text).split("\f"));
    // One page each; the index levels, and the definitions, are longer than one.
    for (String sheet : List.of("封面", "参数", "估值表", "市场空间", "占比's", "指数走势", "融资", "来源")) {
      assertTrue(
          pages.stream().anyMatch(page -> page.lines().findFirst().orElse("").endsWith(sheet)),
          sheet);
    }
    for (String page : pages) {
      assertTrue(!page.contains("###"), page);
      assertTrue(page.strip().lines().count() > 3, "an empty page: " + page);
    }
  }

  private Path written(Language language) throws Exception {
    Path file = folder.resolve(language.code() + ".xlsx");
    WorkbookWriter.write(file, SampleBook.workbook(), Sample.data(language), folder);
    return file;
  }
}
