package yanbao.stage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yanbao.model.ColumnType;
import yanbao.model.DateType;
import yanbao.model.DecimalType;
import yanbao.model.Row;
import yanbao.model.SourceColumn;
import yanbao.model.Value;
import yanbao.problem.Position;
import yanbao.problem.Problem;
import yanbao.problem.ProblemCode;
import yanbao.sql.Duck;

/** What a staged file tells about its load, and how it is named. */
class StageSummaryTest {
  private final Path folder;

  StageSummaryTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void summaryComesBackAsWritten() throws Exception {
    StageSummary summary =
        new StageSummary(
            List.of(
                new StageSummary.FileRows(
                    "a\tb\\n'中.csv",
                    3,
                    2,
                    1,
                    4,
                    2,
                    Optional.of("s\t'"),
                    List.of(
                        new StageSummary.Header("d", 2, "日\n期'\t,", 0),
                        new StageSummary.Header("n", 1, "", 3))),
                new StageSummary.FileRows("b.csv", 0, 0, 0, 0, 0, Optional.empty(), List.of())),
            Map.of("d", LocalDate.of(2023, 3, 1)),
            List.of(
                Problem.warning(
                    ProblemCode.NOT_A_VALUE,
                    new Position.InSource("a", Optional.of("s"), 7, 2, Optional.of("")),
                    "it's\n\"x\" \\t\r"),
                Problem.warning(ProblemCode.COLUMN_UNEXPECTED, Position.InSource.file("b"), "m")));
    List<SourceColumn> columns =
        List.of(column("d", new DateType(List.of())), column("n", new DecimalType()));
    Path staged = folder.resolve("it's.parquet");
    try (Connection database = Duck.open(folder);
        StageWriter writer = StageWriter.open(columns, database)) {
      writer.append(
          0,
          new Row(
              2,
              List.of(
                  new Value.Date(LocalDate.of(2023, 3, 1)),
                  new Value.Number(new BigDecimal("1.50"))),
              List.of("2023/3/1", "1.50")));
      writer.append(
          0, new Row(3, List.of(Value.Missing.VALUE, Value.Missing.VALUE), List.of("", "-")));
      assertEquals(Map.of("d", LocalDate.of(2023, 3, 1)), writer.latest());
      writer.write(staged, summary);
      assertEquals(Optional.of(summary), StagedFile.read(database, staged));
      Path none = folder.resolve("none.parquet");
      assertEquals(Optional.empty(), StagedFile.read(database, none));
    }
  }

  /** More rows than are appended at once, from two files; the last batch is not full. */
  @Test
  void rowsAreStagedInTheirOrder() throws Exception {
    List<SourceColumn> columns = List.of(column("n", new DecimalType()));
    Path staged = folder.resolve("many.parquet");
    int rows = 10_001;
    try (Connection database = Duck.open(folder);
        StageWriter writer = StageWriter.open(columns, database)) {
      for (int row = 1; row <= rows; row++) {
        Value number = new Value.Number(BigDecimal.valueOf(row));
        writer.append(row % 2, new Row(row, List.of(number), List.of(Integer.toString(row))));
      }
      assertEquals(Map.of(0, 5_000L, 1, 5_001L), writer.rows());
      writer.write(staged, new StageSummary(List.of(), Map.of(), List.of()));
      String query =
          "SELECT count(*) FROM (SELECT *, row_number() OVER () AS place FROM read_parquet("
              + Duck.literal(staged.toString())
              + ")) WHERE place = n AND \"$row\" = n AND \"$file\" = n % 2";
      try (Statement statement = database.createStatement();
          ResultSet found = statement.executeQuery(query)) {
        assertTrue(found.next());
        assertEquals(rows, found.getInt(1));
      }
    }
  }

  @Test
  void keyChangesWithEachPartAndWithItsBounds() {
    String key = StageKey.of("definition", List.of("1", "2"), "0.1");
    assertEquals(key, StageKey.of("definition", List.of("1", "2"), "0.1"));
    assertNotEquals(key, StageKey.of("definition2", List.of("1", "2"), "0.1"));
    assertNotEquals(key, StageKey.of("definition", List.of("2", "1"), "0.1"));
    assertNotEquals(key, StageKey.of("definition", List.of("12"), "0.1"));
    assertNotEquals(key, StageKey.of("definition", List.of("1", "2"), "0.2"));
  }

  private static SourceColumn column(String name, ColumnType type) {
    return new SourceColumn(
        name,
        List.of(name),
        type,
        Optional.empty(),
        List.of(),
        false,
        false,
        new Position.Nowhere());
  }
}
