package yanbao.report.pdf;

import org.openpdf.text.Document;
import org.openpdf.text.Element;
import org.openpdf.text.Phrase;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.ColumnText;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfPageEventHelper;
import org.openpdf.text.pdf.PdfWriter;
import yanbao.report.ReportData;
import yanbao.report.ReportDefinition;
import yanbao.report.Words;

/** Header and footer of all pages but the cover; notes on which page the marked things are. */
final class PageFrame extends PdfPageEventHelper {
  /** Leaves the lowest line of a footer where printers still print. */
  private static final float RULE_DISTANCE = 15;

  private static final float TEXT_DISTANCE = 6;

  private static final float APART = 12;
  private static final String ELLIPSIS = "…";

  private final ReportDefinition definition;
  private final ReportData data;
  private final Ink ink;
  private final Marks drafted;
  private final Marks seen;

  PageFrame(ReportDefinition definition, ReportData data, Ink ink, Marks drafted, Marks seen) {
    this.definition = definition;
    this.data = data;
    this.ink = ink;
    this.drafted = drafted;
    this.seen = seen;
  }

  @Override
  public void onGenericTag(PdfWriter writer, Document document, Rectangle at, String tag) {
    if (Figures.isTag(tag)) {
      ink.figures().printed(tag, writer.getPageNumber(), at);
    } else {
      seen.mark(tag, writer.getPageNumber());
    }
  }

  @Override
  public void onEndPage(PdfWriter writer, Document document) {
    int page = writer.getPageNumber();
    seen.page(page);
    if (page > 1) {
      header(writer.getDirectContent(), document);
      footer(writer.getDirectContent(), document, page);
    }
  }

  private void header(PdfContentByte canvas, Document document) {
    float rule = document.top() + RULE_DISTANCE;
    line(canvas, document, rule);
    String asOf = Words.AS_OF.in(data.language()) + Words.COLON.in(data.language()) + data.asOf();
    String title = data.title().in(data.language());
    float text = rule + TEXT_DISTANCE;
    float room = document.right() - document.left() - width(asOf) - APART;
    show(canvas, Element.ALIGN_LEFT, shortened(title, room), document.left(), text);
    show(canvas, Element.ALIGN_RIGHT, asOf, document.right(), text);
  }

  private void footer(PdfContentByte canvas, Document document, int page) {
    float rule = document.bottom() - RULE_DISTANCE;
    line(canvas, document, rule);
    float text = rule - TEXT_DISTANCE - Design.FRAME.size();
    String number = page + " / " + drafted.total();
    float room = document.right() - document.left() - width(number) - APART;
    String publisher =
        definition
            .cover()
            .publisher()
            .map(name -> shortened(name.in(data.language()), room))
            .orElse("");
    show(canvas, Element.ALIGN_LEFT, publisher, document.left(), text);
    if (definition.disclaimer().isPresent()) {
      String hint = Words.DISCLAIMER_HINT.in(data.language());
      float middle = (document.left() + document.right()) / 2;
      boolean beside = document.left() + width(publisher) + APART <= middle - width(hint) / 2;
      float at = beside ? text : text - Design.FRAME.leading();
      show(canvas, Element.ALIGN_CENTER, hint, middle, at);
    }
    show(canvas, Element.ALIGN_RIGHT, number, document.right(), text);
  }

  private float width(String text) {
    return ink.width(text, Design.FRAME);
  }

  /** As much of the text as there is room for. */
  private String shortened(String text, float room) {
    if (width(text) <= room) {
      return text;
    }
    int end = text.length();
    while (end > 0 && width(text.substring(0, end) + ELLIPSIS) > room) {
      end = text.offsetByCodePoints(end, -1);
    }
    return text.substring(0, end) + ELLIPSIS;
  }

  private void line(PdfContentByte canvas, Document document, float y) {
    canvas.saveState();
    canvas.setColorStroke(ink.color(Tint.RULE));
    canvas.setLineWidth(Design.THIN);
    canvas.moveTo(document.left(), y);
    canvas.lineTo(document.right(), y);
    canvas.stroke();
    canvas.restoreState();
  }

  private void show(PdfContentByte canvas, int alignment, String text, float x, float y) {
    Phrase phrase = new Phrase(ink.chunk(text, Design.FRAME, Place.of("page header or footer")));
    ColumnText.showTextAligned(canvas, alignment, phrase, x, y, 0);
  }
}
