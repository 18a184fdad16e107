package yanbao.table;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import yanbao.model.DisplayFormat;
import yanbao.model.Value;

/**
 * Writes a table as CSV in full precision, for programs: UTF-8, commas, LF. The first column tells
 * data rows from totals ({@code row}, or the total's name, with its group); a missing value is
 * empty, a not meaningful one is {@code NM}.
 */
public final class TableCsv {
  /** The first column's header; no column of a table can have this name. */
  public static final String ROW = "_row";

  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setRecordSeparator('\n').get();

  private TableCsv() {}

  public static void write(Path file, ComputedTable table) throws IOException {
    List<TableDefinition.Column> columns = table.definition().columns();
    try (BufferedWriter writer = Files.newBufferedWriter(file, StandardCharsets.UTF_8);
        CSVPrinter printer = new CSVPrinter(writer, FORMAT)) {
      List<String> header = new ArrayList<>(List.of(ROW));
      columns.forEach(column -> header.add(column.name()));
      printer.printRecord(header);
      for (ComputedTable.Row row : table.rows()) {
        List<String> record = new ArrayList<>(List.of("row"));
        row.values().forEach(value -> record.add(text(value)));
        printer.printRecord(record);
      }
      for (ComputedTable.Total total : table.totals()) {
        printer.printRecord(total(total, columns));
      }
    }
  }

  private static List<String> total(
      ComputedTable.Total total, List<TableDefinition.Column> columns) {
    String group = total.group().map(value -> ":" + shown(value)).orElse("");
    List<String> record = new ArrayList<>(List.of(total.definition().name() + group));
    for (TableDefinition.Column column : columns) {
      Value value = total.cells().get(column.name());
      record.add(value == null ? "" : text(value));
    }
    return record;
  }

  private static String shown(Value value) {
    return value.isPresent() ? text(value) : DisplayFormat.MISSING;
  }

  private static String text(Value value) {
    return switch (value) {
      case Value.Missing missing -> "";
      case Value.NotMeaningful notMeaningful -> "NM";
      case Value.Number number -> number.exact().toPlainString();
      case Value.Text text -> text.text();
      case Value.Date date -> date.date().toString();
      case Value.Bool bool -> bool.value() ? "TRUE" : "FALSE";
    };
  }
}
