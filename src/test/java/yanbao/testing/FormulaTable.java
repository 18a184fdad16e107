package yanbao.testing;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import yanbao.formula.FormulaParser;
import yanbao.formula.FormulaText;
import yanbao.model.ColumnType;
import yanbao.model.DateType;
import yanbao.model.DecimalType;
import yanbao.model.DisplayFormat;
import yanbao.model.Label;
import yanbao.model.Parameter;
import yanbao.model.SourceColumn;
import yanbao.model.TextType;
import yanbao.model.Value;
import yanbao.model.ValueKind;
import yanbao.problem.Position;
import yanbao.problem.Problems;
import yanbao.table.ComputedTable;
import yanbao.table.TableChecker;
import yanbao.table.TableEngine;
import yanbao.table.TableSpec;
import yanbao.table.TableStore;

/** The table that formula cases run over, with one more column per formula. */
public final class FormulaTable {
  public static final LocalDate AS_OF = LocalDate.of(2023, 3, 1);
  private static final Position.InDefinition HERE = new Position.InDefinition("cases", 1, 1);

  public static final List<Parameter> PARAMETERS =
      List.of(
          new Parameter(
              "factor",
              Label.of("factor"),
              ValueKind.NUMBER,
              new Value.Number(BigDecimal.TWO),
              DisplayFormat.plain(ValueKind.NUMBER),
              HERE),
          new Parameter(
              "word",
              Label.of("word"),
              ValueKind.TEXT,
              new Value.Text("two"),
              DisplayFormat.plain(ValueKind.TEXT),
              HERE));

  private FormulaTable() {}

  public static List<SourceColumn> source() {
    return List.of(
        column("a", new DecimalType(), true),
        column("a2", new DecimalType(), true),
        column("b0", new DecimalType(), false),
        column("c0", new DecimalType(), false),
        column("bf", new TextType(), true),
        column("cf", new TextType(), true),
        column("none", new DecimalType(), false),
        column("t", new TextType(), false),
        column("s", new TextType(), true),
        column("d", new DateType(List.of()), false),
        column("e", new DateType(List.of()), true));
  }

  /** Writes the source as a staged file. */
  public static void stage(Connection database, Path file) throws SQLException {
    try (Statement statement = database.createStatement()) {
      statement.execute(
          """
          CREATE TEMP TABLE staged_rows AS SELECT 0 AS "$file", CAST(n AS INTEGER) AS "$row",
            CAST(a AS DOUBLE) AS a, CAST(a AS VARCHAR) AS "a$text", NULL AS "a$raw",
            1.0::DOUBLE AS a2, '1' AS "a2$text", NULL AS "a2$raw",
            CAST(b AS DOUBLE) AS b0, CAST(b AS VARCHAR) AS "b0$text", NULL AS "b0$raw",
            CAST(c AS DOUBLE) AS c0, CAST(c AS VARCHAR) AS "c0$text", NULL AS "c0$raw",
            bf, cf, CAST(NULL AS DOUBLE) AS none, CAST(NULL AS VARCHAR) AS "none$text",
            t, s, CAST(d AS DATE) AS d, DATE '2023-01-01' AS e
          FROM (VALUES
            (1, '1', '4', '3', 'ok', 'ok', 'x', 'abc', '2023-03-01'),
            (2, '2.5', NULL, NULL, 'ok', 'nm', 'X', 'a  b', '2022-12-31'),
            (3, '-3', '2', NULL, 'ok', 'ok', 'y', '300002.SZ', '2024-02-29'),
            (4, '0', NULL, NULL, 'nm', 'ok', NULL, '中文网', '2023-01-31'),
            (5, '10', '5', '1', 'ok', 'ok', 'z', 'Q1 2023', NULL)) AS v(n, a, b, c, bf, cf, t, s, d)
          """);
      statement.execute("COPY staged_rows TO '" + file + "' (FORMAT parquet)");
    }
  }

  /** The table with a column {@code f0, f1, …} per formula. */
  public static TableSpec spec(List<String> formulas, Problems problems) {
    List<TableSpec.Column> columns = new ArrayList<>();
    for (String name : List.of("a", "a2", "b0", "c0", "bf", "cf", "none", "t", "s", "d", "e")) {
      columns.add(column(name, new TableSpec.Content.Carried(name)));
    }
    columns.add(column("b", computed("IF([bf]=\"nm\", NM(), [b0])", problems)));
    columns.add(column("c", computed("IF([cf]=\"nm\", NM(), [c0])", problems)));
    for (int i = 0; i < formulas.size(); i++) {
      columns.add(column("f" + i, computed(formulas.get(i), problems)));
    }
    return new TableSpec(
        "cases",
        Label.of("cases"),
        "numbers",
        Optional.empty(),
        Optional.empty(),
        List.of(),
        List.of(),
        columns,
        List.of(),
        Optional.empty(),
        HERE);
  }

  /** The table with its values; problems of checking and computing are collected. */
  public static List<ComputedTable> compute(
      Connection database, Path staged, List<String> formulas, Problems problems)
      throws IOException, SQLException {
    var definitions =
        TableChecker.check(
            List.of(spec(formulas, problems)),
            Map.of("numbers", source()),
            PARAMETERS,
            problems,
            problems);
    TableEngine.compute(
        database,
        definitions,
        Map.of("numbers", staged),
        Map.of("numbers", source()),
        PARAMETERS,
        AS_OF,
        (source, file, row) -> source + ", row " + row,
        problems);
    Path folder = staged.resolveSibling("tables");
    TableStore.write(database, folder, definitions);
    return TableStore.read(database, folder, definitions);
  }

  private static TableSpec.Content computed(String formula, Problems problems) {
    FormulaText parsed =
        FormulaParser.parse(formula, HERE, problems)
            .orElseThrow(() -> new IllegalArgumentException(problems.list().toString()));
    return new TableSpec.Content.Computed(parsed);
  }

  private static TableSpec.Column column(String name, TableSpec.Content content) {
    return new TableSpec.Column(
        name, Optional.empty(), content, Optional.empty(), Optional.empty(), true, false, HERE);
  }

  private static SourceColumn column(String name, ColumnType type, boolean required) {
    return new SourceColumn(
        name, List.of(name), type, Optional.empty(), List.of(), false, required, HERE);
  }
}
