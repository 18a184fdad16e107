package yanbao.table;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import yanbao.model.DisplayFormat;
import yanbao.model.Value;

/**
 * Writes a table as CSV in full precision, for programs: UTF-8, commas, LF. The first column tells
 * data rows from totals ({@code row}, or the total's name, with its group); a missing value is
 * empty, a not meaningful one is {@code NM}. A text that a spreadsheet would run has an apostrophe
 * before it.
 */
public final class TableCsv {
  /** The first column's header; no column of a table can have this name. */
  public static final String ROW = "_row";

  /** What the first column has in rows of data; in totals it names them. */
  public static final String DATA = "row";

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
        List<String> record = new ArrayList<>(List.of(DATA));
        row.values().forEach(value -> record.add(text(value)));
        printer.printRecord(record);
      }
      for (ComputedTable.Total total : table.totals()) {
        printer.printRecord(total(total, columns));
      }
    }
  }

  /** Hears the records of a file. */
  public interface Reader {
    /**
     * A record.
     *
     * @param index from 0, totals after the data
     * @param row {@value #DATA}, or the name of the total, with its group
     */
    void record(int index, String row, List<String> header, List<String> values);
  }

  /** Reads {@code data/<table>.csv} of a revision, without its first column. */
  public static void read(Path revision, String table, Reader reader) throws IOException {
    Path file = revision.resolve("data").resolve(table + ".csv");
    try (BufferedReader in = Files.newBufferedReader(file, StandardCharsets.UTF_8);
        CSVParser parser = FORMAT.parse(in)) {
      List<String> header = List.of();
      int index = -1;
      for (CSVRecord record : parser) {
        List<String> fields = record.toList();
        List<String> values = fields.stream().skip(1).map(SafeText::read).toList();
        if (index < 0) {
          header = List.copyOf(values);
        } else if (values.size() == header.size()) {
          reader.record(index, fields.getFirst(), header, values);
        } else {
          throw new IOException(
              file + ", line " + (index + 2) + ": expected " + header.size() + " values");
        }
        index++;
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
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
      case Value.Text text -> SafeText.write(text.text());
      case Value.Date date -> date.text();
      case Value.Bool bool -> bool.value() ? "TRUE" : "FALSE";
    };
  }
}
