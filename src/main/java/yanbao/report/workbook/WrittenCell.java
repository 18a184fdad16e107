package yanbao.report.workbook;

import org.apache.poi.ss.formula.EvaluationCell;
import org.apache.poi.ss.formula.EvaluationSheet;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.util.CellRangeAddress;
import org.jspecify.annotations.Nullable;

/** One cell as POI's evaluator reads it. */
record WrittenCell(WrittenSheet sheet, int row, int column, Object content)
    implements EvaluationCell {

  /** Equal for the same cell, and the same formula if it is one. */
  private record Key(int sheet, int row, int column, Object content) {}

  @Override
  public Object getIdentityKey() {
    return new Key(sheet.index(), row, column, content);
  }

  @Override
  public EvaluationSheet getSheet() {
    return sheet;
  }

  @Override
  public int getRowIndex() {
    return row;
  }

  @Override
  public int getColumnIndex() {
    return column;
  }

  @Override
  public CellType getCellType() {
    return type(content);
  }

  private static CellType type(@Nullable Object value) {
    return switch (value) {
      case null -> CellType.BLANK;
      case WrittenSheet.WrittenFormula formula -> CellType.FORMULA;
      case String text -> CellType.STRING;
      case Boolean bool -> CellType.BOOLEAN;
      case SheetReader.Fault fault -> CellType.ERROR;
      default -> CellType.NUMERIC;
    };
  }

  @Override
  public CellType getCachedFormulaResultType() {
    return content instanceof WrittenSheet.WrittenFormula formula
        ? type(formula.cached())
        : CellType.BLANK;
  }

  @Override
  public double getNumericCellValue() {
    return (Double) content;
  }

  @Override
  public String getStringCellValue() {
    return (String) content;
  }

  @Override
  public boolean getBooleanCellValue() {
    return (Boolean) content;
  }

  @Override
  public int getErrorCellValue() {
    return FormulaError.forString(((SheetReader.Fault) content).text()).getCode();
  }

  @Override
  public CellRangeAddress getArrayFormulaRange() {
    throw new UnsupportedOperationException("written workbooks have no array formulas");
  }

  @Override
  public boolean isPartOfArrayFormulaGroup() {
    return false;
  }
}
