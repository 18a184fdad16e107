package yanbao.formula.excel;

import yanbao.formula.TypedFormula;

/** Writes a formula as Excel takes it in a cell, without the leading equals sign. */
public final class ExcelCompiler {
  private ExcelCompiler() {}

  public static String compile(TypedFormula formula, Cells cells) {
    return formula.source().text();
  }
}
