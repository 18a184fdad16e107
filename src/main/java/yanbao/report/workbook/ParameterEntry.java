package yanbao.report.workbook;

import java.util.Optional;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.DataValidationConstraint.OperatorType;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import yanbao.model.Bounds;
import yanbao.model.Parameter;
import yanbao.report.Words;

/** What may be typed into the cell of a parameter, and what is said there. */
final class ParameterEntry {
  // Excel calls a workbook damaged whose messages are longer.
  private static final int TITLE = 32;
  private static final int MESSAGE = 225;
  private static final int LIST = 255;

  private final Book book;
  private final SXSSFSheet sheet;

  ParameterEntry(Book book, SXSSFSheet sheet) {
    this.book = book;
    this.sheet = sheet;
  }

  /**
   * Has the cell in this row accept what is allowed.
   *
   * @param allowed that in words
   */
  void validate(int row, Parameter parameter, String allowed) {
    Optional<DataValidationConstraint> constraint = constraint(parameter);
    if (constraint.isEmpty()) {
      return;
    }
    int column = ParameterNames.VALUE_COLUMN;
    DataValidation validation =
        sheet
            .getDataValidationHelper()
            .createValidation(constraint.get(), new CellRangeAddressList(row, row, column, column));
    String title = shortened(book.text(parameter.label()), TITLE);
    String range = book.word(Words.EXPECTS_RANGE).formatted(allowed);
    String hint = parameter.note().map(book::text).map(note -> range + " " + note).orElse(range);
    validation.setShowPromptBox(true);
    validation.createPromptBox(title, shortened(hint, MESSAGE));
    validation.setShowErrorBox(true);
    validation.setErrorStyle(DataValidation.ErrorStyle.STOP);
    validation.createErrorBox(title, shortened(expected(parameter) + range, MESSAGE));
    sheet.addValidationData(validation);
  }

  private Optional<DataValidationConstraint> constraint(Parameter parameter) {
    DataValidationHelper helper = sheet.getDataValidationHelper();
    Bounds bounds = parameter.bounds();
    return switch (parameter.kind()) {
      case NUMBER -> Optional.of(number(helper, bounds));
      case DATE ->
          Optional.of(helper.createDateConstraint(OperatorType.BETWEEN, "61", "2958465", ""));
      case BOOLEAN ->
          Optional.of(helper.createExplicitListConstraint(new String[] {"TRUE", "FALSE"}));
      case TEXT ->
          isList(bounds)
              ? Optional.of(
                  helper.createExplicitListConstraint(bounds.values().toArray(new String[0])))
              : Optional.empty();
    };
  }

  private static DataValidationConstraint number(DataValidationHelper helper, Bounds bounds) {
    String low = bounds.atLeast().map(Object::toString).orElse("-1E+300");
    String high = bounds.atMost().map(Object::toString).orElse("1E+300");
    return helper.createDecimalConstraint(OperatorType.BETWEEN, low, high);
  }

  /** The format separates the values by commas, and has little room for them. */
  private static boolean isList(Bounds bounds) {
    return !bounds.values().isEmpty()
        && bounds.values().stream().noneMatch(value -> value.contains(",") || value.contains("\""))
        && String.join(",", bounds.values()).length() < LIST;
  }

  private String expected(Parameter parameter) {
    return switch (parameter.kind()) {
      case NUMBER -> book.word(Words.EXPECTS_NUMBER);
      case DATE -> book.word(Words.EXPECTS_DATE);
      case BOOLEAN -> book.word(Words.EXPECTS_BOOLEAN);
      case TEXT -> "";
    };
  }

  private static String shortened(String text, int most) {
    return text.length() <= most ? text : text.substring(0, most - 1) + "…";
  }
}
