package yanbao.report.workbook;

import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.Name;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import yanbao.model.DisplayFormat;
import yanbao.model.Parameter;
import yanbao.model.Value;
import yanbao.model.ValueKind;

/** The sheet of the figures that a reader may change, and sees the formulas follow. */
final class ParameterSheet {
  private static final int LABEL = 0;
  private static final int VALUE = ParameterNames.VALUE_COLUMN;
  private static final int NAME = 2;
  private static final int EFFECT = 3;

  private final Book book;
  private final SXSSFSheet sheet;
  private final Pen pen;
  private int row = ParameterNames.FIRST_ROW;

  private ParameterSheet(Book book) {
    this.book = book;
    this.sheet = Page.create(book, book.word(Words.PARAMETERS));
    this.pen = new Pen(book, sheet);
  }

  static void write(Book book) {
    ParameterSheet parameters = new ParameterSheet(book);
    parameters.head();
    parameters.rows();
  }

  private void head() {
    pen.row(0, 28);
    pen.text(LABEL, book.word(Words.PARAMETERS), Look.TITLE);
    pen.row(1);
    pen.text(LABEL, book.word(Words.PARAMETERS_NOTE), Look.NOTE);
    pen.row(2);
    pen.link(LABEL, "← " + book.word(Words.CONTENTS), book.word(Words.COVER), Look.LINK);
    pen.row(ParameterNames.FIRST_ROW - 1, 24);
    pen.text(LABEL, book.word(Words.PARAMETER), Look.HEADER);
    pen.text(VALUE, book.word(Words.VALUE), Look.HEADER);
    pen.text(NAME, book.word(Words.DEFINED_NAME), Look.HEADER);
    pen.text(EFFECT, book.word(Words.EFFECT), Look.HEADER);
    sheet.createFreezePane(0, ParameterNames.FIRST_ROW);
  }

  private void rows() {
    String asOf = book.word(Words.AS_OF_DATE);
    double labels = TextWidth.of(asOf);
    double names = 14;
    double values = 16;
    row(
        new Row(
            ParameterNames.AS_OF,
            asOf,
            ValueKind.DATE,
            new Value.Date(book.data().asOf()),
            DisplayFormat.plain(ValueKind.DATE),
            book.word(Words.AS_OF_EFFECT)));
    for (Parameter parameter : book.data().parameters()) {
      String label = book.text(parameter.label());
      labels = Math.max(labels, TextWidth.of(label));
      names = Math.max(names, TextWidth.of(parameter.name()));
      values = Math.max(values, TextWidth.of(parameter.format().show(parameter.value())));
      row(
          new Row(
              parameter.name(),
              label,
              parameter.kind(),
              parameter.value(),
              parameter.format(),
              book.word(Words.PARAMETER_EFFECT).replace("%s", parameter.name())));
    }
    ColumnWidths.set(sheet, LABEL, Math.clamp(labels + 3, 24, 60));
    ColumnWidths.set(sheet, VALUE, Math.min(values + 3, 60));
    ColumnWidths.set(sheet, NAME, Math.min(names + 3, 60));
    ColumnWidths.set(sheet, EFFECT, 60);
  }

  private record Row(
      String name,
      String label,
      ValueKind kind,
      Value value,
      DisplayFormat format,
      String effect) {}

  private void row(Row parameter) {
    Look look = Look.FRAMED;
    pen.row(row);
    pen.text(LABEL, parameter.label(), look);
    Look input =
        ColumnCells.of(parameter.kind(), parameter.format())
            .ink(Look.Ink.INPUT)
            .fill(Look.Fill.INPUT)
            .rule(Look.Rule.FRAME);
    pen.value(
        VALUE,
        parameter.value(),
        parameter.kind() == ValueKind.TEXT ? input.format(Look.TEXT) : input);
    pen.text(NAME, parameter.name(), look.format(Look.TEXT));
    pen.text(EFFECT, parameter.effect(), look.ink(Look.Ink.FAINT));
    define(parameter.name());
    validate(parameter.kind());
    row++;
  }

  private void define(String parameter) {
    if (book.parameters().isDefined(parameter)) {
      Name name = book.workbook().createName();
      name.setNameName(parameter);
      name.setRefersToFormula(book.parameters().cell(parameter));
    }
  }

  private void validate(ValueKind kind) {
    DataValidationHelper helper = sheet.getDataValidationHelper();
    int between = DataValidationConstraint.OperatorType.BETWEEN;
    switch (kind) {
      case NUMBER ->
          validate(
              helper.createDecimalConstraint(between, "-1E+300", "1E+300"), Words.EXPECTS_NUMBER);
      case DATE ->
          validate(helper.createDateConstraint(between, "61", "2958465", ""), Words.EXPECTS_DATE);
      case BOOLEAN ->
          validate(
              helper.createExplicitListConstraint(new String[] {"TRUE", "FALSE"}),
              Words.EXPECTS_BOOLEAN);
      case TEXT -> {}
    }
  }

  private void validate(DataValidationConstraint constraint, Words expected) {
    DataValidation validation =
        sheet
            .getDataValidationHelper()
            .createValidation(constraint, new CellRangeAddressList(row, row, VALUE, VALUE));
    validation.setShowErrorBox(true);
    validation.setErrorStyle(DataValidation.ErrorStyle.STOP);
    validation.createErrorBox(book.word(Words.PARAMETERS), book.word(expected));
    sheet.addValidationData(validation);
  }
}
