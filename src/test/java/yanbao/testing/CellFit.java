package yanbao.testing;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.FontRenderContext;
import java.awt.font.LineBreakMeasurer;
import java.awt.font.TextAttribute;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.text.AttributedString;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.poi.ss.format.CellFormat;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.ss.util.CellRangeAddress;

/**
 * Measures the text of every cell with a real font, and finds what its cell cuts off: numbers that
 * would be shown as {@code ####}, text beside a cell that is not empty, lines below a row's edge.
 */
public final class CellFit {
  private static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);
  private static final double PIXELS_PER_POINT = 96.0 / 72;
  private static final double EDGES = 4;
  private static final double INDENT = 9;
  private static final double LINE = 1.4;
  private static final Pattern SCALED = Pattern.compile("[0#],+(?![0#])");

  private final Sheet sheet;
  private final Font regular;
  private final Font bold;
  private final DataFormatter formatter = new DataFormatter(Locale.ROOT);
  private final List<String> faults = new ArrayList<>();

  private CellFit(Sheet sheet, Font regular, Font bold) {
    this.sheet = sheet;
    this.regular = regular;
    this.bold = bold;
    formatter.setUseCachedValuesForFormulaCells(true);
  }

  /** The cells whose text does not fit, with what is wrong. */
  public static List<String> faults(Path file) throws IOException {
    List<String> faults = new ArrayList<>();
    Font regular = font("Regular");
    Font bold = font("Bold");
    try (Workbook workbook = WorkbookFactory.create(file.toFile(), null, true)) {
      for (Sheet sheet : workbook) {
        CellFit fit = new CellFit(sheet, regular, bold);
        fit.check();
        faults.addAll(fit.faults);
      }
    }
    return faults;
  }

  private static Font font(String weight) throws IOException {
    String name = "/fonts/ttf/NotoSansSC/NotoSansSC-" + weight + ".ttf";
    try (InputStream in = CellFit.class.getResourceAsStream(name)) {
      return Font.createFont(Font.TRUETYPE_FONT, Optional.ofNullable(in).orElseThrow());
    } catch (FontFormatException e) {
      throw new IOException(e);
    }
  }

  private void check() {
    for (Row row : sheet) {
      for (Cell cell : row) {
        String text = shown(cell);
        if (!text.isEmpty() && !sheet.isColumnHidden(cell.getColumnIndex())) {
          check(cell, text);
        }
      }
    }
  }

  /** POI's usual formatter does not know thousands in formats with a section for negatives. */
  private String shown(Cell cell) {
    String format = cell.getCellStyle().getDataFormatString();
    return isNumber(cell) && SCALED.matcher(format).find()
        ? CellFormat.getInstance(Locale.ROOT, format).apply(cell.getNumericCellValue()).text
        : formatter.formatCellValue(cell);
  }

  private void check(Cell cell, String text) {
    CellStyle style = cell.getCellStyle();
    double width = width(cell) - EDGES - style.getIndention() * INDENT;
    Font font = font(cell);
    if (style.getWrapText()) {
      int lines = text.lines().mapToInt(line -> lines(line, font, width)).sum();
      double needed = lines * font.getSize2D() / PIXELS_PER_POINT * LINE;
      if (needed > cell.getRow().getHeightInPoints()) {
        fault(cell, text, lines + " lines are higher than the row");
      }
      return;
    }
    double needed = font.getStringBounds(text, CONTEXT).getWidth();
    if (needed <= width) {
      return;
    }
    if (isNumber(cell)) {
      fault(cell, text, "shown as ####");
    } else if (needed > width + free(cell)) {
      fault(cell, text, "cut off by its neighbour");
    }
  }

  private static int lines(String line, Font font, double width) {
    if (line.isEmpty()) {
      return 1;
    }
    AttributedString text = new AttributedString(line);
    text.addAttribute(TextAttribute.FONT, font);
    LineBreakMeasurer measurer = new LineBreakMeasurer(text.getIterator(), CONTEXT);
    int lines = 0;
    while (measurer.getPosition() < line.length()) {
      measurer.nextLayout((float) width);
      lines++;
    }
    return lines;
  }

  private static boolean isNumber(Cell cell) {
    CellType type =
        cell.getCellType() == CellType.FORMULA
            ? cell.getCachedFormulaResultType()
            : cell.getCellType();
    return type == CellType.NUMERIC;
  }

  private Font font(Cell cell) {
    var used = sheet.getWorkbook().getFontAt(cell.getCellStyle().getFontIndex());
    float pixels = (float) (used.getFontHeightInPoints() * PIXELS_PER_POINT);
    return (used.getBold() ? bold : regular).deriveFont(pixels);
  }

  private double width(Cell cell) {
    for (CellRangeAddress merged : sheet.getMergedRegions()) {
      if (merged.isInRange(cell)) {
        double width = 0;
        for (int i = merged.getFirstColumn(); i <= merged.getLastColumn(); i++) {
          width += pixels(i);
        }
        return width;
      }
    }
    return pixels(cell.getColumnIndex());
  }

  /** The room right of a text, up to the next cell that shows something. */
  private double free(Cell cell) {
    double room = 0;
    for (int column = cell.getColumnIndex() + 1; column < cell.getColumnIndex() + 30; column++) {
      Cell next = cell.getRow().getCell(column);
      if (next != null && !formatter.formatCellValue(next).isEmpty()) {
        break;
      }
      room += pixels(column);
    }
    return room;
  }

  private double pixels(int column) {
    return sheet.isColumnHidden(column) ? 0 : sheet.getColumnWidth(column) / 256.0 * 7 + 5;
  }

  private void fault(Cell cell, String text, String what) {
    faults.add(sheet.getSheetName() + "!" + cell.getAddress() + " " + what + ": " + text);
  }
}
