package yanbao.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import yanbao.formula.FormulaParser;
import yanbao.formula.TypedFormula;
import yanbao.job.SourceDefinition;
import yanbao.model.DecimalType;
import yanbao.model.TextType;
import yanbao.problem.Position;
import yanbao.problem.Problem;
import yanbao.problem.Problems;
import yanbao.table.SourceCondition;
import yanbao.validate.rule.AcceptedRule;
import yanbao.validate.rule.FormulaRule;
import yanbao.validate.rule.PatternRule;
import yanbao.validate.rule.PlausibleRule;
import yanbao.validate.rule.PlausibleRule.Method;
import yanbao.validate.rule.RowCountRule;
import yanbao.validate.rule.Rule;
import yanbao.validate.rule.UniqueRule;
import yanbao.validate.rule.WarnOnly;

/** Rules over the rows of a source: what passes, what does not, and what is said then. */
final class SourceRulesTest {
  private static final String OK = "";

  @TempDir Path folder;

  /** The rows are "group value" pairs; what is expected is "row message", without the code. */
  static Stream<Arguments> rules() {
    return Stream.of(
        // The median is 12, the distances from it 2 1 0 1 88, their median 1; 3 * 1.4826 = 4.4478.
        arguments(
            plausible(Method.MAD, "3"),
            "a 10, a 11, a 12, a 13, a 100",
            "6 expected x between 7.552 and 16.45 (within 3 deviations from the median) but found"
                + " 100"),
        arguments(plausible(Method.MAD, "3"), "a 10, a 11, a 12, a 13, a 16", OK),
        arguments(plausible(Method.MAD, "3"), "a 10, a 12, a 100", OK),
        arguments(plausible(Method.MAD, "3"), "a 5, a 5, a 5, a 9", OK),
        // The quartiles of 1 2 3 4 100 are 2 and 4.
        arguments(
            plausible(Method.IQR, "1.5"),
            "a 1, a 2, a 3, a 4, a 100",
            "6 expected x between -1 and 7 (within 1.5 interquartile ranges of the quartiles) but"
                + " found 100"),
        arguments(plausible(Method.IQR, "1.5"), "a 1, a 2, a 3, a 4, a 7", OK),
        // 30 has the neighbours 1 and 9, whose mean is 3; 9 is at the end.
        arguments(
            plausible(Method.NEIGHBOURS, "3"),
            "a 1, a 30, a 9",
            "3 expected x between 1 and 9 (at most 3 times the mean of its neighbours, and as"
                + " little of it) but found 30"),
        arguments(plausible(Method.NEIGHBOURS, "3"), "a 1, a 9, a 9", OK),
        arguments(plausible(Method.NEIGHBOURS, "3"), "a -1, a 30, a , a 2", OK),
        // Of the same group only: b has no neighbours.
        arguments(
            new PlausibleRule(
                "x", Method.NEIGHBOURS, new BigDecimal("3"), Optional.empty(), List.of("g")),
            "a 1, b 900, a 2, a 4",
            OK),
        arguments(
            new RowCountRule(Optional.of(2), Optional.of(3)),
            "a 1",
            "0 expected at least 2 and at most 3 rows but accepted 1"),
        arguments(new RowCountRule(Optional.of(0), Optional.empty()), "", OK),
        arguments(
            new UniqueRule(List.of("x")),
            "a 1, a 1.0, a , a ",
            "3 x \"1\" is already in x.csv, row 2; one of the two rows has to go"),
        arguments(new PatternRule("g", "[a-c]{2}"), "ab 1, cc 1", OK),
        arguments(
            new PatternRule("g", "[a-c]"),
            "a 1, ab 1",
            "0 1 of 2 rows were rejected; at most 0 may be"
                + " | 3 expected a text like [a-c] but found \"ab\""),
        arguments(new AcceptedRule("x", List.of("1", "2.50")), "a 1.0, a 2.5, a ", OK),
        arguments(
            new WarnOnly(new AcceptedRule("g", List.of("seed", "late"))),
            "seed 1, sed 1",
            "3 expected one of \"seed\", \"late\" but found \"sed\"; did you mean \"seed\"?"),
        arguments(formula("[x]*2>=[x]+1"), "a 1, a 2, a ", OK),
        arguments(
            formula("[x]*2>=[x]+1"),
            "a 1, b 0.5",
            "0 1 of 2 rows were rejected; at most 0 may be"
                + " | 3 too small: expected [x]*2>=[x]+1 but found x \"0.5\""),
        // A division by zero is no yes.
        arguments(
            new WarnOnly(formula("1/[x]>0")),
            "a 1, b 0",
            "3 too small: expected 1/[x]>0 but found x \"0\""));
  }

  @ParameterizedTest
  @MethodSource
  void rules(Rule rule, String rows, String expected) throws IOException {
    SourceDefinition source = source().rule(rule).build();
    StringBuilder text = new StringBuilder("g,x\n");
    for (String row : rows.isEmpty() ? new String[0] : rows.split(", ", -1)) {
      text.append(row.replace(' ', ',')).append('\n');
    }
    Problems problems = new Problems();
    LoadResult result =
        Staged.load(
            source,
            List.of(Sources.file(folder, "x.csv", text.toString())),
            folder.resolve("stage/x.parquet"),
            LocalDate.of(2023, 3, 1),
            Optional.empty(),
            problems);
    assertEquals(
        expected,
        problems.list().stream()
            .map(SourceRulesTest::shown)
            .reduce((one, other) -> one + " | " + other)
            .orElse(""));
    problems.list().forEach(problem -> assertEquals(!rule.onlyWarns(), problem.isError()));
    LoadResult.FileResult file = result.files().getFirst();
    assertEquals(file.read(), file.accepted() + file.rejected() + file.skipped());
  }

  private static String shown(Problem problem) {
    return ((Position.InSource) problem.position()).row() + " " + problem.message();
  }

  private static Rule plausible(Method method, String within) {
    return new PlausibleRule("x", method, new BigDecimal(within), Optional.empty(), List.of());
  }

  private static FormulaRule formula(String text) {
    Problems problems = new Problems();
    TypedFormula formula =
        FormulaParser.parse(text, new Position.InDefinition("job.yaml", 1, 1), problems)
            .flatMap(parsed -> SourceCondition.check(parsed, source().build().columns(), problems))
            .orElseThrow();
    return new FormulaRule("check", formula, "too small");
  }

  private static Sources source() {
    return new Sources("x.csv")
        .column("g", "g", new TextType())
        .column("x", "x", new DecimalType());
  }
}
