package yanbao.report.pdf;

import java.util.Optional;
import org.openpdf.text.Element;
import org.openpdf.text.Phrase;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.PdfPCell;
import org.openpdf.text.pdf.PdfPTable;
import yanbao.model.ValueKind;
import yanbao.problem.Position;
import yanbao.report.DisplayedTable;
import yanbao.report.DisplayedTable.Line;
import yanbao.report.ReportDefinition;
import yanbao.report.Words;

/** A table: caption, header, rows with thin rules, shaded totals, sources and notes. */
final class TableBlock {
  private final Press press;
  private final FigureCells cells;
  private final DisplayedTable table;
  private final TableLayout layout;
  private final Optional<Outline.Entry> entry;
  private final Notes notes;

  private enum Notes {
    SHOWN,
    LEFT_OUT
  }

  private TableBlock(
      Press press,
      DisplayedTable table,
      TableLayout layout,
      Optional<Outline.Entry> entry,
      Notes notes) {
    this.press = press;
    this.cells = new FigureCells(press);
    this.table = table;
    this.layout = layout;
    this.entry = entry;
    this.notes = notes;
  }

  /**
   * The table of a view.
   *
   * @param entry of a table with a number
   * @param width where it has less than the page
   */
  static TableBlock of(
      Press press,
      ReportDefinition.TableView view,
      Optional<Outline.Entry> entry,
      Optional<Float> width) {
    DisplayedTable table = DisplayedTable.of(view, press.data());
    TableLayout layout =
        width.isPresent()
            ? TableLayout.within(width.get(), table, press.ink())
            : TableLayout.of(table, press.ink(), press.setup());
    return new TableBlock(press, table, layout, entry, Notes.SHOWN);
  }

  /** A small table without number and notes, for where there is no room to explain. */
  static TableBlock small(Press press, ReportDefinition.TableView view, float width) {
    DisplayedTable table = DisplayedTable.of(view, press.data());
    TableLayout layout = TableLayout.within(width, table, press.ink());
    return new TableBlock(press, table, layout, Optional.empty(), Notes.LEFT_OUT);
  }

  TableLayout layout() {
    return layout;
  }

  boolean isLandscape() {
    return layout.page() == TableLayout.Page.LANDSCAPE;
  }

  boolean isGroup(int line) {
    return table.lines().get(line).kind() == Line.Kind.GROUP;
  }

  int lines() {
    return table.lines().size();
  }

  /** All of a part in one piece. */
  PdfPTable whole(TableLayout.Part part) {
    return piece(part, 0, lines(), false);
  }

  /**
   * Some lines of a part, with a header of their own; sources and notes follow the last line.
   *
   * @param continued whether another piece of the table came before
   */
  PdfPTable piece(TableLayout.Part part, int from, int to, boolean continued) {
    int columns = part.columns().size();
    PdfPTable piece = new PdfPTable(part.widthArray());
    piece.setTotalWidth(part.widthArray());
    piece.setLockedWidth(true);
    piece.setHorizontalAlignment(Element.ALIGN_LEFT);
    piece.addCell(
        entry.isPresent()
            ? cells.caption(entry.get(), continued, columns)
            : cells.caption(table.title(), columns));
    part.columns().forEach(column -> piece.addCell(header(column, width(part, column))));
    piece.setHeaderRows(2);
    for (int i = from; i < to; i++) {
      Line line = table.lines().get(i);
      addLine(piece, part, line, i + 1 == lines());
    }
    if (to == lines()) {
      cells
          .tail(table.name(), notes == Notes.SHOWN ? Optional.of(table) : Optional.empty(), columns)
          .ifPresent(piece::addCell);
    }
    return piece;
  }

  /** The label of a total reaches over the empty cells beside it. */
  private void addLine(PdfPTable piece, TableLayout.Part part, Line line, boolean last) {
    int at = 0;
    while (at < part.columns().size()) {
      int column = part.columns().get(at);
      int span = column == 0 ? Math.min(ColumnMeasure.labelSpan(line), contiguous(part)) : 1;
      PdfPCell cell = cell(line, column, last);
      cell.setColspan(span);
      piece.addCell(cell);
      at += span;
    }
  }

  /** How many columns of a part stand side by side in the table, from the first on. */
  private static int contiguous(TableLayout.Part part) {
    int count = 1;
    while (count < part.columns().size()
        && part.columns().get(count) == part.columns().get(count - 1) + 1) {
      count++;
    }
    return count;
  }

