package yanbao.report.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.PdfPCell;
import org.openpdf.text.pdf.PdfPTable;
import yanbao.report.Block;

/** Figures side by side, on one page. */
final class BesideBlock {
  private final Press press;
  private final List<Outline.Piece> pieces;
  private final float width;

  BesideBlock(Press press, List<Outline.Piece> pieces) {
    this.press = press;
    this.pieces = pieces;
    float gaps = (pieces.size() - 1) * Design.BESIDE_GAP;
    this.width = (press.width() - gaps) / pieces.size();
  }

  /** The row; empty where a table needs more width, or more than a page. */
  Optional<PdfPTable> table() {
    List<PdfPTable> figures = new ArrayList<>();
    for (Outline.Piece piece : pieces) {
      Optional<PdfPTable> figure = figure(piece);
      if (figure.isEmpty()) {
        return Optional.empty();
      }
      figures.add(figure.get());
    }
    PdfPTable row = row(figures);
    return row.getTotalHeight() <= press.pageHeight() ? Optional.of(row) : Optional.empty();
  }

  private Optional<PdfPTable> figure(Outline.Piece piece) {
    return switch (piece.block()) {
      case Block.OfTable table -> {
        TableBlock block = TableBlock.of(press, table.view(), piece.entry(), Optional.of(width));
        yield block.layout().parts().size() == 1
            ? Optional.of(block.whole(block.layout().parts().getFirst()))
            : Optional.empty();
      }
      case Block.OfChart chart ->
          Optional.of(ChartBlock.of(press, chart.chart(), piece.entry(), width, chartHeight()));
      case Block.OfText text -> Optional.empty();
      case Block.Beside beside -> Optional.empty();
    };
  }

  /** Charts side by side are equally high. */
  private float chartHeight() {
    float highest = Design.CHART_HEIGHT;
    for (Outline.Piece piece : pieces) {
      if (piece.block() instanceof Block.OfChart chart) {
        highest = Math.max(highest, ChartBlock.height(press, chart.chart(), width));
      }
    }
    return highest;
  }

  private PdfPTable row(List<PdfPTable> figures) {
    int columns = 2 * figures.size() - 1;
    float[] widths = new float[columns];
    for (int i = 0; i < columns; i++) {
      widths[i] = i % 2 == 0 ? width : Design.BESIDE_GAP;
    }
    PdfPTable row = new PdfPTable(widths);
    row.setTotalWidth(widths);
    row.setLockedWidth(true);
    row.setKeepTogether(true);
    for (int i = 0; i < columns; i++) {
      PdfPCell cell = i % 2 == 0 ? new PdfPCell(figures.get(i / 2)) : new PdfPCell();
      cell.setBorder(Rectangle.NO_BORDER);
      cell.setPadding(0);
      row.addCell(cell);
    }
    return row;
  }
}
