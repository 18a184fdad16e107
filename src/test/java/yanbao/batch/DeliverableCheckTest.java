package yanbao.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yanbao.job.JobLoader;
import yanbao.model.Value;
import yanbao.plan.Project;
import yanbao.plan.RunOptions;
import yanbao.problem.Problem;
import yanbao.problem.ProblemCode;
import yanbao.report.ReportData;
import yanbao.report.workbook.WorkbookWriter;
import yanbao.table.ComputedTable;

/** A wrong value is caught in whichever written file it is, before and after publication. */
final class DeliverableCheckTest {
  private static final String WORKBOOK = "AIGC估值与空间-2023-03-01.xlsx";
  private static final String REPORT = "AIGC深度报告-2023-03-01.pdf";
  private static final String SHEET = "xl/worksheets/sheet3.xml";

  /** The PE of 300002.SZ: 6.70 / 0.1994. */
  private static final String PE = "33.600802407221664";

  @TempDir static Path shared;
  private static Path published = Path.of("");
  @TempDir Path folder;

  @BeforeAll
  static void publish() throws Exception {
    published = run(shared, Map.of(), StageWorksOf.real()).plan().destination();
  }

  /** Which work a stage is. */
  private interface StageWorksOf {
    StageWork of(yanbao.plan.Stage stage, RunContext context);

    static StageWorksOf real() {
      return StageWorks::of;
    }
  }

  private static RunResult run(Path folder, Map<String, String> set, StageWorksOf works)
      throws Exception {
    Project project =
        new Project(Path.of("").toAbsolutePath(), folder.resolve("home"), folder.resolve("output"));
    RunOptions options =
        new RunOptions(java.time.LocalDate.of(2023, 3, 2), Optional.empty(), set, Optional.empty());
    return new Runner(project, Recovery.NOT_REQUESTED, Progress.silent(), works::of)
        .run(JobLoader.load(project.folder(), "aigc"), options);
  }

  private Path copy() throws IOException {
    Path copy = folder.resolve("copy");
    try (Stream<Path> files = Files.walk(published)) {
      for (Path file : files.toList()) {
        Files.copy(file, copy.resolve(published.relativize(file).toString()));
      }
    }
    return copy;
  }

  private static Set<ProblemCode> codes(List<Problem> problems) {
    return problems.stream()
        .map(Problem::code)
        .filter(code -> code != ProblemCode.NOT_AS_PUBLISHED)
        .collect(Collectors.toSet());
  }

  private static List<Problem> verify(Path revision) throws IOException {
    return Verification.verify(revision).problems().list();
  }

