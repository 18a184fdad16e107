package yanbao.report.pdf;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.openpdf.text.Element;
import org.openpdf.text.Image;
import org.openpdf.text.Paragraph;
import org.openpdf.text.Phrase;
import org.openpdf.text.pdf.ColumnText;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfPCell;
import org.openpdf.text.pdf.PdfPTable;
import yanbao.problem.Escape;
import yanbao.problem.Position;
import yanbao.problem.ProblemCode;
import yanbao.problem.ProblemsException;
import yanbao.report.ReportDefinition;
import yanbao.report.StyleFile;
import yanbao.report.Words;

/**
 * The first page: a band with the publisher, the title, main points beside a sidebar, and the key
 * table where it fits.
 */
final class CoverPage {

  private final Press press;
  private final ReportDefinition definition;
  private final ReportDefinition.Cover cover;
  private final PageSetup setup;
  private final float mainWidth;

  CoverPage(Press press, ReportDefinition definition) {
    this.press = press;
    this.definition = definition;
    this.cover = definition.cover();
    this.setup = press.setup();
    this.mainWidth = setup.right() - setup.side() - Design.SIDEBAR_WIDTH - Design.GUTTER;
  }

  void add() {
    band();
    float top = title();
    Sidebar sidebar = new Sidebar(press, cover);
    List<Element> points = points();
    Optional<PdfPTable> table = table();
    float needed = Math.max(sidebar.height(), height(points, top));
    float space = top - setup.bottom();
    boolean fits =
        table.isPresent() && needed + Design.BLOCK_GAP + table.get().getTotalHeight() <= space;
    float bottom =
        fits ? setup.bottom() + table.get().getTotalHeight() + Design.BLOCK_GAP : setup.bottom();
    sidebar.draw(
        setup.right() - Design.SIDEBAR_WIDTH, top, Math.min(bottom, top - sidebar.height()));
    ColumnText column = column(points, top, bottom);
    boolean more = ColumnText.hasMoreText(column.go());
    if (fits) {
      float at = bottom - Design.BLOCK_GAP;
      table.get().writeSelectedRows(0, -1, setup.side(), at, press.canvas());
    }
    hint();
    press.leaveCanvas();
    if (more) {
      overflow(column);
    }
    if (cover.table().isPresent() && !fits) {
      new TablePages(press, TableBlock.of(press, cover.table().get())).add();
      press.gap(2 * Design.BLOCK_GAP);
    }
  }

  private void band() {
    PdfContentByte canvas = press.canvas();
    canvas.saveState();
    canvas.setColorFill(press.color(Tint.ACCENT));
    canvas.rectangle(0, setup.height() - Design.BAND_HEIGHT, setup.width(), Design.BAND_HEIGHT);
    canvas.fill();
    canvas.setColorFill(press.color(Tint.HIGHLIGHT));
    canvas.rectangle(
        0,
        setup.height() - Design.BAND_HEIGHT - Design.STRIPE_HEIGHT,
        setup.width(),
        Design.STRIPE_HEIGHT);
    canvas.fill();
    canvas.restoreState();
    float line = setup.height() - Design.BAND_HEIGHT / 2 - 8;
    float left = setup.side() + logo();
    cover
        .publisher()
        .ifPresent(
            publisher ->
                show(
                    publisher.in(press.language()),
                    Design.PUBLISHER,
                    Element.ALIGN_LEFT,
                    left,
                    line));
    String kind = press.word(Words.REPORT) + "  |  " + press.data().asOf();
    show(kind, Design.COVER_KIND, Element.ALIGN_RIGHT, setup.right(), line);
  }

