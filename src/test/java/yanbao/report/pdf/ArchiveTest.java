package yanbao.report.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openpdf.text.pdf.PdfReader;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import yanbao.model.Language;
import yanbao.model.Sha256;
import yanbao.problem.Problems;
import yanbao.report.ReportData;
import yanbao.report.Rgb;
import yanbao.report.SectorReport;
import yanbao.report.Style;
import yanbao.report.StyleFile;

/** A report is PDF/A-2u, in the eyes of veraPDF, in whatever style. */
final class ArchiveTest {
  @BeforeAll
  static void initialise() {
    VeraGreenfieldFoundryProvider.initialise();
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void theHouseStyleIsForTheArchive(Language language) throws Exception {
    assertEquals(List.of(), faults(PdfText.sample(language)));
  }

  @Test
  void anotherStyleShowsAndIsForTheArchive(@TempDir Path folder) throws Exception {
    byte[] pdf = print(SectorReport.data(Language.ZH), style(folder));
    assertEquals(List.of(), faults(pdf));
    try (PdfReader reader = new PdfReader(pdf)) {
      assertEquals("Rectangle: 612.0x792.0 (rot: 0 degrees)", reader.getPageSize(1).toString());
      String cover = new String(reader.getPageContent(1), StandardCharsets.ISO_8859_1);
      // 0x00, 0x4C, 0x3F as shares of 255.
      assertTrue(cover.contains("0 0.29804 0.24706 rg"), cover);
      assertTrue(cover.contains(" Do"), "the logo");
    }
  }

  private static Style style(Path folder) throws IOException {
    BufferedImage picture = new BufferedImage(60, 20, BufferedImage.TYPE_INT_ARGB);
    picture.setRGB(3, 3, 0x80FFFFFF);
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    ImageIO.write(picture, "png", png);
    Path logo = folder.resolve("logo.png");
    Files.write(logo, png.toByteArray());
    Style house = Style.DEFAULT;
    Style.Colors colors = house.colors();
    return new Style(
        new Style.Colors(
            Rgb.of("004C3F"),
            colors.highlight(),
            colors.emphasis(),
            colors.text(),
            colors.muted(),
            Rgb.of("004C3F"),
            colors.band(),
            colors.total(),
            colors.rule(),
            colors.positive(),
            colors.negative(),
            colors.series()),
        house.fonts(),
        Optional.of(new StyleFile(logo, "logo.png", Sha256.of(logo))),
        new Style.Page(Style.Paper.LETTER, 15, 25, 20),
        house.workbook());
  }

  private static byte[] print(ReportData data, Style style) throws IOException {
    Problems problems = new Problems();
    ReportData styled =
        new ReportData(
            data.job(),
            data.title(),
            data.asOf(),
            data.revision(),
            data.language(),
            style,
            data.parameters(),
            data.tables(),
            data.sources());
    byte[] pdf = PdfText.print(SectorReport.definition(), styled, problems);
    problems.throwIfErrors();
    return pdf;
  }

  /** The rules of the standard that the file breaks. */
  private static List<String> faults(byte[] pdf) throws Exception {
    PDFAFlavour level = PDFAFlavour.PDFA_2_U;
    TreeSet<String> faults = new TreeSet<>();
    try (PDFAParser parser =
        Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), level)) {
      for (TestAssertion assertion :
          Foundries.defaultInstance()
              .createValidator(level, false)
              .validate(parser)
              .getTestAssertions()) {
        if (assertion.getStatus() == TestAssertion.Status.FAILED) {
          faults.add(assertion.getRuleId().getClause() + " " + assertion.getMessage());
        }
      }
    }
    return List.copyOf(faults);
  }
}
