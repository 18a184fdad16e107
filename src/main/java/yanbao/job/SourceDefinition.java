package yanbao.job;

import java.util.List;
import java.util.Optional;
import yanbao.model.Label;
import yanbao.model.SourceColumn;
import yanbao.problem.Position;
import yanbao.source.SourceLayout;
import yanbao.validate.rule.Rule;

/**
 * One source: where its files are, how the table lies in them, its columns and rules.
 *
 * @param path relative to the project, may hold {@code {asOf}}, {@code {asOf:yyyyMMdd}} and globs
 * @param note said under deliverables that show it
 * @param owner the mail address that gets what is wrong in its files
 */
public record SourceDefinition(
    String name,
    Label title,
    String path,
    Optional<Waiting> waiting,
    SourceLayout layout,
    List<SourceColumn> columns,
    List<Rule> rules,
    ExtraColumns extraColumns,
    HiddenData hidden,
    Rejects rejects,
    Optional<Label> note,
    Optional<String> owner,
    Position.InDefinition position) {
  public SourceDefinition {
    columns = List.copyOf(columns);
    rules = List.copyOf(rules);
  }

  public Optional<SourceColumn> column(String column) {
    return columns.stream().filter(candidate -> candidate.name().equals(column)).findFirst();
  }

  /** What a column in the file that is not declared means. */
  public enum ExtraColumns {
    IGNORE,
    WARN,
    FAIL
  }

  /** What hidden rows or columns of a sheet mean, which are read like any other. */
  public enum HiddenData {
    READ,
    WARN,
    FAIL
  }

  /**
   * How many rows may be rejected before the run fails: at most this many rows, or this percentage
   * of those read.
   */
  public record Rejects(double atMost, boolean percent) {}
}
