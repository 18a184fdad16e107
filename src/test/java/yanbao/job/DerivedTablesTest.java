package yanbao.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import yanbao.model.Unpivot;
import yanbao.model.Value;
import yanbao.problem.Problem;
import yanbao.table.GivenRows;
import yanbao.table.TableDefinition;

/** Crosstabs, given rows and references to other tables in a definition, right and wrong. */
class DerivedTablesTest {
  private static final String JOB =
      """
      job: sample
      title: Sample
      asOf: 2023-03-01
      sources:
        credits:
          path: input/credits.csv
          columns:
            steps: {type: integer, key: true}
            size: {key: true}
            amount: {type: decimal, required: true}
          unpivot: {headers: "{size}", values: amount}
      tables:
        grid:
          title: Grid
          rows:
            step: {from: -10%, to: 10%, step: 5%}
            case: [low, high]
          order: [case, step]
          columns:
            step: {format: "0%"}
            case:
            sum: {formula: 'SUM(list[amount])*(1+[step])'}
            change: {formula: '[sum]/PREVIOUS([sum], [case])-1'}
          totals:
            all: {label: All, cells: {sum: 'SUM([sum])'}}
        list:
          title: List
          from: credits
          columns:
            steps:
            size:
            amount:
            rank: {formula: 'RANK([amount], [amount], 0, [size], [size])'}
      """;

  private final Path project;

  DerivedTablesTest(@TempDir Path project) {
    this.project = project;
  }

  @Test
  void isRead() {
    JobDefinition job = new Workspace(project).load(JOB);
    assertEquals(
        new Unpivot("{size}", "amount"), job.source("credits").layout().unpivot().orElseThrow());
    // In the order of need: the grid sums the list.
    assertEquals(
        List.of("list", "grid"), job.tables().stream().map(TableDefinition::name).toList());
    GivenRows rows = job.table("grid").given().orElseThrow();
    assertEquals(
        List.of("-0.10", "-0.05", "0.00", "0.05", "0.10"),
        rows.columns().getFirst().values().stream()
            .map(value -> ((Value.Number) value).exact().toPlainString())
            .toList());
    assertEquals(
        List.of("step", "case"),
        job.table("grid").columns().stream()
            .filter(TableDefinition.Column::key)
            .map(TableDefinition.Column::name)
            .toList());
    // What is above is known when the rows are in order, and so after the columns they are sorted
    // by.
    assertEquals(List.of(List.of("sum"), List.of("change")), job.table("grid").computeOrder());
  }

  static Stream<Arguments> faults() {
    return Stream.of(
        arguments(
            "headers: \"{size}\"",
            "headers: \"size\"",
            "11:24: expected the columns that take the parts of a header, as in {size} or"
                + " {width}x{height}"),
        arguments(
            "headers: \"{size}\"", "headers: \"{sise}\"", "11:24: unknown column \"sise\" of this"),
        arguments("values: amount", "values: amont", "11:42: unknown column \"amont\" of this"),
        arguments(
            "size: {key: true}",
            "size: {key: true, header: x}",
            "9:33: column size is filled by unpivot and has no header of its own"),
        arguments(
            "unpivot: {headers: \"{size}\", values: amount}",
            "unpivot: {headers: \"{size}\"}",
            "11:14: the unpivot of a source needs the key \"values\""),
        arguments(
            "    rows:\n", "    from: list\n    rows:\n", "15:5: the key \"from\" is not allowed"),
        arguments(
            "step: 5%}", "step: 3%}", "16:13: expected a range that goes up from -0.10 in whole"),
        arguments("step: 5%}", "step: -5%}", "16:13: expected a range that goes up"),
        arguments("from: -10%", "from: x", "16:20: expected a number"),
        arguments("[low, high]", "[low, 3]", "17:19: expected a text like the values before"),
        arguments("step: 5%}", "step: 0.001%}", "16:7: every combination makes more than 10000"),
        arguments(
            "order: [case, step]",
            "order: [case, change]",
            "23:7: column change needs itself through change"),
        arguments(
            "SUM(list[amount])", "SUM(lists[amount])", "22:27: unknown source or table lists"),
        arguments("SUM(list[amount])", "SUM(list[amont])", "22:27: unknown column list[amont]"),
        arguments(
            "SUM(list[amount])",
            "SUMPRODUCT(list[amount], credits[amount])",
            "22:48: SUMPRODUCT runs over the rows of one table, but list[amount] and"
                + " credits[amount] are of two"),
        arguments(
            "cells: {sum: 'SUM([sum])'}",
            "cells: {sum: 'PREVIOUS([sum])'}",
            "25:48: PREVIOUS has no row above here"),
        arguments(
            "RANK([amount], [amount], 0, [size], [size])",
            "RANK([amount], [amount], 0, [size])",
            "33:52: RANK, argument 4: expected the group's value behind it"));
  }

  @ParameterizedTest(name = "{1}")
  @MethodSource
  void faults(String good, String bad, String message) {
    assertTrue(JOB.contains(good), good);
    List<Problem> problems = new Workspace(project).problems(JOB.replace(good, bad));
    assertEquals(1, problems.size(), problems::toString);
    String line = problems.getFirst().line();
    assertTrue(line.startsWith("jobs/sample/job.yaml:" + message), line);
  }

  @Test
  void tablesThatNeedEachOtherAreAnError() {
    String circle =
        JOB.replace("RANK([amount], [amount], 0, [size], [size])", "COUNTIF(grid[sum], [amount])");
    List<Problem> problems = new Workspace(project).problems(circle);
    assertEquals(2, problems.size(), problems::toString);
    assertTrue(
        problems.getFirst().message().contains("table grid needs itself through grid, list"),
        problems::toString);
  }
}
