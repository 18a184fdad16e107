package yanbao.report.pdf;

import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfEncryption;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfObject;
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
  private static final String PRODUCER = "Yanbao";

  private Metadata() {}

  /**
   * @param id derived from the content
   */
  static void set(PdfWriter writer, ReportDefinition definition, ReportData data, byte[] id) {
    Language language = data.language();
    PdfDictionary info = writer.getInfo();
    info.put(PdfName.TITLE, text(data.title().in(language)));
    definition
        .cover()
        .publisher()
        .ifPresent(publisher -> info.put(PdfName.AUTHOR, text(publisher.in(language))));
    info.put(PdfName.SUBJECT, text(Words.REPORT.in(language) + " " + data.asOf()));
    info.put(PdfName.PRODUCER, text(PRODUCER));
    info.put(PdfName.CREATOR, text(PRODUCER));
    PdfString date = date(data);
    info.put(PdfName.CREATIONDATE, date);
    info.put(PdfName.MODDATE, date);
    info.put(PdfName.FILEID, PdfEncryption.createInfoId(id, id));
    writer.getExtraCatalog().put(PdfName.LANG, new PdfString(tag(language)));
    writer.setViewerPreferences(PdfWriter.PageModeUseOutlines | PdfWriter.DisplayDocTitle);
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
