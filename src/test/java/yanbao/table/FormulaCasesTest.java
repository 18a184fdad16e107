package yanbao.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import yanbao.formula.function.Function;
import yanbao.formula.function.Functions;
import yanbao.model.Value;
import yanbao.problem.Position;
import yanbao.problem.Problem;
import yanbao.problem.ProblemCode;
import yanbao.problem.Problems;
import yanbao.sql.Duck;
import yanbao.testing.FormulaCase;
import yanbao.testing.FormulaTable;

/** Every case of {@code spec/functions} on the SQL engine. */
final class FormulaCasesTest {
  @TempDir static Path folder;
  private static Path staged = Path.of("");

  @BeforeAll
  static void stage() throws Exception {
    staged = folder.resolve("cases.parquet");
    try (Connection database = Duck.open(folder)) {
      FormulaTable.stage(database, staged);
    }
  }

  static List<FormulaCase> cases() {
    return FormulaCase.all();
  }

  /** The examples in the guide that do not need a table of their own. */
  static List<FormulaCase> examples() {
    List<FormulaCase> examples = new ArrayList<>();
    for (Function function : Functions.ALL) {
      int equals = function.example().lastIndexOf(" = ");
      if (equals > 0 && !function.example().contains("[")) {
        String value = function.example().substring(equals + 3);
        examples.add(
            new FormulaCase(
                "guide",
                function.example().substring(0, equals),
                Collections.nCopies(FormulaCase.ROWS, value)));
      }
    }
    return examples;
  }

  @ParameterizedTest
  @MethodSource({"cases", "examples"})
  void engineGivesTheExpectedValues(FormulaCase formulaCase) throws Exception {
    Problems problems = new Problems();
    try (Connection database = Duck.open(folder)) {
      List<ComputedTable> tables =
          FormulaTable.compute(database, staged, List.of(formulaCase.formula()), problems);
      assertEquals(1, tables.size(), () -> problems.list().toString());
      for (int row = 0; row < FormulaCase.ROWS; row++) {
        check(formulaCase.expected().get(row), tables.getFirst().value(row, "f0"), row, problems);
      }
    }
  }

  private static void check(String expected, Value actual, int row, Problems problems) {
    switch (expected) {
      case FormulaCase.FAULT ->
          assertTrue(hasFault(row, problems), () -> "row " + row + ": " + problems.list());
      case "n.a." -> assertEquals(Value.Missing.VALUE, actual, "row " + row);
      case "-" -> assertEquals(Value.NotMeaningful.VALUE, actual, "row " + row);
      default -> {
        if (actual instanceof Value.Number number) {
          double wanted = new BigDecimal(expected).doubleValue();
          assertEquals(wanted, number.asDouble(), Math.abs(wanted) * 1e-12 + 1e-300, "row " + row);
        } else {
          assertEquals(expected, shown(actual), "row " + row);
        }
      }
    }
  }

  private static String shown(Value value) {
    return switch (value) {
      case Value.Text text -> '"' + text.text().replace("\"", "\"\"") + '"';
      case Value.Bool bool -> bool.value() ? "TRUE" : "FALSE";
      case Value.Date date -> date.date().toString();
      case Value.Number number -> number.exact().toString();
      case Value.Missing missing -> "n.a.";
      case Value.NotMeaningful notMeaningful -> "-";
    };
  }

  private static boolean hasFault(int row, Problems problems) {
    List<String> keys = List.of("1", "2.5", "-3", "0", "10");
    for (Problem problem : problems.list()) {
      if (problem.code() == ProblemCode.NOT_A_NUMBER
          && problem.position() instanceof Position.InTable at
          && new BigDecimal(at.row().orElseThrow()).compareTo(new BigDecimal(keys.get(row))) == 0) {
        return true;
      }
    }
    return false;
  }
}
