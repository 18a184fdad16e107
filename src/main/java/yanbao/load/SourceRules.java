package yanbao.load;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import yanbao.formula.FormulaNames;
import yanbao.job.SourceDefinition;
import yanbao.model.Unpivot;
import yanbao.problem.Escape;
import yanbao.problem.Problem;
import yanbao.problem.ProblemCode;
import yanbao.problem.Problems;
import yanbao.problem.Severity;
import yanbao.stage.Outliers;
import yanbao.stage.StageSummary;
import yanbao.stage.StageWriter;
import yanbao.table.SourceCondition;
import yanbao.validate.DuplicateKey;
import yanbao.validate.rule.FormulaRule;
import yanbao.validate.rule.PlausibleRule;
import yanbao.validate.rule.RowCountRule;
import yanbao.validate.rule.Rule;
import yanbao.validate.rule.UniqueRule;

/** The rules that need all rows of a source, or are computed as formulas are. */
final class SourceRules {
  private static final int LISTED = 1000;
  private static final MathContext SHOWN = new MathContext(4);

  private final SourceDefinition source;
  private final StageWriter writer;
  private final List<StageSummary.FileRows> files;

  SourceRules(SourceDefinition source, StageWriter writer, List<StageSummary.FileRows> files) {
    this.source = source;
    this.writer = writer;
    this.files = files;
  }

  /** Takes the rows out of the stage that break a formula, and adds why. */
  void rejectRows(Problems problems) throws IOException {
    for (Rule rule : source.rules()) {
      if (rule.bare() instanceof FormulaRule formula) {
        String broken =
            SourceCondition.broken(formula.formula(), source.columns(), StageWriter.TABLE);
        List<String> named =
            List.copyOf(FormulaNames.of(formula.formula().source().tree()).cells());
        for (StageWriter.Broken row : writer.broken(broken, named, Problems.KEPT)) {
          problems.add(as(rule, problem(formula, named, row)));
        }
        if (!rule.onlyWarns()) {
          writer.remove(broken);
        }
      }
    }
  }

  /** Adds what is wrong with the accepted rows as a whole. */
  void check(Problems problems) throws IOException {
    for (Rule rule : source.rules()) {
      List<Problem> found =
          switch (rule.bare()) {
            case UniqueRule unique -> duplicates(unique);
            case PlausibleRule plausible -> outliers(plausible);
            case RowCountRule count -> rowCount(count);
            default -> List.of();
          };
      found.forEach(problem -> problems.add(as(rule, problem)));
    }
  }

  /** The problem at the severity that its rule has. */
  static Problem as(Rule rule, Problem problem) {
    return rule.onlyWarns() ? problem.as(Severity.WARNING) : problem;
  }

  private Problem problem(FormulaRule rule, List<String> named, StageWriter.Broken row) {
    List<String> values = new ArrayList<>();
    for (int i = 0; i < named.size(); i++) {
      values.add(named.get(i) + " \"" + Escape.text(row.values().get(i)) + '"');
    }
    return Problem.error(
        ProblemCode.CHECK,
        files.get(row.file()).at(row.row(), named.isEmpty() ? "" : named.getFirst()),
        rule.message()
            + ": expected "
            + rule.formula().source().text()
            + " but found "
            + String.join(", ", values));
  }

  private List<Problem> duplicates(UniqueRule unique) throws IOException {
    // In a crosstab the row alone does not say which cell.
    Optional<String> cells = source.layout().unpivot().map(Unpivot::values);
    String column = cells.orElse(unique.columns().getFirst());
    return writer.repeated(unique.columns(), LISTED).stream()
        .map(
            rows ->
                DuplicateKey.problem(
                    unique,
                    rows.values(),
                    cells.isPresent()
                        ? files.get(rows.firstFile()).at(rows.firstRow(), column)
                        : files.get(rows.firstFile()).at(rows.firstRow()),
                    files.get(rows.secondFile()).at(rows.secondRow(), column)))
        .toList();
  }

  private List<Problem> outliers(PlausibleRule rule) throws IOException {
    Outliers outliers = new Outliers(rule.column(), rule.by(), rule.within().toPlainString());
    String query =
        switch (rule.method()) {
          case NEIGHBOURS -> outliers.neighbours(rule.along());
          case MAD -> outliers.medianDeviation();
          case IQR -> outliers.quartiles();
        };
    return writer.outliers(query, LISTED).stream().map(found -> outlier(rule, found)).toList();
  }

  private Problem outlier(PlausibleRule rule, Outliers.Found found) {
    return Problem.error(
            ProblemCode.IMPLAUSIBLE,
            files.get(found.file()).at(found.row(), rule.column()),
            "expected "
                + rule.column()
                + " between "
                + rounded(found.low())
                + " and "
                + rounded(found.high())
                + " ("
                + described(rule)
                + ") but found "
                + BigDecimal.valueOf(found.value()).stripTrailingZeros().toPlainString())
        .withValue(found.raw());
  }

  private static String described(PlausibleRule rule) {
    String within = rule.within().toPlainString();
    String how =
        switch (rule.method()) {
          case NEIGHBOURS ->
              "at most " + within + " times the mean of its neighbours, and as little of it";
          case MAD -> "within " + within + " deviations from the median";
          case IQR -> "within " + within + " interquartile ranges of the quartiles";
        };
    return rule.by().isEmpty()
        ? how
        : how + ", of the same " + rule.by().stream().collect(Collectors.joining(" and "));
  }

  private static String rounded(double number) {
    return new BigDecimal(number, SHOWN).stripTrailingZeros().toPlainString();
  }

  private List<Problem> rowCount(RowCountRule rule) throws IOException {
    long rows = writer.rows().values().stream().mapToLong(Long::longValue).sum();
    boolean few = rule.atLeast().filter(least -> rows < least).isPresent();
    boolean many = rule.atMost().filter(most -> rows > most).isPresent();
    if (!few && !many) {
      return List.of();
    }
    List<String> bounds = new ArrayList<>();
    rule.atLeast().ifPresent(least -> bounds.add("at least " + least));
    rule.atMost().ifPresent(most -> bounds.add("at most " + most));
    return List.of(
        Problem.error(
            ProblemCode.ROW_COUNT,
            files.getFirst().at(0),
            "expected " + String.join(" and ", bounds) + " rows but accepted " + rows));
  }

  /** The counts with what is really staged in place of what was handed on to be. */
  static List<StageSummary.FileRows> staged(
      List<StageSummary.FileRows> counts, Map<Integer, Long> before, Map<Integer, Long> now) {
    List<StageSummary.FileRows> counted = new ArrayList<>();
    for (int i = 0; i < counts.size(); i++) {
      StageSummary.FileRows rows = counts.get(i);
      long left = now.getOrDefault(i, 0L);
      counted.add(rows.counted(left, rows.rejected() + before.getOrDefault(i, 0L) - left));
    }
    return counted;
  }
}
