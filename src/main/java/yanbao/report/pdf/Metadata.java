package yanbao.report.pdf;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.openpdf.text.pdf.PdfArray;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfEncryption;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfNumber;
import org.openpdf.text.pdf.PdfObject;
import org.openpdf.text.pdf.PdfStream;
import org.openpdf.text.pdf.PdfString;
import org.openpdf.text.pdf.PdfWriter;
import yanbao.model.Language;
import yanbao.report.ReportData;
import yanbao.report.ReportDefinition;
import yanbao.report.Words;

/**
 * What a PDF says about itself: nothing of the time, the machine or the user, so that the same data
 * give the same bytes.
 */
final class Metadata {
  private static final String SRGB = "sRGB IEC61966-2.1";
  private static final String PROGRAM = "Yanbao";

  private Metadata() {}

  /**
   * Sets all of it; the file is PDF/A-2u.
   *
   * @param id derived from the content
   */
  static void set(PdfWriter writer, ReportDefinition definition, ReportData data, byte[] id) {
    Xmp xmp = xmp(definition, data);
    PdfDictionary info = writer.getInfo();
    info.put(PdfName.TITLE, text(xmp.title()));
    xmp.author().ifPresent(author -> info.put(PdfName.AUTHOR, text(author)));
    info.put(PdfName.SUBJECT, text(xmp.subject()));
    info.put(PdfName.KEYWORDS, text(xmp.keywords()));
    info.put(PdfName.PRODUCER, text(xmp.program()));
    info.put(PdfName.CREATOR, text(xmp.program()));
    PdfString date = date(data);
    info.put(PdfName.CREATIONDATE, date);
    info.put(PdfName.MODDATE, date);
    info.put(PdfName.FILEID, PdfEncryption.createInfoId(id, id));
    writer.getExtraCatalog().put(PdfName.LANG, new PdfString(xmp.language()));
    writer.setViewerPreferences(PdfWriter.PageModeUseOutlines | PdfWriter.DisplayDocTitle);
    writer.setPdfVersion(PdfWriter.VERSION_1_7);
    writer.setXmpMetadata(xmp.bytes());
  }

  /** Says which colours are meant, once the document is open. */
  static void setColors(PdfWriter writer) throws IOException {
    PdfStream profile = new PdfStream(SrgbProfile.bytes());
    profile.put(PdfName.N, new PdfNumber(3));
    profile.flateCompress();
    PdfDictionary intent = new PdfDictionary(PdfName.OUTPUTINTENT);
    intent.put(PdfName.S, new PdfName("GTS_PDFA1"));
    intent.put(PdfName.OUTPUTCONDITIONIDENTIFIER, new PdfString(SRGB));
    intent.put(PdfName.INFO, new PdfString(SRGB));
    intent.put(PdfName.DESTOUTPUTPROFILE, writer.addToBody(profile).getIndirectReference());
    writer.getExtraCatalog().put(PdfName.OUTPUTINTENTS, new PdfArray(intent));
  }

  private static Xmp xmp(ReportDefinition definition, ReportData data) {
    Language language = data.language();
    Optional<String> publisher = definition.cover().publisher().map(label -> label.in(language));
    List<String> keywords = new ArrayList<>();
    publisher.ifPresent(keywords::add);
    definition.sections().forEach(section -> keywords.add(section.heading().in(language)));
    return new Xmp(
        data.title().in(language),
        publisher,
        Words.REPORT.in(language) + " " + data.asOf(),
        String.join(Words.SENTENCE_SEPARATOR.in(language), keywords),
        tag(language),
        data.asOf().toString(),
        PROGRAM);
  }

  private static PdfString date(ReportData data) {
    String day = data.asOf().format(DateTimeFormatter.ofPattern("uuuuMMdd", Locale.ROOT));
    return new PdfString("D:" + day + "000000Z");
  }

  private static String tag(Language language) {
    return switch (language) {
      case ZH -> "zh-CN";
      case EN -> "en";
    };
  }

  private static PdfString text(String text) {
    boolean ascii = StandardCharsets.US_ASCII.newEncoder().canEncode(text);
    return ascii ? new PdfString(text) : new PdfString(text, PdfObject.TEXT_UNICODE);
  }
}
