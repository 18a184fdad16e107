package yanbao.report.workbook;

import java.util.List;
import java.util.Map;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.formula.EvaluationCell;
import org.apache.poi.ss.formula.EvaluationName;
import org.apache.poi.ss.formula.EvaluationSheet;
import org.apache.poi.ss.formula.EvaluationWorkbook;
import org.apache.poi.ss.formula.FormulaParser;
import org.apache.poi.ss.formula.FormulaRenderingWorkbook;
import org.apache.poi.ss.formula.FormulaType;
import org.apache.poi.ss.formula.ptg.NamePtg;
import org.apache.poi.ss.formula.ptg.NameXPtg;
import org.apache.poi.ss.formula.ptg.Ptg;
import org.apache.poi.ss.formula.udf.UDFFinder;
import org.apache.poi.ss.usermodel.Name;
import org.apache.poi.xssf.usermodel.XSSFEvaluationWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/**
 * Written sheets as POI's evaluator reads a workbook. Names and addresses are resolved by a model
 * of POI that has the sheets' names but none of their cells.
 */
final class WrittenFormulas implements EvaluationWorkbook {
  private final List<WrittenSheet> sheets;
  private final XSSFEvaluationWorkbook names;

  WrittenFormulas(List<WrittenSheet> sheets, Map<String, String> defined) {
    this.sheets = sheets;
    XSSFWorkbook empty = new XSSFWorkbook();
    sheets.forEach(sheet -> empty.createSheet(sheet.name()));
    defined.forEach(
        (text, target) -> {
          // Built-in ones such as print titles are nothing to calculate with.
          if (!text.startsWith("_xlnm.")) {
            Name name = empty.createName();
            name.setNameName(text);
            name.setRefersToFormula(target);
          }
        });
    this.names = XSSFEvaluationWorkbook.create(empty);
  }

  /** What tokens are written as formulas with. */
  FormulaRenderingWorkbook names() {
    return names;
  }

  @Override
  public String getSheetName(int sheetIndex) {
    return sheets.get(sheetIndex).name();
  }

  @Override
  public int getSheetIndex(EvaluationSheet sheet) {
    return ((WrittenSheet) sheet).index();
  }

  @Override
  public int getSheetIndex(String sheetName) {
    return names.getSheetIndex(sheetName);
  }

  @Override
  public EvaluationSheet getSheet(int sheetIndex) {
    return sheets.get(sheetIndex);
  }

  @Override
  public @Nullable ExternalSheet getExternalSheet(int externSheetIndex) {
    return names.getExternalSheet(externSheetIndex);
  }

  @Override
  public @Nullable ExternalSheet getExternalSheet(
      String firstSheetName, String lastSheetName, int externalWorkbookNumber) {
    return names.getExternalSheet(firstSheetName, lastSheetName, externalWorkbookNumber);
  }

  @Override
  public int convertFromExternSheetIndex(int externSheetIndex) {
    return names.convertFromExternSheetIndex(externSheetIndex);
  }

  @Override
  public @Nullable ExternalName getExternalName(int externSheetIndex, int externNameIndex) {
    return names.getExternalName(externSheetIndex, externNameIndex);
  }

  @Override
  public @Nullable ExternalName getExternalName(
      String nameName, String sheetName, int externalWorkbookNumber) {
    return names.getExternalName(nameName, sheetName, externalWorkbookNumber);
  }

  @Override
  public EvaluationName getName(NamePtg namePtg) {
    return names.getName(namePtg);
  }

  @Override
  public @Nullable EvaluationName getName(String name, int sheetIndex) {
    return names.getName(name, sheetIndex);
  }

  @Override
  public String resolveNameXText(NameXPtg ptg) {
    return names.resolveNameXText(ptg);
  }

  @Override
  public Ptg[] getFormulaTokens(EvaluationCell cell) {
    WrittenCell written = (WrittenCell) cell;
    FormulaShape shape = ((WrittenSheet.WrittenFormula) written.content()).shape();
    return shape.tokens(
        written.row(),
        text ->
            FormulaParser.parse(
                text, names, FormulaType.CELL, written.sheet().index(), written.row()));
  }

  @Override
  public UDFFinder getUDFFinder() {
    return names.getUDFFinder();
  }

  @Override
  public SpreadsheetVersion getSpreadsheetVersion() {
    return SpreadsheetVersion.EXCEL2007;
  }

  @Override
  public void clearAllCachedResultValues() {}
}
