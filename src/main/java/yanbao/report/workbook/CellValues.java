package yanbao.report.workbook;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.apache.poi.ss.usermodel.Cell;
import yanbao.model.DisplayFormat;
import yanbao.model.Value;

/** Typed values in cells; of a formula cell they become the cached result. */
final class CellValues {
  private static final LocalDate SERIAL_ZERO = LocalDate.of(1899, 12, 30);

  // Excel takes 1900 for a leap year; before March its day numbers are one off.
  private static final LocalDate FIRST = LocalDate.of(1900, 3, 1);
  private static final LocalDate LAST = LocalDate.of(9999, 12, 31);

  private CellValues() {}

  static void put(Cell cell, Value value) {
    switch (value) {
      case Value.Missing missing -> cell.setCellValue(DisplayFormat.MISSING);
      case Value.NotMeaningful notMeaningful -> cell.setCellValue(DisplayFormat.NOT_MEANINGFUL);
      case Value.Text text -> cell.setCellValue(text.text());
      case Value.Number number -> cell.setCellValue(number.asDouble());
      case Value.Bool bool -> cell.setCellValue(bool.value());
      case Value.Date date when isCalendar(date.date()) -> cell.setCellValue(serial(date.date()));
      case Value.Date date -> cell.setCellValue(date.text());
    }
  }

  /** Whether a sheet can hold the day as a date; others are written as text. */
  static boolean isCalendar(LocalDate date) {
    return !date.isBefore(FIRST) && !date.isAfter(LAST);
  }

  /** The day as sheets count it. */
  static double serial(LocalDate date) {
    return ChronoUnit.DAYS.between(SERIAL_ZERO, date);
  }
}
