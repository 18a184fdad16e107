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

  /** The most that is left free under the columns. */
  private static final float MOST_SLACK = 30;

  private static final List<Float> PUBLISHER_SIZES =
      List.of(Design.PUBLISHER.size(), 14f, 12.5f, 11.5f);

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

  /** Where the key table stands. */
  private enum TablePlace {
    ACROSS,
    UNDER_POINTS,
    NEXT_PAGE
  }

  private record Layout(TablePlace place, Optional<PdfPTable> table, List<Element> points) {
    float below() {
      return table.map(block -> Design.BLOCK_GAP + block.getTotalHeight()).orElse(0f);
    }
  }

  void add() {
    band();
    float top = title();
    Sidebar sidebar = new Sidebar(press, cover);
    Layout layout = layout(sidebar.height(), top);
    float bottom = bottom(layout, sidebar.height(), top);
    float shaded = layout.place() == TablePlace.ACROSS ? bottom : setup.bottom();
    sidebar.draw(
        setup.right() - Design.SIDEBAR_WIDTH, top, Math.min(shaded, top - sidebar.height()));
    ColumnText column = column(layout.points(), top, bottom);
    boolean more = ColumnText.hasMoreText(column.go());
    layout
        .table()
        .ifPresent(
            table ->
                table.writeSelectedRows(
                    0, -1, setup.side(), bottom - Design.BLOCK_GAP, press.canvas()));
    hint();
    press.leaveCanvas();
    if (more) {
      overflow(column);
    }
    if (cover.table().isPresent() && layout.place() == TablePlace.NEXT_PAGE) {
      new TablePages(press, tableBlock(cover.table().get(), Optional.empty())).add();
      press.gap(2 * Design.BLOCK_GAP);
    }
  }

  /** The first that fits: the table as wide as it can be, then the points as large as can be. */
  private Layout layout(float sidebar, float top) {
    float space = top - setup.bottom();
    for (TablePlace place : List.of(TablePlace.ACROSS, TablePlace.UNDER_POINTS)) {
      Optional<PdfPTable> table = table(place);
      for (float size : table.isPresent() ? Design.COVER_TEXT_SIZES : List.<Float>of()) {
        Layout layout = new Layout(place, table, points(size));
        float points = height(layout.points(), top);
        float needed = place == TablePlace.ACROSS ? Math.max(sidebar, points) : points;
        if (needed + layout.below() <= space) {
          return layout;
        }
      }
    }
    for (float size : Design.COVER_TEXT_SIZES) {
      List<Element> points = points(size);
      if (height(points, top) <= space) {
        return new Layout(TablePlace.NEXT_PAGE, Optional.empty(), points);
      }
    }
    List<Element> smallest = points(Design.COVER_TEXT_SIZES.getLast());
    return new Layout(TablePlace.NEXT_PAGE, Optional.empty(), smallest);
  }

  /** Where the points end. What is left over stays at the foot of the page. */
  private float bottom(Layout layout, float sidebar, float top) {
    float points = height(layout.points(), top);
    float lowest = setup.bottom() + layout.below();
    return switch (layout.place()) {
      case ACROSS -> Math.max(lowest, top - Math.max(sidebar, points) - MOST_SLACK);
      case UNDER_POINTS -> Math.max(lowest, top - points - MOST_SLACK / 2);
      case NEXT_PAGE -> lowest;
    };
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
    String kind = press.word(Words.REPORT) + "  |  " + press.date(cover);
    show(kind, Design.COVER_KIND, Element.ALIGN_RIGHT, setup.right(), line);
    float left = setup.side() + logo();
    float room = setup.right() - left - press.ink().width(kind, Design.COVER_KIND) - Design.GUTTER;
    cover.publisher().ifPresent(name -> publisher(name.in(press.language()), left, line, room));
  }

  /** The publisher in the room beside the date: in smaller type and several lines if it must be. */
  private void publisher(String name, float left, float line, float room) {
    TextStyle style =
        PUBLISHER_SIZES.stream()
            .map(Design.PUBLISHER::sized)
            .filter(sized -> press.ink().width(name, sized) <= room)
            .findFirst()
            .orElse(Design.PUBLISHER.sized(PUBLISHER_SIZES.getLast()));
    List<String> lines = LineBreaks.balanced(name, room, text -> press.ink().width(text, style));
    float leading = style.size() * 1.35f;
    float at = line + (lines.size() - 1) * leading / 2;
    for (String text : lines) {
      show(text, style, Element.ALIGN_LEFT, left, at);
      at -= leading;
    }
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

  private List<Element> points(float size) {
    return cover
        .points()
        .map(
            text ->
                MarkdownBlock.elements(
                    press.markdown(text),
                    Design.COVER_TEXT.sized(size),
                    mainWidth,
                    press.language(),
                    press.ink(),
                    Press.place(text, "main points")))
        .orElse(List.of());
  }

  /** The table for a place on the cover, if it fits there in width. */
  private Optional<PdfPTable> table(TablePlace place) {
    if (cover.table().isEmpty()) {
      return Optional.empty();
    }
    TableBlock block =
        tableBlock(
            cover.table().get(),
            place == TablePlace.ACROSS ? Optional.empty() : Optional.of(mainWidth));
    boolean fits = !block.isLandscape() && block.layout().parts().size() == 1;
    return fits ? Optional.of(block.whole(block.layout().parts().getFirst())) : Optional.empty();
  }

  private TableBlock tableBlock(ReportDefinition.TableView view, Optional<Float> width) {
    return TableBlock.of(press, view, Optional.empty(), width);
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
