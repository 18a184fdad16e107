package yanbao.report.workbook;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.model.StylesTable;
import org.jspecify.annotations.Nullable;
import yanbao.model.DisplayFormat;
import yanbao.model.Precision;
import yanbao.model.Value;
import yanbao.report.TieOut;

/** A workbook as it was written: its cells, how they are shown, and its formulas. */
public final class WrittenWorkbook {
  private final List<WrittenSheet> sheets = new ArrayList<>();
  private final Map<String, WrittenSheet> byName = new LinkedHashMap<>();
  private final Map<String, String> names;
  private final StylesTable styles;
  private final FormulaLoad load = new FormulaLoad();
  private final Map<Integer, Optional<DisplayFormat>> formats = new LinkedHashMap<>();

  private WrittenWorkbook(WorkbookParts parts) throws IOException {
    this.names = parts.names();
    this.styles = parts.styles();
    IntFunction<String> texts = parts.texts();
    for (WorkbookParts.SheetEntry entry : parts.sheets()) {
      WrittenSheet sheet = new WrittenSheet(sheets.size(), entry.name());
      sheets.add(sheet);
      byName.putIfAbsent(sheet.name(), sheet);
      parts.read(
          entry,
          cell -> {
            load.cell(cell);
            sheet.put(cell);
          },
          texts);
    }
  }

  public static WrittenWorkbook open(Path file) throws IOException {
    try (WorkbookParts parts = WorkbookParts.open(file)) {
      return new WrittenWorkbook(parts);
    }
  }

  List<WrittenSheet> sheets() {
    return sheets;
  }

  Map<String, String> names() {
    return names;
  }

  /** How many formulas it has, sampled or not. */
  long formulas() {
    return load.formulas();
  }

  /** Whether a formula is in the sample that is recalculated; the others count as their values. */
  boolean isRecalculated(WrittenSheet sheet, int row, int column) {
    return FormulaLoad.isSampled(sheet.index(), row, column, load.share());
  }

  /** What a cell holds, and how it is shown. */
  public static final class Cell {
    private final @Nullable Object value;
    private final Optional<DisplayFormat> format;

    private Cell(@Nullable Object value, Optional<DisplayFormat> format) {
      this.value = value;
      this.format = format;
    }

    /** What a reader sees there. */
    public String shown() {
      return shown(format);
    }

    /** What a reader would see in another format; empty for the plain one. */
    public String shown(Optional<DisplayFormat> other) {
      return switch (value) {
        case null -> "";
        case Double number -> shown(number, other);
        case Boolean bool -> bool ? "TRUE" : "FALSE";
        case SheetReader.Fault fault -> fault.text();
        default -> value.toString();
      };
    }

    private String shown(double number, Optional<DisplayFormat> other) {
      if (other.isEmpty()) {
        return Value.Number.of(number).exact().toPlainString();
      }
      return other.get().isDate()
          ? other.get().show(date(number))
          : other.get().show(Value.Number.of(number));
    }

    /** The date, as exact as the cell's own format shows it. */
    private Value.Date date(double serial) {
      return new Value.Date(
          LocalDate.of(1899, 12, 30).plusDays((long) serial),
          format.filter(DisplayFormat::isDate).map(DisplayFormat::precision).orElse(Precision.DAY));
    }

    /** Whether a text says the same; a plain number may be written with more zeros. */
    public boolean isShownAs(String text, Optional<DisplayFormat> other) {
      return shown(other).replaceAll("\\s", "").equals(text)
          || (other.isEmpty() && value instanceof Double number && isNumber(text, number));
    }

    /** Whether the cell holds what a data file says; {@code label}: or a text for a blank. */
    public boolean holds(String data, boolean label) {
      return switch (value) {
        case null -> data.isEmpty();
        case Double number when format.filter(DisplayFormat::isDate).isPresent() ->
            // A day may be shown by its month only; a month or year has no other text.
            date(number).text().equals(data) || date(number).date().toString().equals(data);
        case Double number -> isNumber(data, number);
        case Boolean bool -> data.equals(bool ? "TRUE" : "FALSE");
        case String text when data.isEmpty() ->
            label || text.isEmpty() || text.equals(DisplayFormat.MISSING);
        case String text ->
            text.equals(data) || (data.equals("NM") && text.equals(DisplayFormat.NOT_MEANINGFUL));
        default -> false;
      };
    }

    public Optional<DisplayFormat> format() {
      return format;
    }

    private static boolean isNumber(String text, double number) {
      try {
        return new BigDecimal(text).doubleValue() == number;
      } catch (NumberFormatException e) {
        return false;
      }
    }
  }

  /** The cell, or empty where there is no such sheet. */
  public Optional<Cell> cell(TieOut.Cell at) {
    return Optional.ofNullable(byName.get(at.sheet()))
        .map(sheet -> cell(sheet, at.row(), at.column()));
  }

  private Cell cell(WrittenSheet sheet, int row, int column) {
    return new Cell(
        sheet.value(row, column), formats.computeIfAbsent(sheet.style(row, column), this::format));
  }

  private Optional<DisplayFormat> format(int style) {
    return style < styles.getNumCellStyles()
        ? Optional.ofNullable(styles.getStyleAt(style).getDataFormatString())
            .flatMap(DisplayFormat::of)
        : Optional.empty();
  }

  /** An address such as {@code D5}. */
  public static String address(int row, int column) {
    return new CellReference(row, column).formatAsString();
  }
}
