package yanbao.validate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import yanbao.model.Row;
import yanbao.model.SourceColumn;
import yanbao.problem.Position;
import yanbao.problem.Problem;
import yanbao.problem.Severity;
import yanbao.validate.rule.AcceptedRule;
import yanbao.validate.rule.ChangeRule;
import yanbao.validate.rule.ControlTotalRule;
import yanbao.validate.rule.FormulaRule;
import yanbao.validate.rule.FreshRule;
import yanbao.validate.rule.PatternRule;
import yanbao.validate.rule.PlausibleRule;
import yanbao.validate.rule.RangeRule;
import yanbao.validate.rule.ReferenceRule;
import yanbao.validate.rule.RequiredRule;
import yanbao.validate.rule.RowCountRule;
import yanbao.validate.rule.Rule;
import yanbao.validate.rule.UniqueRule;
import yanbao.validate.rule.WarnOnly;

/** The rules that one row can break alone. */
public final class RowRules {
  private final List<RowChecker> checkers = new ArrayList<>();

  public RowRules(List<SourceColumn> columns, List<Rule> rules) {
    for (Rule rule : rules) {
      checker(columns, rule).ifPresent(checkers::add);
    }
  }

  private static Optional<RowChecker> checker(List<SourceColumn> columns, Rule rule) {
    return switch (rule) {
      case RequiredRule required ->
          Optional.of(new RequiredChecker(column(columns, required.column())));
      case RangeRule range -> Optional.of(new RangeChecker(range, column(columns, range.column())));
      case PatternRule pattern ->
          Optional.of(new PatternChecker(pattern, column(columns, pattern.column())));
      case AcceptedRule accepted ->
          Optional.of(new AcceptedChecker(accepted, column(columns, accepted.column())));
      case WarnOnly warn -> checker(columns, warn.rule()).map(RowRules::warning);
      case UniqueRule unique -> Optional.empty();
      case FormulaRule formula -> Optional.empty();
      case ControlTotalRule total -> Optional.empty();
      case RowCountRule count -> Optional.empty();
      case PlausibleRule plausible -> Optional.empty();
      case FreshRule fresh -> Optional.empty();
      case ReferenceRule reference -> Optional.empty();
      case ChangeRule change -> Optional.empty();
    };
  }

  private static RowChecker warning(RowChecker checker) {
    return (row, cells, problems) -> {
      List<Problem> found = new ArrayList<>(0);
      checker.check(row, cells, found);
      found.forEach(problem -> problems.add(problem.as(Severity.WARNING)));
    };
  }

  /** What is wrong with the row. */
  public List<Problem> check(Row row, Cells cells) {
    List<Problem> problems = new ArrayList<>(0);
    for (RowChecker checker : checkers) {
      checker.check(row, cells, problems);
    }
    return problems;
  }

  static Column column(List<SourceColumn> columns, String name) {
    for (int i = 0; i < columns.size(); i++) {
      if (columns.get(i).name().equals(name)) {
        return new Column(name, i);
      }
    }
    throw new IllegalArgumentException("no column " + name);
  }

  /** A column and its index in rows. */
  record Column(String name, int index) {}

  /** Where cells are in their file. */
  @FunctionalInterface
  public interface Cells {
    Position position(String column, int row);
  }
}
