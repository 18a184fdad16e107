package yanbao.report.workbook;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.IgnoredErrorType;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFRow;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import yanbao.model.Value;
import yanbao.report.Words;
import yanbao.report.WorkbookDefinition;
import yanbao.table.ComputedTable;
import yanbao.table.TableDefinition;

/** One sheet with one table: title, header, data, totals, notes, charts. */
final class TableSheet {
  private final Book book;
  private final WorkbookDefinition.Sheet definition;
  private final Layout layout;
  private final ColumnWidths widths;
  private final SXSSFSheet sheet;
  private final Pen pen;
  private final List<ColumnCells> columns = new ArrayList<>();

  /** Of the rows so far, in points. */
  private double height = Page.TITLE_HEIGHT + 2 * Page.ROW_HEIGHT;

  private TableSheet(Book book, WorkbookDefinition.Sheet definition, Layout layout) {
    this.book = book;
    this.definition = definition;
    this.layout = layout;
    this.widths = new ColumnWidths(book, layout);
    this.sheet = Page.create(book, layout.sheet(), Page.Kind.TABLE);
    this.pen = new Pen(book, sheet);
    for (int index = 0; index < layout.columns().size(); index++) {
      columns.add(new ColumnCells(book, layout, index, widths.isWrapped(index)));
    }
  }

  static void write(Book book, WorkbookDefinition.Sheet definition, Layout layout) {
    new TableSheet(book, definition, layout).write();
  }

  private void write() {
    arrange();
    head();
    header();
    data();
    new TotalRows(book, layout, sheet).write();
    height += layout.table().totals().size() * Page.ROW_HEIGHT;
    int next = notes();
    new Charts(book, sheet, layout, widths).draw(definition.charts(), next, height);
  }

  private void arrange() {
    widths.apply(sheet);
    for (int column = 0; column < layout.columns().size(); column++) {
      if (layout.columns().get(column).hidden()) {
        sheet.setColumnHidden(column, true);
      }
    }
    for (String gap : layout.gaps()) {
      sheet.setColumnHidden(layout.chartColumn(gap), true);
    }
    int frozen = definition.freeze().map(layout.definition()::columnIndex).orElse(-1) + 1;
    sheet.createFreezePane(frozen, Layout.FIRST);
    sheet.setAutoFilter(layout.headerAndData());
    sheet.setRepeatingRows(new CellRangeAddress(Layout.HEADER, Layout.HEADER, -1, -1));
    if (frozen > 0) {
      sheet.setRepeatingColumns(new CellRangeAddress(-1, -1, 0, frozen - 1));
    }
    // Codes such as 000681 are text on purpose; totals beside figures are no mistake.
    book.behind(layout.sheet())
        .addIgnoredErrors(
            new CellRangeAddress(Layout.FIRST, layout.lastTotal(), 0, layout.afterLastColumn() - 1),
            IgnoredErrorType.NUMBER_STORED_AS_TEXT,
            IgnoredErrorType.FORMULA,
            IgnoredErrorType.FORMULA_RANGE);
    AbsentShade.apply(sheet, layout, columns);
    new Highlights(book, sheet, layout).apply(definition.highlights());
  }

  private void head() {
    int first = Captions.firstVisible(layout);
    pen.row(Layout.TITLE, Page.TITLE_HEIGHT);
    pen.text(first, book.text(definition.title()), Look.TITLE);
    pen.row(Layout.SUBTITLE);
    pen.text(first, Captions.subtitle(book, layout), Look.NOTE);
    pen.row(Layout.BACK);
    pen.link(first, "← " + book.word(Words.CONTENTS), book.word(Words.COVER), Look.LINK);
  }

  private void header() {
    int lines = 1;
    for (int column = 0; column < layout.columns().size(); column++) {
      if (!layout.columns().get(column).hidden()) {
        String text = Captions.header(book, layout.columns().get(column));
        lines = Math.max(lines, widths.headerLines(text, column));
      }
    }
    pen.row(Layout.HEADER, lines * 15f + 9);
    height += lines * 15f + 9;
    for (int column = 0; column < layout.columns().size(); column++) {
      pen.text(column, Captions.header(book, layout.columns().get(column)), Look.HEADER);
    }
    for (String gap : layout.gaps()) {
      TableDefinition.Column column = layout.definition().column(gap);
      pen.text(layout.chartColumn(gap), Captions.header(book, column), Look.HEADER);
    }
  }

  private void data() {
    Set<Integer> starts = new HashSet<>();
    for (ComputedTable.Total total : layout.table().totals()) {
      if (total.definition().per().isPresent() && total.firstRow() > 0) {
        starts.add(total.firstRow());
      }
    }
    List<ComputedTable.Row> rows = layout.table().rows();
    for (int index = 0; index < rows.size(); index++) {
      Look.Rule rule = starts.contains(index) ? Look.Rule.GROUP : Look.Rule.NONE;
      if (index == rows.size() - 1 && layout.table().totals().isEmpty()) {
        rule = Look.Rule.BELOW;
      }
      data(index, rows.get(index).values(), rule);
    }
  }

  private void data(int index, List<Value> values, Look.Rule rule) {
    SXSSFRow row = sheet.createRow(Layout.FIRST + index);
    SheetCells cells = SheetCells.inData(book, layout, row.getRowNum());
    Look.Fill fill = index % 2 == 1 ? Look.Fill.BAND : Look.Fill.NONE;
    int lines = 1;
    for (ColumnCells column : columns) {
      Value value = values.get(column.index());
      column.write(row, value, cells, fill, rule);
      if (widths.isWrapped(column.index()) && value instanceof Value.Text text) {
        lines = Math.max(lines, TextWidth.lines(text.text(), widths.width(column.index())));
      }
    }
    float rowHeight = lines == 1 ? Page.ROW_HEIGHT : Math.min(lines * 15f + 4, Page.MAXIMUM_HEIGHT);
    if (lines > 1) {
      row.setHeightInPoints(rowHeight);
    }
    height += rowHeight;
    for (String gap : layout.gaps()) {
      gap(row, gap, values.get(layout.definition().columnIndex(gap)));
    }
  }

  /** The number again; nothing, so that a line breaks off, where there is none. */
  private void gap(SXSSFRow row, String column, Value value) {
    if (value instanceof Value.Number number) {
      String from = layout.cell(row.getRowNum(), column);
      Cell cell = row.createCell(layout.chartColumn(column));
      cell.setCellFormula("IF(ISNUMBER(" + from + ")," + from + ",NA())");
      cell.setCellValue(number.asDouble());
    }
  }

  /** The notes; the result is the first free row. */
  private int notes() {
    int row = layout.lastTotal() + 2;
    height += Page.ROW_HEIGHT;
    int first = Captions.firstVisible(layout);
    int last = Captions.lastNoteColumn(layout, widths);
    double width = 0;
    for (int column = first; column <= last; column++) {
      width += widths.shown(column);
    }
    for (String note : Captions.notes(book, layout)) {
      float noteHeight = TextWidth.lines(note, width) * 14f + 3;
      pen.row(row, noteHeight);
      height += noteHeight;
      pen.spread(first, last, note, Look.NOTE.with(Look.Trait.WRAPPED));
      row++;
    }
    return row;
  }
}
