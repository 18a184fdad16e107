package yanbao.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import yanbao.job.SourceDefinition.ExtraColumns;
import yanbao.model.DecimalType;
import yanbao.model.IntegerType;
import yanbao.model.TextType;
import yanbao.problem.Problem;
import yanbao.problem.Problems;
import yanbao.source.Layouts;

/** A crosstab as a list: the rows it makes, and where their problems are in the file. */
class UnpivotTest {
  private final Path folder;
  private final Path staged;

  UnpivotTest(@TempDir Path folder) {
    this.folder = folder;
    this.staged = folder.resolve("stage/x.parquet");
  }

  private static Sources crosstab() {
    return new Sources("c.csv")
        .layout(Layouts.plain().unpivot("{width}x{height}", "credits"))
        .extraColumns(ExtraColumns.WARN)
        .key("steps", "steps", new IntegerType())
        .key("width", "width", new IntegerType())
        .key("height", "height", new IntegerType())
        .column("credits", "credits", new DecimalType());
  }

  @Test
  void everyCellBecomesARow() throws IOException, SQLException {
    String text = "steps,512x512,512x768\n15,0.1,0.30\n\n30,,0.5\n";
    // The blank row counts as read, and as skipped.
    assertEquals("5 read, 4 accepted", load(crosstab(), text));
    // The number of a row is unique in its file: physical row times columns, plus the column.
    assertEquals(
        List.of("4|15|512|512|0.1", "5|15|512|768|0.30", "8|30|512|512|null", "9|30|512|768|0.5"),
        Staged.rows(
            staged,
            "SELECT \"$row\", steps$text, width$text, height$text, credits$text FROM staged"));
    assertEquals(
        List.of("512x512", "512x768"),
        Staged.rows(staged, "SELECT width$raw FROM staged WHERE steps = 15"));
  }

  @Test
  void oneNameTakesTheWholeHeader() throws IOException, SQLException {
    Sources source =
        new Sources("c.csv")
            .layout(Layouts.plain().unpivot("{branch}", "sales"))
            .key("month", "month", new TextType())
            .key("branch", "branch", new TextType())
            .column("sales", "sales", new DecimalType());
    assertEquals("2 read, 2 accepted", load(source, "North,month,South & West\n1,2023-01,2\n"));
    assertEquals(
        List.of("2023-01|North|1", "2023-01|South & West|2"),
        Staged.rows(staged, "SELECT month, branch, sales$text FROM staged"));
  }

  static Stream<Arguments> faults() {
    return Stream.of(
        arguments(
            "a bad cell, at its place",
            "steps,512x512,512x768\n15,0.1,x\n",
            List.of(
                "c.csv, row 2, column \"512x768\": expected a decimal number such as 1,234.56 but"
                    + " found \"x\"; add \"x\" to \"nulls\" if it means no value [YB-301]",
                "c.csv: 1 of 2 rows were rejected; at most 0 may be [YB-406]")),
        arguments(
            "a header that is no number, once",
            "steps,512x512,widexhigh\n15,0.1,0.2\n30,0.1,0.2\n",
            List.of(
                "c.csv, row 1, column \"widexhigh\": height: expected a whole number but found"
                    + " \"high\"; add \"high\" to \"nulls\" if it means no value [YB-301]",
                "c.csv, row 1, column \"widexhigh\": width: expected a whole number but found"
                    + " \"wide\"; add \"wide\" to \"nulls\" if it means no value [YB-301]")),
        arguments(
            "a header that does not fit",
            "steps,512x512,remark\n15,0.1,x\n",
            List.of(
                "warning: c.csv, row 1: the column \"remark\" is not declared; declare it, or say"
                    + " \"extraColumns: ignore\" [YB-205]")),
        arguments(
            "no header that fits",
            "steps,512\n15,0.1\n",
            List.of(
                "c.csv, row 1: expected columns with headers such as {width}x{height} but found"
                    + " \"512\" [YB-204]")),
        arguments(
            "the same header twice",
            "steps,512x512,512x512\n15,0.1,0.2\n",
            List.of(
                "c.csv, row 2, column \"512x512\": steps \"15\", width \"512\", height \"512\" is"
                    + " already in c.csv, row 2, column \"512x512\"; one of the two rows has to go"
                    + " [YB-402]")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("faults")
  void saysWhatIsWrongAndWhere(String name, String text, List<String> expected) throws IOException {
    Problems problems = new Problems();
    load(crosstab(), text, problems);
    assertEquals(expected, problems.list().stream().map(Problem::line).sorted().toList());
    assertEquals(problems.hasErrors(), !Files.exists(staged), name);
  }

  private String load(Sources source, String text) throws IOException {
    Problems problems = new Problems();
    LoadResult result = load(source, text, problems);
    assertFalse(problems.hasErrors(), () -> problems.list().toString());
    LoadResult.FileResult file = result.files().getFirst();
    return file.read() + " read, " + file.accepted() + " accepted";
  }

  private LoadResult load(Sources source, String text, Problems problems) throws IOException {
    return Staged.load(
        source.build(),
        List.of(Sources.file(folder, "c.csv", text)),
        staged,
        LocalDate.of(2023, 3, 1),
        Optional.empty(),
        problems);
  }
}
