package yanbao.validate;

import java.util.ArrayList;
import java.util.List;
import yanbao.model.Row;
import yanbao.model.SourceColumn;
import yanbao.problem.Position;
import yanbao.problem.Problem;
import yanbao.validate.rule.ControlTotalRule;
import yanbao.validate.rule.FreshRule;
import yanbao.validate.rule.RangeRule;
import yanbao.validate.rule.RequiredRule;
import yanbao.validate.rule.Rule;
import yanbao.validate.rule.UniqueRule;

/** The rules that one row can break alone. */
public final class RowRules {
  private final List<RowChecker> checkers = new ArrayList<>();

  public RowRules(List<SourceColumn> columns, List<Rule> rules) {
    for (Rule rule : rules) {
      switch (rule) {
        case RequiredRule required ->
            checkers.add(new RequiredChecker(column(columns, required.column())));
        case RangeRule range ->
            checkers.add(new RangeChecker(range, column(columns, range.column())));
        case UniqueRule unique -> {}
        case ControlTotalRule total -> {}
        case FreshRule fresh -> {}
      }
    }
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