  /** Sets the logo into the band; gives the width that it takes. */
  private float logo() {
    if (press.data().style().logo().isEmpty()) {
      return 0;
    }
    StyleFile file = press.data().style().logo().get();
    try {
      Image logo = Image.getInstance(file.read());
      logo.scaleToFit(Design.LOGO_WIDTH, Design.LOGO_HEIGHT);
      float middle = setup.height() - Design.BAND_HEIGHT / 2;
      logo.setAbsolutePosition(setup.side(), middle - logo.getScaledHeight() / 2);
      press.canvas().addImage(logo);
      return logo.getScaledWidth() + Design.LOGO_GAP;
    } catch (IOException e) {
      throw ProblemsException.of(
          ProblemCode.ENVIRONMENT,
          new Position.OnPath(file.shownAs()),
          "is not a picture that can be printed: " + Escape.text(String.valueOf(e.getMessage())));
    }
  }

  private void show(String text, TextStyle style, int alignment, float x, float y) {
    Phrase phrase = new Phrase(press.ink().chunk(text, style, Place.of("cover")));
    ColumnText.showTextAligned(press.canvas(), alignment, phrase, x, y, 0);
  }

  /** Sets the title; gives the height at which the columns begin. */
  private float title() {
    ColumnText column = new ColumnText(press.canvas());
    float top = setup.height() - Design.BAND_HEIGHT - Design.STRIPE_HEIGHT - 18;
    column.setSimpleColumn(setup.side(), setup.bottom(), setup.right(), top);
    String title = press.data().title().in(press.language());
    Paragraph paragraph = press.ink().paragraph(title, Design.TITLE, Place.of("title"));
    paragraph.setLeading(Design.TITLE.size() * 1.35f);
    column.addElement(paragraph);
    column.go();
    return column.getYLine() - 24;
  }

  private List<Element> points() {
    return cover
        .points()
        .map(
            text ->
                MarkdownBlock.elements(
                    press.markdown(text),
                    Design.COVER_TEXT,
                    mainWidth,
                    press.language(),
                    press.ink(),
                    Press.place(text, "main points")))
        .orElse(List.of());
  }

  private Optional<PdfPTable> table() {
    if (cover.table().isEmpty()) {
      return Optional.empty();
    }
    TableBlock block = TableBlock.of(press, cover.table().get());
    boolean portrait = block.layout().page() == TableLayout.Page.PORTRAIT;
    return portrait
        ? Optional.of(block.whole(block.layout().parts().getFirst()))
        : Optional.empty();
  }

  private ColumnText column(List<Element> points, float top, float bottom) {
    ColumnText column = new ColumnText(press.canvas());
    column.setSimpleColumn(
        setup.side(), bottom, setup.side() + mainWidth, top + Design.COVER_HEADING.size());
    if (!points.isEmpty()) {
      String word = press.word(Words.POINTS);
      Paragraph heading = press.ink().paragraph(word, Design.COVER_HEADING, Place.of("cover"));
      column.addElement(heading);
      column.addElement(space());
      for (Element point : points) {
        column.addElement(point);
        column.addElement(space());
      }
    }
    return column;
  }

  private static PdfPTable space() {
    PdfPCell cell = FigureCells.plain(new Phrase(), 1);
    cell.setFixedHeight(
        Design.COVER_TEXT.leading() - Design.COVER_TEXT.size() + Design.PARAGRAPH_GAP);
    PdfPTable space = new PdfPTable(1);
    space.addCell(cell);
    return space;
  }

  private float height(List<Element> points, float top) {
    // Far below the page: what does not fit must still be measured.
    ColumnText column = column(points, top, -10 * setup.height());
    column.go(true);
    return top - column.getYLine();
  }

  /** What the cover has no room for goes on in full width. */
  private void overflow(ColumnText column) {
    int status = ColumnText.NO_MORE_COLUMN;
    while (ColumnText.hasMoreText(status)) {
      column.setCanvas(press.canvas());
      column.setSimpleColumn(
          setup.side(), setup.bottom(), setup.right(), setup.height() - setup.top());
      status = column.go();
      press.leaveCanvas();
    }
  }

  private void hint() {
    if (definition.disclaimer().isPresent()) {
      String text = press.word(Words.DISCLAIMER_HINT);
      show(text, Design.FRAME, Element.ALIGN_CENTER, setup.width() / 2, setup.bottom() / 2);
    }
  }
}
