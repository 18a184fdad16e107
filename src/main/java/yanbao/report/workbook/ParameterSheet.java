package yanbao.report.workbook;

import java.math.BigDecimal;
import java.util.Optional;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.Name;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import yanbao.model.Bounds;
import yanbao.model.DisplayFormat;
import yanbao.model.Parameter;
import yanbao.model.Value;
import yanbao.model.ValueKind;
import yanbao.report.Words;

/** The sheet of the figures that a reader may change, and sees the formulas follow. */
final class ParameterSheet {
  private static final int LABEL = 0;
  private static final int VALUE = ParameterNames.VALUE_COLUMN;
  private static final int ALLOWED = 2;
  private static final int NAME = 3;
  private static final int EFFECT = 4;
  private static final double WIDEST = 48;

  private final Book book;
  private final SXSSFSheet sheet;
  private final Pen pen;
  private final ParameterEntry entry;
  private final double[] widths = {22, 14, 13, 14, 44};
  private int row = ParameterNames.FIRST_ROW;

  private ParameterSheet(Book book) {
    this.book = book;
    this.sheet = Page.create(book, book.word(Words.PARAMETERS), Page.Kind.INPUTS);
    this.pen = new Pen(book, sheet);
    this.entry = new ParameterEntry(book, sheet);
  }

  static void write(Book book) {
    new ParameterSheet(book).write();
  }

  private void write() {
    Parameter asOf =
        new Parameter(
            ParameterNames.AS_OF,
            Words.AS_OF.label(),
            ValueKind.DATE,
            new Value.Date(book.data().asOf()),
            DisplayFormat.plain(ValueKind.DATE),
            Bounds.NONE,
            Optional.of(Words.AS_OF_EFFECT.label()),
            new yanbao.problem.Position.Nowhere());
    measure(asOf);
    book.data().parameters().forEach(this::measure);
    for (int column = 0; column < widths.length; column++) {
      ColumnWidths.set(sheet, column, widths[column]);
    }
    head();
    row(asOf);
    book.data().parameters().forEach(this::row);
    Page.area(book, sheet, EFFECT, row - 1, ColumnWidths.points(widths));
  }

  private void measure(Parameter parameter) {
    fit(LABEL, book.text(parameter.label()));
    fit(VALUE, parameter.format().show(parameter.value()));
    fit(ALLOWED, allowed(parameter));
    fit(NAME, parameter.name());
  }

  private void fit(int column, String text) {
    widths[column] = Math.clamp(TextWidth.of(text) + 3, widths[column], WIDEST);
  }

  private void head() {
    pen.row(Layout.TITLE, Page.TITLE_HEIGHT);
    pen.text(LABEL, book.word(Words.PARAMETERS), Look.TITLE);
    pen.row(Layout.SUBTITLE);
    pen.text(LABEL, book.word(Words.PARAMETERS_NOTE), Look.NOTE);
    pen.row(Layout.BACK);
    pen.link(LABEL, "← " + book.word(Words.CONTENTS), book.word(Words.COVER), Look.LINK);
    pen.row(ParameterNames.FIRST_ROW - 1, 24);
    pen.text(LABEL, book.word(Words.PARAMETER), Look.HEADER);
    pen.text(VALUE, book.word(Words.VALUE), Look.HEADER);
    pen.text(ALLOWED, book.word(Words.ALLOWED), Look.HEADER);
    pen.text(NAME, book.word(Words.DEFINED_NAME), Look.HEADER);
    pen.text(EFFECT, book.word(Words.EFFECT), Look.HEADER);
    sheet.createFreezePane(0, ParameterNames.FIRST_ROW);
    sheet.setRepeatingRows(
        new CellRangeAddress(ParameterNames.FIRST_ROW - 1, ParameterNames.FIRST_ROW - 1, -1, -1));
  }

  private void row(Parameter parameter) {
    String label = book.text(parameter.label());
    String allowed = allowed(parameter);
    String effect =
        parameter
            .note()
            .map(book::text)
            .orElse(book.word(Words.PARAMETER_EFFECT).replace("%s", parameter.name()));
    Look look = Look.FRAMED.with(Look.Trait.WRAPPED);
    int lines =
        Math.max(
            Math.max(
                TextWidth.lines(label, widths[LABEL]), TextWidth.lines(effect, widths[EFFECT])),
            TextWidth.lines(allowed, widths[ALLOWED]));
    pen.row(row, lines * 15f + 4);
    pen.text(LABEL, label, look);
    Look input =
        ColumnCells.of(parameter.kind(), parameter.format())
            .ink(Look.Ink.INPUT)
            .fill(Look.Fill.INPUT)
            .rule(Look.Rule.FRAME);
    pen.value(
        VALUE,
        parameter.value(),
        parameter.kind() == ValueKind.TEXT ? input.format(Look.TEXT) : input);
    pen.text(ALLOWED, allowed, look.align(HorizontalAlignment.CENTER));
    pen.text(NAME, parameter.name(), look.format(Look.TEXT));
    pen.text(EFFECT, effect, look.ink(Look.Ink.FAINT));
    define(parameter.name());
    entry.validate(row, parameter, allowed);
    row++;
  }

  /** What may be entered, as in {@code 0% ~ 50%}. */
  private String allowed(Parameter parameter) {
    Bounds bounds = parameter.bounds();
    return switch (parameter.kind()) {
      case NUMBER -> {
        Optional<String> low = bounds.atLeast().map(bound -> shown(parameter, bound));
        Optional<String> high = bounds.atMost().map(bound -> shown(parameter, bound));
        if (low.isPresent() && high.isPresent()) {
          yield low.get() + " ~ " + high.get();
        }
        yield low.map("≥ "::concat)
            .or(() -> high.map("≤ "::concat))
            .orElse(book.word(Words.ANY_NUMBER));
      }
      case TEXT ->
          bounds.values().isEmpty()
              ? book.word(Words.ANY_TEXT)
              : String.join(book.word(Words.LIST_SEPARATOR), bounds.values());
      case DATE -> book.word(Words.ANY_DATE);
      case BOOLEAN -> "TRUE / FALSE";
    };
  }

  private static String shown(Parameter parameter, BigDecimal bound) {
    return parameter.format().show(new Value.Number(bound));
  }

  private void define(String parameter) {
    if (book.parameters().isDefined(parameter)) {
      Name name = book.workbook().createName();
      name.setNameName(parameter);
      name.setRefersToFormula(book.parameters().cell(parameter));
    }
  }
}
