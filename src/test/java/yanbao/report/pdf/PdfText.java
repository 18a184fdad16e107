package yanbao.report.pdf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;
import yanbao.model.Language;
import yanbao.problem.Problems;
import yanbao.report.ReportData;
import yanbao.report.ReportDefinition;
import yanbao.report.SectorReport;

/** Prints reports and reads them back. */
final class PdfText {
  private static final Map<Language, byte[]> SAMPLES = new EnumMap<>(Language.class);

  private PdfText() {}

  static byte[] print(ReportDefinition definition, ReportData data, Problems problems)
      throws IOException {
    Path file = Files.createTempFile("report", ".pdf");
    try {
      ReportWriter.write(file, definition, data, problems);
      return Files.readAllBytes(file);
    } finally {
      Files.delete(file);
    }
  }

  /** The sample report, printed once. */
  static synchronized byte[] sample(Language language) throws IOException {
    byte[] printed = SAMPLES.get(language);
    if (printed == null) {
      printed = printSample(language);
      SAMPLES.put(language, printed);
    }
    return printed;
  }

  static byte[] printSample(Language language) throws IOException {
    Problems problems = new Problems();
    byte[] printed = print(SectorReport.definition(), SectorReport.data(language), problems);
    problems.throwIfErrors();
    return printed;
  }

  /** The text of each page, without white space: viewers differ in where they see spaces. */
  static List<String> pages(byte[] pdf) throws IOException {
    PdfReader reader = new PdfReader(pdf);
    PdfTextExtractor extractor = new PdfTextExtractor(reader);
    List<String> pages = new ArrayList<>();
    for (int page = 1; page <= reader.getNumberOfPages(); page++) {
      pages.add(squeezed(extractor.getTextFromPage(page)));
    }
    return pages;
  }

  static String squeezed(String text) {
    return text.replaceAll("\\s+", "");
  }

  static int count(String text, String part) {
    int count = 0;
    for (int at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) {
      count++;
    }
    return count;
  }
}