  private float width(TableLayout.Part part, int column) {
    ColumnMeasure measure = layout.measures().get(column);
    return part.widths().get(part.columns().indexOf(column))
        - 2 * layout.padding()
        - measure.indent(layout.padding());
  }

  private PdfPCell header(int index, float width) {
    DisplayedTable.Column column = table.columns().get(index);
    TextStyle style = Design.TABLE_HEADER.sized(layout.size());
    Place place =
        new Place(
            new Position.InTable(table.name(), Optional.empty(), Optional.of(column.name())),
            "header");
    Phrase phrase = new Phrase(leading());
    phrase.add(press.ink().chunk(lines(column.label(), style, width), style, place));
    if (column.unit().isPresent()) {
      String unit = press.word(Words.OPEN).strip() + column.unit().get() + press.word(Words.CLOSE);
      phrase.add(
          press
              .ink()
              .chunk(
                  "\n" + unit,
                  TextStyle.regular(layout.size() - 0.5, Tint.ON_HEADER_MUTED),
                  place));
    }
    PdfPCell cell = padded(phrase, layout.measures().get(index));
    cell.setHorizontalAlignment(alignment(column.kind()));
    cell.setVerticalAlignment(Element.ALIGN_BOTTOM);
    cell.setBackgroundColor(press.color(Tint.HEADER));
    FigureCells.rule(cell, Rectangle.TOP, Design.STRONG, press.color(Tint.ACCENT));
    FigureCells.rule(cell, Rectangle.BOTTOM, Design.THIN, press.color(Tint.ACCENT));
    return cell;
  }

  private String lines(String label, TextStyle style, float width) {
    return String.join(
        "\n", LineBreaks.balanced(label, width, text -> press.ink().width(text, style)));
  }

  private PdfPCell cell(Line line, int index, boolean last) {
    DisplayedTable.Column column = table.columns().get(index);
    String text = line.cells().get(index);
    String marked =
        line.sources()
            .get(index)
            .map(source -> press.ink().figures().mark(source, text))
            .orElse(text);
    TextStyle style = ColumnMeasure.style(line).sized(layout.size());
    Place place =
        new Place(
            new Position.InTable(
                table.name(), Optional.of(line.name()), Optional.of(column.name())),
            "cell");
    PdfPCell cell =
        padded(
            new Phrase(leading(), press.ink().chunk(marked, style, place)),
            layout.measures().get(index));
    cell.setHorizontalAlignment(alignment(column.kind()));
    cell.setVerticalAlignment(Element.ALIGN_MIDDLE);
    if (column.kind() == ValueKind.NUMBER && ColumnMeasure.isNumber(text)) {
      float missing =
          layout.measures().get(index).tail() - ColumnMeasure.tail(text, style, press.ink());
      cell.setPaddingRight(layout.padding() + Math.max(0, missing * layout.size()));
    }
    if (line.kind() == Line.Kind.GROUP) {
      cell.setBackgroundColor(press.color(Tint.BAND));
    }
    if (line.kind() == Line.Kind.TOTAL) {
      cell.setBackgroundColor(press.color(Tint.TOTAL));
      FigureCells.rule(cell, Rectangle.TOP, Design.THIN, press.color(Tint.ACCENT));
    }
    FigureCells.rule(
        cell,
        Rectangle.BOTTOM,
        last ? Design.STRONG : Design.THIN,
        press.color(last ? Tint.ACCENT : Tint.RULE));
    return cell;
  }

  private static int alignment(ValueKind kind) {
    return switch (kind) {
      case NUMBER -> Element.ALIGN_RIGHT;
      case TEXT -> Element.ALIGN_LEFT;
      case DATE, BOOLEAN -> Element.ALIGN_CENTER;
    };
  }

  private PdfPCell padded(Phrase phrase, ColumnMeasure measure) {
    PdfPCell cell = FigureCells.plain(phrase, 1);
    cell.setPaddingLeft(layout.padding() + measure.indent(layout.padding()));
    cell.setPaddingRight(layout.padding());
    cell.setPaddingTop(Design.CELL_PADDING_VERTICAL);
    cell.setPaddingBottom(Design.CELL_PADDING_VERTICAL);
    return cell;
  }

  private float leading() {
    return layout.size() * 1.3f;
  }
}
