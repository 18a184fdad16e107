package yanbao.report.workbook;

import java.io.IOException;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.xssf.streaming.SheetDataWriter;
import org.jspecify.annotations.Nullable;

/**
 * Streams cells, and mends what POI's writer gets wrong: a stray {@code >} after a formula with a
 * boolean or error result, and characters that XML has no place for, which become question marks.
 */
final class CellWriter extends SheetDataWriter {
  CellWriter() throws IOException {}

  @Override
  public void writeCell(int columnIndex, @Nullable Cell cell) throws IOException {
    if (cell == null || cell.getCellType() != CellType.FORMULA) {
      super.writeCell(columnIndex, cell);
      return;
    }
    switch (cell.getCachedFormulaResultType()) {
      case BOOLEAN -> formula(columnIndex, cell, "b", cell.getBooleanCellValue() ? "1" : "0");
      case ERROR ->
          formula(
              columnIndex, cell, "e", FormulaError.forInt(cell.getErrorCellValue()).getString());
      default -> super.writeCell(columnIndex, cell);
    }
  }

  private void formula(int column, Cell cell, String type, String result) throws IOException {
    _out.write(
        "<c r=\"" + new CellAddress(cell.getRowIndex(), column).formatAsString() + "\" s=\"");
    _out.write((cell.getCellStyle().getIndex() & 0xffff) + "\" t=\"" + type + "\"><f>");
    outputEscapedString(cell.getCellFormula());
    _out.write("</f><v>" + result + "</v></c>");
  }

  @Override
  protected void outputEscapedString(String text) throws IOException {
    super.outputEscapedString(XmlText.escape(text));
  }
}
