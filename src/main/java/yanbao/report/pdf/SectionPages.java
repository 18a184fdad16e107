package yanbao.report.pdf;

import java.util.List;
import java.util.Optional;
import org.openpdf.text.Chunk;
import org.openpdf.text.Element;
import org.openpdf.text.Phrase;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.PdfPCell;
import org.openpdf.text.pdf.PdfPTable;
import yanbao.report.Block;
import yanbao.report.ReportDefinition;

/** The sections: heading, then text, tables and charts. */
final class SectionPages {
  private static final float HEADING = 60;
  private static final float HEADING_AND_SOME_TEXT = 110;
  private static final float SHORT_TEXT = 90;

  private final Press press;

  SectionPages(Press press) {
    this.press = press;
  }

  void add(Outline.Part part) {
    add(part, Design.HEADING, Design.BODY);
  }

  /** A section that readers look up rather than read. */
  void addClosing(Outline.Part part) {
    add(part, Design.CLOSING_HEADING, Design.CLOSING);
  }

  private void add(Outline.Part part, TextStyle headingStyle, TextStyle textStyle) {
    List<Outline.Piece> pieces = part.pieces();
    roomForBeginning(pieces, textStyle);
    heading(part.heading(), headingStyle);
    boolean afterFigure = false;
    for (Outline.Piece piece : pieces) {
      if (afterFigure) {
        press.gap(Design.BLOCK_GAP);
      }
      afterFigure = !(piece.block() instanceof Block.OfText);
      add(piece, textStyle, "text of section " + part.heading().text());
    }
    press.gap(1.6f * Design.BLOCK_GAP);
  }

  private void add(Outline.Piece piece, TextStyle style, String what) {
    switch (piece.block()) {
      case Block.OfText text -> {
        text(text.text(), style, what);
        press.gap(Design.PARAGRAPH_GAP);
      }
      case Block.OfTable table ->
          new TablePages(press, TableBlock.of(press, table.view(), piece.entry(), Optional.empty()))
              .add();
      case Block.OfChart chart -> {
        PdfPTable block = ChartBlock.fitted(press, chart.chart(), piece.entry());
        press.need(block.getTotalHeight());
        press.add(block);
      }
      case Block.Beside beside -> beside(piece, style, what);
    }
  }

  /** Side by side as long as nothing has to be cut for it, else one after the other. */
  private void beside(Outline.Piece piece, TextStyle style, String what) {
    Optional<PdfPTable> row = new BesideBlock(press, piece.parts()).table();
    if (row.isPresent()) {
      press.need(row.get().getTotalHeight());
      press.add(row.get());
      return;
    }
    boolean first = true;
    for (Outline.Piece part : piece.parts()) {
      press.gap(first ? 0 : Design.BLOCK_GAP);
      first = false;
      add(part, style, what);
    }
  }

  /** A heading stays with the figure that follows it, at once or after a short text. */
  private void roomForBeginning(List<Outline.Piece> pieces, TextStyle style) {
    if (pieces.isEmpty()) {
      return;
    }
    if (!(pieces.getFirst().block() instanceof Block.OfText text)) {
      roomFor(pieces.getFirst(), HEADING);
    } else if (pieces.size() > 1) {
      float height = 0;
      for (Element element : elements(text.text(), style, "text")) {
        height += press.height(element, style, Design.PARAGRAPH_GAP);
      }
      if (height < SHORT_TEXT) {
        roomFor(pieces.get(1), HEADING + height);
      }
    }
  }

  private void roomFor(Outline.Piece piece, float before) {
    switch (piece.block()) {
      case Block.OfText text -> {}
      case Block.OfTable table -> {
        TableBlock block = TableBlock.of(press, table.view(), piece.entry(), Optional.empty());
        if (block.isLandscape()) {
          if (before > HEADING) {
            return;
          }
          press.landscape();
        }
        press.need(before + TablePages.leastHeight(block, press.setup()));
      }
      case Block.OfChart chart ->
          press.need(before + ChartBlock.leastHeight(press, chart.chart(), piece.entry()));
      case Block.Beside beside ->
          new BesideBlock(press, piece.parts())
              .table()
              .ifPresentOrElse(
                  row -> press.need(before + row.getTotalHeight()),
                  () -> roomFor(piece.parts().getFirst(), before));
    }
  }

  void disclaimer(ReportDefinition.Text text, Outline.Entry entry) {
    heading(entry, Design.CLOSING_HEADING);
    text(text, Design.CLOSING, "disclaimer");
  }

  private void heading(Outline.Entry entry, TextStyle style) {
    press.need(HEADING_AND_SOME_TEXT);
    Chunk chunk = press.ink().chunk(entry.text(), style, Place.of("heading"));
    chunk.setLocalDestination(entry.destination());
    chunk.setGenericTag(entry.destination());
    PdfPCell cell = FigureCells.plain(new Phrase(style.leading(), chunk), 1);
    cell.setPaddingBottom(Design.PARAGRAPH_GAP);
    FigureCells.rule(cell, Rectangle.BOTTOM, Design.STRONG, press.color(Tint.HIGHLIGHT));
    PdfPTable heading = new PdfPTable(1);
    heading.setTotalWidth(press.width());
    heading.setLockedWidth(true);
    heading.setSpacingAfter(2 * Design.PARAGRAPH_GAP);
    heading.addCell(cell);
    press.add(heading);
  }

  private void text(ReportDefinition.Text text, TextStyle style, String what) {
    elements(text, style, what).forEach(element -> press.add(element, style, Design.PARAGRAPH_GAP));
  }

  private List<Element> elements(ReportDefinition.Text text, TextStyle style, String what) {
    return MarkdownBlock.elements(
        press.markdown(text),
        style,
        press.width(),
        press.language(),
        press.ink(),
        Press.place(text, what));
  }
}
