package yanbao.report.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.openpdf.text.Document;
import org.openpdf.text.pdf.PdfAction;
import org.openpdf.text.pdf.PdfOutline;
import org.openpdf.text.pdf.PdfWriter;
import yanbao.model.Language;
import yanbao.problem.Problems;
import yanbao.report.Figure;
import yanbao.report.ReportData;
import yanbao.report.ReportDefinition;

/** One run over the whole report, from cover to disclaimer. */
final class Printing {
  /** Sections begin below the contents if these leave this share of the page. */
  private static final double ROOM_FOR_SECTIONS = 0.5;

  private final ReportDefinition definition;
  private final ReportData data;
  private final Fonts fonts;
  private final Problems problems;
  private final Marks marks = new Marks();
  private final Figures figures = new Figures();

  Printing(ReportDefinition definition, ReportData data, Fonts fonts, Problems problems) {
    this.definition = definition;
    this.data = data;
    this.fonts = fonts;
    this.problems = problems;
  }

  /** On which page things came to stand. */
  Marks marks() {
    return marks;
  }

  /** The figures that were printed, in the order of the pages. */
  List<Figure> figures() {
    return figures.list();
  }

  byte[] print(Marks drafted, byte[] id) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PageSetup setup = PageSetup.of(data.style().page());
    Document document =
        new Document(setup.portrait(), setup.side(), setup.side(), setup.top(), setup.bottom());
    PdfWriter writer = PdfWriter.getInstance(document, bytes);
    // Cross references as a stream: OpenPDF writes the older table in the digits of the default
    // locale, which no viewer can read.
    writer.setFullCompression();
    Ink ink = new Ink(fonts, new Glyphs(problems), figures);
    fonts.begin();
    Metadata.set(writer, definition, data, id);
    writer.setPageEvent(new PageFrame(definition, data, ink, drafted, marks));
    if (data.language() == Language.EN) {
      writer.setSpaceCharRatio(PdfWriter.NO_SPACE_CHAR_RATIO);
    }
    document.open();
    Metadata.setColors(writer);
    Outline outline = Outline.of(definition, data);
    pages(new Press(data, problems, ink, setup, document, writer), outline, drafted);
    bookmarks(writer, outline);
    document.close();
    return bytes.toByteArray();
  }

  private void pages(Press press, Outline outline, Marks drafted) {
    new CoverPage(press, definition).add();
    new ContentsPage(press, outline, drafted).add();
    if (press.remaining() < press.pageHeight() * ROOM_FOR_SECTIONS) {
      press.newPage();
    } else {
      press.gap(3 * Design.BLOCK_GAP);
    }
    SectionPages sections = new SectionPages(press);
    outline.sections().forEach(sections::add);
    outline.closing().forEach(sections::addClosing);
    if (definition.disclaimer().isPresent() && outline.disclaimer().isPresent()) {
      sections.disclaimer(definition.disclaimer().get(), outline.disclaimer().get());
    }
  }

  private static void bookmarks(PdfWriter writer, Outline outline) {
    PdfOutline root = writer.getDirectContent().getRootOutline();
    for (Outline.Part part : outline.sections()) {
      PdfOutline section = bookmark(root, part.heading());
      part.figures().forEach(figure -> bookmark(section, figure));
    }
    outline.closing().forEach(part -> bookmark(root, part.heading()));
    outline.disclaimer().ifPresent(disclaimer -> bookmark(root, disclaimer));
  }

  private static PdfOutline bookmark(PdfOutline parent, Outline.Entry entry) {
    return new PdfOutline(
        parent, PdfAction.gotoLocalPage(entry.destination(), false), entry.text());
  }
}
