package yanbao.report.workbook;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.ss.formula.FormulaParser;
import org.apache.poi.ss.formula.FormulaRenderer;
import org.apache.poi.ss.formula.FormulaType;
import org.apache.poi.ss.formula.ptg.OperandPtg;
import org.apache.poi.ss.formula.ptg.Ptg;
import org.apache.poi.xssf.usermodel.XSSFEvaluationWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A formula that is moved to another row is what the parser makes of it there. */
final class FormulaShapeTest {
  /** {@code @} is the row of the formula, {@code ^} the one above. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          F@*G@*(1-H@)                    | 1
          K@-F@*I@                        | 1
          IF($L@=0,"-",L@/$K$7)           | 1
          D@/D^-1                         | 1
          SUM(D$5:D$9)+AVERAGE($D@:G@)    | 1
          SUM(D^:D@)                      | 1
          'Q1 it''s'!B@*Rates!$C$4        | 1
          LOG10(A@)&"A5 of "&B@           | 1
          up+A@                           | 1
          # What names the same row in every row is one formula only where it stands.
          F5*2                            | 3
          # Neither end of a range may pass the other.
          SUM(D$5:D@)                     | 1
          SUM(D@:D$7)                     | 1
          # Lower case, and whole rows, are addresses that the text does not show.
          f5+A@                           | 1
          SUM(5:7)+A@                     | 1
          # No addresses: beyond the last column, and a name that ends like one.
          XFE@+A@                         | 3
          up_A5+A@                        | 1
          """)
  void givesTextAndTokensOfEveryRow(String pattern, int shapes) throws Exception {
    try (XSSFWorkbook workbook = new XSSFWorkbook()) {
      workbook.createSheet("Q1 it's");
      workbook.createSheet("Rates");
      for (String name : List.of("up", "up_A5", "XFE5", "XFE6", "XFE1000")) {
        var named = workbook.createName();
        named.setNameName(name);
        named.setRefersToFormula("Rates!$A$1");
      }
      XSSFEvaluationWorkbook names = XSSFEvaluationWorkbook.create(workbook);
      List<Object> keys = new ArrayList<>();
      FormulaShape first = FormulaShape.of(formula(pattern, 4), 4);
      for (int row : List.of(4, 5, 999)) {
        String formula = formula(pattern, row);
        FormulaShape shape = FormulaShape.of(formula, row);
        keys.add(shape.key());
        assertEquals(formula, shape.text(row));
        FormulaShape known = shape.key().equals(first.key()) ? first : shape;
        assertEquals(
            described(parse(names, formula, row), names),
            described(known.tokens(row, text -> parse(names, text, row)), names));
      }
      assertEquals(shapes, keys.stream().distinct().count());
    }
  }

  private static String formula(String pattern, int row) {
    return pattern.replace("@", Integer.toString(row + 1)).replace("^", Integer.toString(row));
  }

  private static Ptg[] parse(XSSFEvaluationWorkbook names, String formula, int row) {
    return FormulaParser.parse(formula, names, FormulaType.CELL, 0, row);
  }

  private static List<String> described(Ptg[] tokens, XSSFEvaluationWorkbook names) {
    return Stream.of(tokens)
        .map(
            token ->
                token.getClass().getSimpleName()
                    + (token instanceof OperandPtg
                        ? FormulaRenderer.toFormulaString(names, new Ptg[] {token})
                        : ""))
        .toList();
  }

  @Test
  void isParsedOnceForAColumn() throws Exception {
    try (XSSFWorkbook workbook = new XSSFWorkbook()) {
      workbook.createSheet("s");
      XSSFEvaluationWorkbook names = XSSFEvaluationWorkbook.create(workbook);
      List<String> parsed = new ArrayList<>();
      FormulaShape shape = FormulaShape.of("A5*B4", 4);
      for (int row = 4; row < 100; row++) {
        int at = row;
        shape.tokens(
            row,
            text -> {
              parsed.add(text);
              return parse(names, text, at);
            });
      }
      assertEquals(List.of("A5*B4"), parsed);
    }
  }

  /** Above the first row there is nothing to name: the text says something else, as {@code A-1}. */
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3})
  void isParsedAgainWhereItWouldLeaveTheSheet(int row) throws Exception {
    try (XSSFWorkbook workbook = new XSSFWorkbook()) {
      workbook.createSheet("s");
      var named = workbook.createName();
      named.setNameName("A");
      named.setRefersToFormula("s!$A$1");
      XSSFEvaluationWorkbook names = XSSFEvaluationWorkbook.create(workbook);
      FormulaShape shape = FormulaShape.of("A1+0", 4);
      shape.tokens(4, text -> parse(names, text, 4));
      List<String> parsed = new ArrayList<>();
      shape.tokens(
          row,
          text -> {
            parsed.add(text);
            return new Ptg[0];
          });
      assertEquals(List.of("A" + (row - 3) + "+0"), parsed);
    }
  }
}
