package yanbao.report.pdf;

import java.awt.Color;
import java.util.HashMap;
import java.util.Map;
import org.openpdf.text.Document;
import org.openpdf.text.Element;
import org.openpdf.text.Phrase;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfPCell;
import org.openpdf.text.pdf.PdfPTable;
import org.openpdf.text.pdf.PdfWriter;
import yanbao.model.Language;
import yanbao.problem.Position;
import yanbao.problem.Problems;
import yanbao.report.References;
import yanbao.report.ReportData;
import yanbao.report.ReportDefinition;
import yanbao.report.Words;

/** The document being printed: what the pages are made with, and the space that is left. */
final class Press {
  private final ReportData data;
  private final Problems problems;
  private final Ink ink;
  private final PageSetup setup;
  private final Document document;
  private final PdfWriter writer;
  private final Map<ReportDefinition.Text, String> resolved = new HashMap<>();

  Press(
      ReportData data,
      Problems problems,
      Ink ink,
      PageSetup setup,
      Document document,
      PdfWriter writer) {
    this.data = data;
    this.problems = problems;
    this.ink = ink;
    this.setup = setup;
    this.document = document;
    this.writer = writer;
  }

  ReportData data() {
    return data;
  }

  Language language() {
    return data.language();
  }

  Ink ink() {
    return ink;
  }

  PageSetup setup() {
    return setup;
  }

  Color color(Tint tint) {
    return ink.color(tint);
  }

  String word(Words word) {
    return word.in(language());
  }

  PdfContentByte canvas() {
    return writer.getDirectContent();
  }

  /** The text with its references resolved, as Markdown. */
  String markdown(ReportDefinition.Text text) {
    // Once, however often it is measured: what is wrong with it is said once.
    return resolved.computeIfAbsent(text, this::resolve);
  }

  private String resolve(ReportDefinition.Text text) {
    return References.resolve(
        text.markdown().in(language()),
        text.position(),
        data,
        problems,
        (source, shown) -> ink.figures().mark(source, MarkdownBlock.escape(shown)));
  }

  /** The text in one line, without structure. */
  String line(ReportDefinition.Text text) {
    return MarkdownBlock.plain(markdown(text));
  }

  /** The date of the report: that of its data unless it says another. */
  String date(ReportDefinition.Cover cover) {
    return cover.date().map(this::line).orElse(data.asOf().toString());
  }

  static Place place(ReportDefinition.Text text, String what) {
    Position position = text.position();
    return new Place(position, what);
  }

  void add(PdfPTable table) {
    document.add(table);
  }

  /**
   * Adds text. It goes through a table of one cell, as OpenPDF writes tables after all other text
   * of a page: in one way, everything is selected and read aloud in the order in which it stands.
   */
  void add(Element text, TextStyle style, float gap) {
    PdfPTable block = text instanceof PdfPTable table ? table : wrapped(text);
    block.setSpacingAfter(style.leading() - style.size() + gap);
    document.add(block);
  }

  /** The height that text takes, with the space after it. */
  float height(Element text, TextStyle style, float gap) {
    PdfPTable block = text instanceof PdfPTable table ? table : wrapped(text);
    return block.getTotalHeight() + style.leading() - style.size() + gap;
  }

  private PdfPTable wrapped(Element text) {
    PdfPCell cell = FigureCells.plain(new Phrase(), 1);
    cell.addElement(text);
    PdfPTable block = new PdfPTable(1);
    block.setTotalWidth(width());
    block.setLockedWidth(true);
    block.setSplitLate(false);
    block.addCell(cell);
    return block;
  }

  /** Leaves space before what follows on this page; none at the top of a page. */
  void gap(float height) {
    if (!isAtTop() && remaining() > 2 * height) {
      PdfPCell cell = FigureCells.plain(new Phrase(), 1);
      cell.setFixedHeight(height);
      PdfPTable gap = new PdfPTable(1);
      gap.addCell(cell);
      document.add(gap);
    }
  }

  float width() {
    return document.right() - document.left();
  }

  float remaining() {
    return writer.getVerticalPosition(true) - document.bottom();
  }

  float pageHeight() {
    return document.top() - document.bottom();
  }

  boolean isAtTop() {
    return remaining() > pageHeight() - 1;
  }

  /** Goes to a new page unless this much space is left. */
  void need(float height) {
    if (remaining() < height && !isAtTop()) {
      newPage();
    }
  }

  void newPage() {
    document.newPage();
  }

  /** Goes to a new page after a page that was drawn on directly. */
  void leaveCanvas() {
    writer.setPageEmpty(false);
    document.newPage();
  }

  void portrait() {
    turn(setup.portrait());
  }

  void landscape() {
    turn(setup.landscape());
  }

  private void turn(Rectangle size) {
    document.setPageSize(size);
    document.newPage();
  }

  boolean isLandscape() {
    return document.getPageSize().getWidth() > document.getPageSize().getHeight();
  }
}
