package yanbao.lineage;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellValue;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import yanbao.lineage.Trace.Derivation;
import yanbao.model.Value;

/**
 * Recalculates an explanation as a reader would: types the shown values into a sheet, and the shown
 * formula beside them. Shares no code with the engine.
 */
final class Spreadsheet implements AutoCloseable {
  private static final Pattern IF_MISSING =
      Pattern.compile("IFMISSING\\((?<value>[A-Z]+\\d+), (?<instead>[^)]*)\\)");
  private static final Pattern PREVIOUS = Pattern.compile("PREVIOUS\\([^)]*\\)");

  private final XSSFWorkbook workbook = new XSSFWorkbook();
  private final XSSFSheet sheet = workbook.createSheet();
  private int rows;

  /** The value of the formula, as number, text, truth or {@code #VALUE!} and the like. */
  static Object value(Derivation.Computed computed) throws Exception {
    try (Spreadsheet spreadsheet = new Spreadsheet()) {
      String formula = computed.formula();
      for (Trace.Rows aggregate : computed.rows()) {
        if (!formula.contains(aggregate.aggregate())) {
          throw new AssertionError(formula + " does not show " + aggregate.aggregate());
        }
        formula = formula.replace(aggregate.aggregate(), spreadsheet.put(aggregate.result()));
      }
      return spreadsheet.calculate(spreadsheet.withInputs(formula, computed.inputs()));
    }
  }

  /** The value of an aggregate over its rows. */
  static Object value(Trace.Rows aggregate, List<Trace> inputs) throws Exception {
    if (aggregate.aggregate().startsWith("RANK(")) {
      // Its rows are those ahead.
      return aggregate.rows().size() + 1.0;
    }
    if (aggregate.rows().isEmpty()) {
      return 0.0;
    }
    try (Spreadsheet spreadsheet = new Spreadsheet()) {
      String formula = aggregate.aggregate();
      List<Trace> columns = aggregate.rows().getFirst().cells();
      for (int i = 0; i < columns.size(); i++) {
        String first = "";
        String last = "";
        for (Trace.Row row : aggregate.rows()) {
          // Aggregates pass over texts.
          last = spreadsheet.put(row.cells().get(i).value(), cell -> cell.setCellValue("absent"));
          first = first.isEmpty() ? last : first;
        }
        // The formula names a column of another table with that table.
        String name = aggregate.of() + columns.get(i).name();
        formula =
            formula.replace(
                formula.contains(name) ? name : columns.get(i).name(), first + ":" + last);
      }
      return spreadsheet.calculate(spreadsheet.withInputs(formula, inputs));
    }
  }

  private String withInputs(String formula, List<Trace> inputs) {
    String filled = formula;
    // PREVIOUS([x]) before [x].
    List<Trace> longestFirst =
        inputs.stream()
            .sorted(Comparator.comparingInt((Trace input) -> input.name().length()).reversed())
            .toList();
    for (Trace input : longestFirst) {
      String name = Pattern.quote(input.name());
      String whole =
          input.name().endsWith("])") || input.name().startsWith("[") ? name : "\\b" + name + "\\b";
      filled = filled.replaceAll(whole, Matcher.quoteReplacement(put(input.value())));
    }
    Matcher nothingAbove = PREVIOUS.matcher(filled);
    if (nothingAbove.find()) {
      filled = nothingAbove.replaceAll(put(Value.Missing.VALUE));
    }
    String plain =
        filled
            .replace("NM()", put(Value.NotMeaningful.VALUE))
            .replaceAll("\\bISMISSING\\(", "ISNA(")
            .replaceAll("\\bMISSING\\(\\)", "NA()");
    return IF_MISSING.matcher(plain).replaceAll("IF(ISNA(${value}), ${instead}, ${value})");
  }

  /** What is not there becomes an error, which goes through a formula as it does. */
  private String put(Value value) {
    return put(
        value,
        cell ->
            cell.setCellErrorValue(
                value instanceof Value.Missing
                    ? FormulaError.NA.getCode()
                    : FormulaError.NULL.getCode()));
  }

  private String put(Value value, Consumer<Cell> absent) {
    Row row = sheet.createRow(rows++);
    Cell cell = row.createCell(0);
    switch (value) {
      case Value.Number number -> cell.setCellValue(number.asDouble());
      case Value.Text text -> cell.setCellValue(text.text());
      case Value.Bool bool -> cell.setCellValue(bool.value());
      case Value.Date date -> cell.setCellValue(DateUtil.getExcelDate(date.date()));
      case Value.Missing missing -> absent.accept(cell);
      case Value.NotMeaningful notMeaningful -> absent.accept(cell);
    }
    return String.format(Locale.ROOT, "A%d", rows);
  }

  private Object calculate(String formula) {
    Cell cell = sheet.createRow(rows++).createCell(0);
    cell.setCellFormula(formula);
    CellValue value = workbook.getCreationHelper().createFormulaEvaluator().evaluate(cell);
    return switch (value.getCellType()) {
      case NUMERIC -> value.getNumberValue();
      case STRING -> value.getStringValue();
      case BOOLEAN -> value.getBooleanValue();
      default -> value.formatAsString();
    };
  }

  @Override
  public void close() throws IOException {
    workbook.close();
  }
}
