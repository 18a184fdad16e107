package yanbao.report.workbook;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import yanbao.report.ReportData;
import yanbao.report.Words;
import yanbao.table.TableDefinition;

/** The last sheet: which files went in, and where each column comes from. */
final class SourceSheet {
  private static final double[] WIDTHS = {22, 28, 26, 10, 38, 10, 10, 10, 10, 10};
  private static final int LAST = WIDTHS.length - 1;

  private final Book book;
  private final SXSSFSheet sheet;
  private final Pen pen;
  private int row = Layout.HEADER;

  private SourceSheet(Book book) {
    this.book = book;
    this.sheet = Page.create(book, book.word(Words.SOURCES), Page.Kind.SOURCES);
    this.pen = new Pen(book, sheet);
  }

  static void write(Book book) {
    SourceSheet sources = new SourceSheet(book);
    sources.head();
    sources.files();
    sources.row++;
    sources.definitions();
    Page.area(book, sources.sheet, LAST, sources.row - 1, ColumnWidths.points(WIDTHS));
  }

  private void head() {
    for (int column = 0; column < WIDTHS.length; column++) {
      ColumnWidths.set(sheet, column, WIDTHS[column]);
    }
    sheet.createFreezePane(0, Layout.HEADER);
    pen.row(Layout.TITLE, 28);
    pen.text(0, book.word(Words.SOURCES), Look.TITLE);
    pen.row(Layout.SUBTITLE);
    pen.text(0, book.word(Words.AS_OF) + " " + book.data().asOf(), Look.NOTE);
    pen.row(Layout.BACK);
    pen.link(0, "← " + book.word(Words.CONTENTS), book.word(Words.COVER), Look.LINK);
  }

  private void files() {
    heading(Words.INPUT_FILES);
    pen.row(row++, 24);
    pen.text(0, book.word(Words.SOURCE), Look.HEADER);
    pen.spread(1, 3, book.word(Words.FILE), Look.HEADER);
    pen.text(4, "SHA-256", Look.HEADER);
    pen.text(5, book.word(Words.READ), Look.HEADER);
    pen.text(6, book.word(Words.ACCEPTED), Look.HEADER);
    pen.text(7, book.word(Words.REJECTED), Look.HEADER);
    pen.text(8, book.word(Words.SKIPPED), Look.HEADER);
    pen.text(9, book.word(Words.HIDDEN), Look.HEADER);
    Look count = Look.FRAMED.align(HorizontalAlignment.RIGHT).format("#,##0");
    double fileWidth = WIDTHS[1] + WIDTHS[2] + WIDTHS[3];
    for (ReportData.SourceSummary source : book.data().sources()) {
      int lines =
          Math.max(
              TextWidth.lines(source.file(), fileWidth),
              TextWidth.lines(source.sha256(), WIDTHS[4]));
      pen.row(row++, lines * 15f + 4);
      pen.text(0, book.text(source.title()), cell());
      pen.spread(1, 3, source.file(), cell());
      pen.text(4, source.sha256(), cell());
      pen.number(5, source.read(), count);
      pen.number(6, source.accepted(), count);
      pen.number(7, source.rejected(), count);
      pen.number(8, source.skipped(), count);
      pen.number(9, source.hidden(), count);
    }
  }

  private void definitions() {
    heading(Words.DEFINITIONS);
    pen.row(row++, 24);
    pen.text(0, book.word(Words.SHEET), Look.HEADER);
    pen.text(1, book.word(Words.COLUMN), Look.HEADER);
    pen.text(2, book.word(Words.DEFINED_NAME), Look.HEADER);
    pen.text(3, book.word(Words.UNIT), Look.HEADER);
    pen.spread(4, LAST, book.word(Words.DEFINITION), Look.HEADER);
    Map<String, Layout> tables = new LinkedHashMap<>();
    book.layouts().forEach(layout -> tables.putIfAbsent(layout.definition().name(), layout));
    tables.values().forEach(this::definitions);
  }

  private void definitions(Layout layout) {
    for (TableDefinition.Column column : layout.columns()) {
      String label = book.text(column.label());
      definition(layout, label, column.name(), column.unit().orElse(""), column.source());
    }
    for (TableDefinition.Total total : layout.definition().totals()) {
      for (TableDefinition.Cell cell : total.cells()) {
        TableDefinition.Column column = layout.definition().column(cell.column());
        String label = book.text(total.label()) + " · " + book.text(column.label());
        String name = total.name() + "." + cell.column();
        definition(layout, label, name, column.unit().orElse(""), cell.formula().source().text());
      }
    }
  }

  private void definition(Layout layout, String label, String name, String unit, String text) {
    double width = Arrays.stream(WIDTHS, 4, WIDTHS.length).sum();
    int lines =
        IntStream.of(
                TextWidth.lines(layout.sheet(), WIDTHS[0]),
                TextWidth.lines(label, WIDTHS[1]),
                TextWidth.lines(name, WIDTHS[2]),
                TextWidth.lines(unit, WIDTHS[3]),
                TextWidth.lines(text, width))
            .max()
            .orElseThrow();
    pen.row(row++, lines * 15f + 4);
    pen.text(0, layout.sheet(), cell());
    pen.text(1, label, cell());
    pen.text(2, name, cell());
    pen.text(3, unit, cell().align(HorizontalAlignment.CENTER));
    pen.spread(4, LAST, text, cell().with(Look.Trait.QUOTED));
  }

  private static Look cell() {
    return Look.FRAMED.format(Look.TEXT).with(Look.Trait.WRAPPED);
  }

  private void heading(Words word) {
    pen.row(row++, 24);
    pen.text(0, book.word(word), Look.HEADING);
  }
}
