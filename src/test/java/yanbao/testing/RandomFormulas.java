package yanbao.testing;

import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import yanbao.problem.Position;
import yanbao.problem.Problem;
import yanbao.problem.Problems;
import yanbao.sql.Duck;

/** Makes well-typed formulas over the test table; the same seed makes the same formulas. */
public final class RandomFormulas {
  private static final int DEEPEST = 4;

  private final Random random;
  private final Path folder;

  public RandomFormulas(long seed, Path folder) {
    this.random = new Random(seed);
    this.folder = folder;
  }

  /** So many formulas that have a result in every row: those with a fault are left out. */
  public List<String> withResults(int count) throws Exception {
    List<String> formulas = new ArrayList<>();
    while (formulas.size() < count) {
      List<String> made = new ArrayList<>();
      for (int i = 0; i < 200; i++) {
        made.add(number(0));
      }
      made.removeAll(faulty(made));
      formulas.addAll(made);
    }
    return List.copyOf(formulas.subList(0, count));
  }

  private List<String> faulty(List<String> formulas) throws Exception {
    Problems problems = new Problems();
    Path staged = Path.of(folder.toString(), "random.parquet");
    try (Connection database = Duck.open(folder)) {
      FormulaTable.stage(database, staged);
      FormulaTable.compute(database, staged, formulas, problems);
    }
    List<String> faulty = new ArrayList<>();
    for (Problem problem : problems.list()) {
      if (!(problem.position() instanceof Position.InTable at)) {
        throw new IllegalStateException("a random formula is not well-typed: " + problem.line());
      }
      faulty.add(formulas.get(Integer.parseInt(at.column().orElseThrow().substring(1))));
    }
    return faulty;
  }

  private String number(int depth) {
    if (depth >= DEEPEST) {
      return leaf();
    }
    List<Supplier<String>> forms =
        List.of(
            this::leaf,
            this::leaf,
            () -> number(depth + 1) + pick("+", "-", "*", "/") + number(depth + 1),
            () -> "(" + number(depth + 1) + pick("+", "-", "*", "/") + number(depth + 1) + ")",
            () ->
                number(depth + 1)
                    + "-("
                    + number(depth + 1)
                    + pick("+", "-")
                    + number(depth + 1)
                    + ")",
            () ->
                number(depth + 1)
                    + "/("
                    + number(depth + 1)
                    + pick("*", "/")
                    + number(depth + 1)
                    + ")",
            () -> "-" + number(depth + 1),
            () -> "(" + number(depth + 1) + ")%",
            () -> "(" + number(depth + 1) + ")^2",
            () ->
                "IF("
                    + condition(depth + 1)
                    + ","
                    + number(depth + 1)
                    + ","
                    + number(depth + 1)
                    + ")",
            () ->
                "IF("
                    + condition(depth + 1)
                    + ","
                    + number(depth + 1)
                    + ","
                    + pick("NM()", "MISSING()")
                    + ")",
            () -> "IFMISSING(" + number(depth + 1) + "," + number(depth + 1) + ")",
            () -> pick("ABS", "INT") + "(" + number(depth + 1) + ")",
            () -> "SQRT(ABS(" + number(depth + 1) + "))",
            () -> pick("MIN", "MAX") + "(" + number(depth + 1) + "," + number(depth + 1) + ")",
            () -> pick("SUM", "MEDIAN", "AVERAGE", "MIN", "MAX", "COUNT") + "(" + column() + ")",
            () -> "SUMIF([t]," + pick("\"x\"", "[t]", "\"z\"") + "," + column() + ")",
            () -> "RANK([a],[a])");
    return forms.get(random.nextInt(forms.size())).get();
  }

  private String condition(int depth) {
    List<Supplier<String>> forms =
        List.of(
            () -> number(depth + 1) + pick(">", "<", ">=", "<=") + number(depth + 1),
            () -> "[t]=\"x\"",
            () -> "ISMISSING(" + number(depth + 1) + ")",
            () -> "ISNM(" + number(depth + 1) + ")",
            () -> "NOT(" + number(depth + 1) + ">0)",
            () -> pick("AND", "OR") + "(" + number(depth + 1) + ">0,[a]>1)");
    return forms.get(random.nextInt(forms.size())).get();
  }

  private String leaf() {
    return pick("[a]", "[a2]", "[b]", "[c]", "[b0]", "factor", "2", "0.5", "10", "1");
  }

  private String column() {
    return pick("[a]", "[b]", "[c]", "[a2]");
  }

  private String pick(String... choices) {
    return choices[random.nextInt(choices.length)];
  }
}
