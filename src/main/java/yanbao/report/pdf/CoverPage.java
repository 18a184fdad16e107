package yanbao.report.pdf;

import java.util.List;
import java.util.Optional;
import org.openpdf.text.Element;
import org.openpdf.text.PageSize;
import org.openpdf.text.Paragraph;
import org.openpdf.text.Phrase;
import org.openpdf.text.pdf.ColumnText;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfPCell;
import org.openpdf.text.pdf.PdfPTable;
import yanbao.report.ReportDefinition;
import yanbao.report.Words;

/**
 * The first page: a band with the publisher, the title, main points beside a sidebar, and the key
 * table where it fits.
 */
final class CoverPage {
  private static final float WIDTH = PageSize.A4.getWidth();
  private static final float HEIGHT = PageSize.A4.getHeight();
  private static final float LEFT = Style.MARGIN_SIDE;
  private static final float RIGHT = WIDTH - Style.MARGIN_SIDE;

  private static final float MAIN_WIDTH = RIGHT - LEFT - Style.SIDEBAR_WIDTH - Style.GUTTER;

  private final Press press;
  private final ReportDefinition definition;
  private final ReportDefinition.Cover cover;

  CoverPage(Press press, ReportDefinition definition) {
    this.press = press;
    this.definition = definition;
    this.cover = definition.cover();
  }

  void add() {
    band();
    float top = title();
    Sidebar sidebar = new Sidebar(press, cover);
    List<Element> points = points();
    Optional<PdfPTable> table = table();
    float needed = Math.max(sidebar.height(), height(points, top));
    float space = top - Style.MARGIN_BOTTOM;
    boolean fits =
        table.isPresent() && needed + Style.BLOCK_GAP + table.get().getTotalHeight() <= space;
    float bottom =
        fits
            ? Style.MARGIN_BOTTOM + table.get().getTotalHeight() + Style.BLOCK_GAP
            : Style.MARGIN_BOTTOM;
    sidebar.draw(RIGHT - Style.SIDEBAR_WIDTH, top, Math.min(bottom, top - sidebar.height()));
    ColumnText column = column(points, top, bottom);
    boolean more = ColumnText.hasMoreText(column.go());
    if (fits) {
      float at = bottom - Style.BLOCK_GAP;
      table.get().writeSelectedRows(0, -1, LEFT, at, press.canvas());
    }
    hint();
    press.leaveCanvas();
    if (more) {
      overflow(column);
    }
    if (cover.table().isPresent() && !fits) {
      new TablePages(press, TableBlock.of(press, cover.table().get())).add();
      press.gap(2 * Style.BLOCK_GAP);
    }
  }

  private void band() {
    PdfContentByte canvas = press.canvas();
    canvas.saveState();
    canvas.setColorFill(Style.PRIMARY);
    canvas.rectangle(0, HEIGHT - Style.BAND_HEIGHT, WIDTH, Style.BAND_HEIGHT);
    canvas.fill();
    canvas.setColorFill(Style.ACCENT);
    canvas.rectangle(
        0, HEIGHT - Style.BAND_HEIGHT - Style.STRIPE_HEIGHT, WIDTH, Style.STRIPE_HEIGHT);
    canvas.fill();
    canvas.restoreState();
    float line = HEIGHT - Style.BAND_HEIGHT / 2 - 8;
    cover
        .publisher()
        .ifPresent(
            publisher ->
                show(
                    publisher.in(press.language()),
                    Style.PUBLISHER,
                    Element.ALIGN_LEFT,
                    LEFT,
                    line));
    String kind = press.word(Words.REPORT) + "  |  " + press.data().asOf();
    show(kind, Style.COVER_KIND, Element.ALIGN_RIGHT, RIGHT, line);
  }

  private void show(String text, TextStyle style, int alignment, float x, float y) {
    Phrase phrase = new Phrase(press.ink().chunk(text, style, Place.of("cover")));
    ColumnText.showTextAligned(press.canvas(), alignment, phrase, x, y, 0);
  }

  /** Sets the title; gives the height at which the columns begin. */
  private float title() {
    ColumnText column = new ColumnText(press.canvas());
    float top = HEIGHT - Style.BAND_HEIGHT - Style.STRIPE_HEIGHT - 18;
    column.setSimpleColumn(LEFT, Style.MARGIN_BOTTOM, RIGHT, top);
    String title = press.data().title().in(press.language());
    Paragraph paragraph = press.ink().paragraph(title, Style.TITLE, Place.of("title"));
    paragraph.setLeading(Style.TITLE.size() * 1.35f);
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
                    Style.COVER_TEXT,
                    MAIN_WIDTH,
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
    column.setSimpleColumn(LEFT, bottom, LEFT + MAIN_WIDTH, top + Style.COVER_HEADING.size());
    if (!points.isEmpty()) {
      String word = press.word(Words.POINTS);
      Paragraph heading = press.ink().paragraph(word, Style.COVER_HEADING, Place.of("cover"));
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
    cell.setFixedHeight(Style.COVER_TEXT.leading() - Style.COVER_TEXT.size() + Style.PARAGRAPH_GAP);
    PdfPTable space = new PdfPTable(1);
    space.addCell(cell);
    return space;
  }

  private float height(List<Element> points, float top) {
    // Far below the page: what does not fit must still be measured.
    ColumnText column = column(points, top, -10 * HEIGHT);
    column.go(true);
    return top - column.getYLine();
  }

  /** What the cover has no room for goes on in full width. */
  private void overflow(ColumnText column) {
    int status = ColumnText.NO_MORE_COLUMN;
    while (ColumnText.hasMoreText(status)) {
      column.setCanvas(press.canvas());
      column.setSimpleColumn(LEFT, Style.MARGIN_BOTTOM, RIGHT, HEIGHT - Style.MARGIN_TOP);
      status = column.go();
      press.leaveCanvas();
    }
  }

  private void hint() {
    if (definition.disclaimer().isPresent()) {
      String text = press.word(Words.DISCLAIMER_HINT);
      show(text, Style.FRAME, Element.ALIGN_CENTER, WIDTH / 2, Style.MARGIN_BOTTOM / 2);
    }
  }
}