  private static void change(Path workbook, String part, String from, String to)
      throws IOException {
    Path changed = workbook.resolveSibling("changed.xlsx");
    try (ZipFile in = new ZipFile(workbook.toFile());
        OutputStream file = Files.newOutputStream(changed);
        ZipOutputStream out = new ZipOutputStream(file)) {
      for (ZipEntry entry : in.stream().toList()) {
        byte[] content = in.getInputStream(entry).readAllBytes();
        if (entry.getName().equals(part)) {
          String text = new String(content, StandardCharsets.UTF_8);
          assertTrue(text.contains(from), from);
          content = text.replace(from, to).getBytes(StandardCharsets.UTF_8);
        }
        out.putNextEntry(new ZipEntry(entry.getName()));
        out.write(content);
        out.closeEntry();
      }
    }
    Files.move(changed, workbook, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
  }

  private static void changeText(Path file, String from, String to) throws IOException {
    String text = Files.readString(file);
    assertTrue(text.contains(from), from);
    Files.writeString(file, text.replace(from, to));
  }

  @Test
  void copyOfAPublishedRevisionIsVerified() throws IOException {
    assertEquals(List.of(), verify(copy()));
    // The files, the report, and of two workbooks formulas and values.
    assertEquals(6, Verification.verify(published).lines().size());
  }

  @Test
  void changedByteIsFound() throws IOException {
    Path copy = copy();
    changeText(copy.resolve("data/market_space.csv"), "游戏(国内)", "游戏(国外)");
    List<Problem> problems = verify(copy);
    assertEquals(ProblemCode.NOT_AS_PUBLISHED, problems.getFirst().code());
    assertEquals(Set.of(ProblemCode.WRITTEN_VALUE), codes(problems));
  }

  @Test
  void wrongCachedValueIsFound() throws IOException {
    Path copy = copy();
    change(copy.resolve(WORKBOOK), SHEET, "<v>" + PE + "</v>", "<v>33.61</v>");
    List<Problem> problems = verify(copy);
    assertEquals(
        // 33.61 is shown as 33.6 all the same, so the report still agrees.
        Set.of(ProblemCode.RECALCULATION, ProblemCode.WRITTEN_VALUE), codes(problems));
    assertTrue(
        problems.stream()
            .anyMatch(
                problem ->
                    problem
                        .message()
                        .equals(
                            "sheet \"估值表\", cell I5: expected the formula"
                                + " =IF(F5>0,E5/F5,\"-\") to give 33.61 as written beside it, but"
                                + " recalculated it gives "
                                + PE)),
        problems.toString());
  }

  @Test
  void wrongExcelTranslationIsFound() throws IOException {
    Path copy = copy();
    change(copy.resolve(WORKBOOK), SHEET, "IF(F5&gt;0,E5/F5,", "IF(F5&gt;0,E5/G5,");
    assertEquals(Set.of(ProblemCode.RECALCULATION), codes(verify(copy)));
  }

  /** What a wrong SQL translation does: engine, data file and cached value agree, and are wrong. */
  @Test
  void wrongComputedValueIsFound() throws IOException {
    Path copy = copy();
    changeText(copy.resolve("data/valuation.csv"), PE, "33.6009");
    change(copy.resolve(WORKBOOK), SHEET, "<v>" + PE + "</v>", "<v>33.6009</v>");
    assertEquals(Set.of(ProblemCode.RECALCULATION), codes(verify(copy)));
  }

  /** The report of a run with another parameter shows other numbers. */
  @Test
  void wrongNumbersInTheReportAreFound() throws Exception {
    Path other =
        run(folder.resolve("other"), Map.of("ai_uplift", "0.05"), StageWorksOf.real())
            .plan()
            .destination();
    Path copy = copy();
    Files.copy(
        other.resolve(REPORT),
        copy.resolve(REPORT),
        java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    List<Problem> problems = verify(copy);
    assertEquals(Set.of(ProblemCode.TIE_OUT), codes(problems));
    assertTrue(
        problems.stream()
            .anyMatch(
                problem ->
                    problem
                        .message()
                        .startsWith(
                            "page 1: expected the same as in "
                                + WORKBOOK
                                + ", sheet \"市场空间\", cell G15, \"1,042\", but found \"")),
        problems.toString());
  }

  @Test
  void wrongValueGivenToAWriterStopsThePublication() throws Exception {
    RunResult result =
        run(
            folder,
            Map.of(),
            (stage, context) ->
                stage instanceof yanbao.plan.Stage.WriteWorkbook write
                    ? new WrongWorkbook(write, context)
                    : StageWorks.of(stage, context));
    assertEquals(RunResult.Outcome.FAILED, result.outcome());
    assertTrue(codes(result.problems().list()).contains(ProblemCode.RECALCULATION));
    assertFalse(Files.exists(result.plan().destination()));
    assertTrue(Files.exists(result.plan().work().resolve("refused").resolve(WORKBOOK)));
    assertEquals(RunResult.Outcome.PUBLISHED, run(folder, Map.of(), StageWorksOf.real()).outcome());
  }

  /** Writes a workbook in which the first PE is 1. */
  private record WrongWorkbook(yanbao.plan.Stage.WriteWorkbook stage, RunContext context)
      implements StageWork {
    @Override
    public boolean isDone() {
      return false;
    }

    @Override
    public long reuse() {
      return 0;
    }

    @Override
    public long run() throws Exception {
      new Deliverable(stage.file(), context)
          .write(part -> WorkbookWriter.write(part, stage.workbook(), wrong(context.reportData())));
      return 0;
    }

    private static ReportData wrong(ReportData data) {
      ComputedTable valuation = data.table("valuation");
      List<ComputedTable.Row> rows = new ArrayList<>(valuation.rows());
      List<Value> values = new ArrayList<>(rows.getFirst().values());
      values.set(valuation.definition().columnIndex("pe_2021"), new Value.Number(BigDecimal.ONE));
      rows.set(0, new ComputedTable.Row(values));
      Map<String, ComputedTable> tables = new LinkedHashMap<>(data.tables());
      tables.put("valuation", new ComputedTable(valuation.definition(), rows, valuation.totals()));
      return new ReportData(
          data.job(),
          data.title(),
          data.asOf(),
          data.revision(),
          data.language(),
          data.style(),
          data.parameters(),
          tables,
          data.sources());
    }
  }
}
