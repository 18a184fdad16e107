package yanbao.report.workbook;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import yanbao.model.Parameter;
import yanbao.model.Value;
import yanbao.report.Changes;
import yanbao.report.ReportData;
import yanbao.report.Words;
import yanbao.report.WorkbookDefinition;

/** The first sheet: what the workbook is, its contents, its sources, and what its marks mean. */
final class CoverSheet {
  private static final int MARGIN = 0;
  private static final int FIRST = 1;
  private static final int SECOND = 2;
  private static final int THIRD = 3;
  private static final int LAST = 4;
  private static final double[] WIDTHS = {2, 11, 24, 58, 13};
  private static final Look LABEL = Look.PLAIN.ink(Look.Ink.FAINT);
  private static final Look BANNER =
      Look.PLAIN.ink(Look.Ink.ON_TITLE).fill(Look.Fill.TITLE).with(Look.Trait.BOLD);

  private final Book book;
  private final SXSSFSheet sheet;
  private final Pen pen;
  private int row;

  private CoverSheet(Book book) {
    this.book = book;
    this.sheet = Page.create(book, book.word(Words.COVER), Page.Kind.COVER);
    this.pen = new Pen(book, sheet);
  }

  static void write(Book book, WorkbookDefinition definition) {
    CoverSheet cover = new CoverSheet(book);
    cover.banner();
    cover.facts();
    cover.contents(definition);
    cover.sources();
    cover.row = new Legend(book, cover.pen).write(cover.row);
    double width = ColumnWidths.points(WIDTHS);
    Page.area(book, cover.sheet, LAST, cover.row - 1, width);
    cover.sheet.getPrintSetup().setFitHeight((short) 1);
  }

  private void banner() {
    for (int column = 0; column < WIDTHS.length; column++) {
      ColumnWidths.set(sheet, column, WIDTHS[column]);
    }
    String title = book.text(book.data().title());
    double width = WIDTHS[FIRST] + WIDTHS[SECOND] + WIDTHS[THIRD] + WIDTHS[LAST];
    // Letters of the banner are twice as large as those that widths count.
    pen.row(row++, TextWidth.lines(title, width / 2) * 30f + 24);
    pen.text(MARGIN, "", BANNER);
    pen.spread(FIRST, LAST, title, BANNER.with(Look.Trait.BANNER).with(Look.Trait.WRAPPED));
    pen.row(row++, 4);
    for (int column = MARGIN; column <= LAST; column++) {
      pen.text(column, "", Look.PLAIN.fill(Look.Fill.TOTAL));
    }
    row++;
  }

  private void facts() {
    Look left = Look.PLAIN.align(HorizontalAlignment.LEFT);
    pen.row(row++);
    pen.text(FIRST, book.word(Words.AS_OF), LABEL);
    pen.value(SECOND, new Value.Date(book.data().asOf()), left.format("yyyy-mm-dd"));
    pen.row(row++);
    pen.text(FIRST, book.word(Words.REVISION), LABEL);
    pen.number(SECOND, book.data().revision(), left.format("0"));
    pen.row(row++);
    pen.text(FIRST, book.word(Words.JOB), LABEL);
    pen.text(SECOND, book.data().job(), left.format(Look.TEXT));
    pen.row(row++);
    pen.text(FIRST, book.word(Words.PUBLISHER), LABEL);
    pen.text(SECOND, Packaging.PUBLISHER, left);
    row++;
  }

  private void contents(WorkbookDefinition definition) {
    heading(Words.CONTENTS);
    header(Words.NUMBER, Words.SHEET, Words.CONTENT, Words.ROWS);
    int number = 1;
    entry(number++, book.word(Words.PARAMETERS), parameters(), book.data().parameters().size() + 1);
    for (int i = 0; i < definition.sheets().size(); i++) {
      Layout layout = book.layouts().get(i);
      String description =
          book.text(definition.sheets().get(i).description().orElse(layout.definition().title()));
      entry(number++, layout.sheet(), description, layout.table().rows().size());
    }
    Optional<Changes> changes = book.data().changes();
    if (changes.isPresent()) {
      String heading = changes.get().heading(book.data().language());
      entry(number++, book.word(Words.CHANGES), heading, changes.get().all().size());
    }
    String sources =
        book.word(Words.INPUT_FILES)
            + book.word(Words.LIST_SEPARATOR)
            + book.word(Words.DEFINITIONS);
    entry(number, book.word(Words.SOURCES), sources, book.data().sources().size());
    row++;
  }

  /** The parameters by their labels, as the assumptions that they are. */
  private String parameters() {
    return book.data().parameters().stream()
        .map(Parameter::label)
        .map(book::text)
        .collect(
            Collectors.collectingAndThen(
                Collectors.joining(book.word(Words.LIST_SEPARATOR)),
                labels -> labels.isEmpty() ? book.word(Words.AS_OF) : labels));
  }

  private void entry(int number, String name, String content, long rows) {
    Look look = Look.FRAMED;
    pen.row(row++, Math.max(lines(content, THIRD), lines(name, SECOND)) * 15f + 4);
    pen.number(FIRST, number, look.align(HorizontalAlignment.CENTER).format("0"));
    pen.link(
        SECOND,
        name,
        name,
        look.ink(Look.Ink.ACCENT)
            .with(Look.Trait.UNDERLINED)
            .with(Look.Trait.WRAPPED)
            .format(Look.TEXT));
    pen.text(THIRD, content, look.with(Look.Trait.WRAPPED));
    pen.number(LAST, rows, look.align(HorizontalAlignment.RIGHT).format("#,##0"));
  }

  private void sources() {
    heading(Words.SOURCES);
    header(Words.NUMBER, Words.SOURCE, Words.FILE, Words.DATA_AS_OF);
    Map<String, List<ReportData.SourceSummary>> bySource =
        book.data().sources().stream()
            .collect(
                Collectors.groupingBy(
                    ReportData.SourceSummary::source, LinkedHashMap::new, Collectors.toList()));
    int number = 1;
    for (List<ReportData.SourceSummary> files : bySource.values()) {
      source(number++, files);
    }
    row++;
  }

  private void source(int number, List<ReportData.SourceSummary> files) {
    ReportData.SourceSummary first = files.getFirst();
    String title = book.text(first.title());
    String file =
        files.size() == 1
            ? first.file()
            : book.word(Words.FILE_AND_MORE)
                .formatted(first.file(), Integer.toString(files.size() - 1));
    Look look = Look.FRAMED.with(Look.Trait.WRAPPED);
    pen.row(row++, Math.max(lines(file, THIRD), lines(title, SECOND)) * 15f + 4);
    pen.number(FIRST, number, look.align(HorizontalAlignment.CENTER).format("0"));
    pen.text(SECOND, title, look);
    pen.text(THIRD, file, look);
    Look day = look.align(HorizontalAlignment.CENTER).format("yyyy-mm-dd");
    if (first.latest().isPresent()) {
      pen.value(LAST, new Value.Date(first.latest().get()), day);
    } else {
      pen.text(LAST, "", day);
    }
  }

  private int lines(String text, int column) {
    return TextWidth.lines(text, WIDTHS[column]);
  }

  private void header(Words first, Words second, Words third, Words last) {
    pen.row(row++, 22);
    pen.text(FIRST, book.word(first), Look.HEADER);
    pen.text(SECOND, book.word(second), Look.HEADER);
    pen.text(THIRD, book.word(third), Look.HEADER);
    pen.text(LAST, book.word(last), Look.HEADER);
  }

  private void heading(Words word) {
    pen.row(row++, 24);
    pen.text(FIRST, book.word(word), Look.HEADING);
  }
}
