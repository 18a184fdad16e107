package yanbao.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import yanbao.model.DateType;
import yanbao.model.Label;
import yanbao.model.Language;
import yanbao.model.Parameter;
import yanbao.model.SourceColumn;
import yanbao.model.TextType;
import yanbao.model.Value;
import yanbao.model.ValueKind;
import yanbao.problem.Problem;
import yanbao.problem.ProblemCode;
import yanbao.problem.ProblemsException;
import yanbao.report.Block;
import yanbao.report.ReportDefinition.TableView;
import yanbao.report.WorkbookDefinition.Highlight;
import yanbao.report.WorkbookDefinition.Sheet;
import yanbao.report.chart.BarChart;
import yanbao.report.chart.LineChart;
import yanbao.source.Limits;
import yanbao.source.SourceLayout;
import yanbao.validate.rule.ControlTotalRule;
import yanbao.validate.rule.FreshRule;
import yanbao.validate.rule.RangeRule;
import yanbao.validate.rule.RequiredRule;
import yanbao.validate.rule.UniqueRule;

class JobLoaderTest {
  private final Path project;

  JobLoaderTest(@TempDir Path project) {
    this.project = project;
  }

  private JobDefinition load(String good, String other) {
    String sample = Workspace.sample();
    assertTrue(sample.contains(good), good);
    return new Workspace(project).load(sample.replace(good, other));
  }

  private JobDefinition sample() {
    return new Workspace(project).load(Workspace.sample());
  }

  @Test
  void readsASource() {
    SourceDefinition prices = sample().source("prices");
    assertEquals(Label.of("prices"), prices.title());
    assertEquals(
        new SourceLayout(
            Optional.of(StandardCharsets.UTF_8),
            Optional.empty(),
            Optional.of('"'),
            Optional.empty(),
            Optional.empty(),
            1,
            Set.of(),
            Optional.empty(),
            Optional.of("Total"),
            Optional.empty(),
            Limits.STANDARD),
        prices.layout());
    assertEquals(
        List.of(
            new RequiredRule("code"),
            new RangeRule(
                "close",
                Optional.of(BigDecimal.ZERO),
                Optional.empty(),
                Optional.empty(),
                Optional.empty()),
            new UniqueRule(List.of("code")),
            new ControlTotalRule("Total", List.of("close"), BigDecimal.ZERO),
            new FreshRule("day", 1, FreshRule.Days.BUSINESS)),
        prices.rules());
    assertEquals(new SourceDefinition.Rejects(1, true), prices.rejects());
    assertEquals(SourceDefinition.ExtraColumns.WARN, prices.extraColumns());
  }

  @Test
  void readsColumnsOfASource() {
    JobDefinition job = sample();
    SourceColumn close = job.source("prices").column("close").orElseThrow();
    assertEquals(List.of("Close", "Last"), close.headers());
    assertEquals(List.of("-", "n/a"), close.nullTokens());
    assertEquals(Optional.of("CNY"), close.unit());
    assertEquals(
        new DateType(List.of("y/M/d")), job.source("prices").column("day").orElseThrow().type());
    SourceColumn remark = job.source("days").column("remark").orElseThrow();
    assertEquals(new TextType(), remark.type());
    assertEquals(List.of("remark"), remark.headers());
  }

  @Test
  void readsDeliverables() {
    JobDefinition job = sample();
    assertEquals(
        new Sheet(
            "valuation",
            Label.of("Values"),
            Optional.of(Label.of("Closes")),
            Optional.of("code"),
            Map.of("twice", Highlight.BARS),
            List.of(
                new BarChart(
                    Label.of("Close"),
                    "valuation",
                    "code",
                    List.of("close"),
                    BarChart.Direction.VERTICAL,
                    BarChart.Stacking.SIDE_BY_SIDE))),
        job.workbooks().getFirst().sheets().getFirst());
    var section = job.report().orElseThrow().sections().getFirst();
    assertEquals(
        List.of(
            new Block.OfTable(
                new TableView(
                    "valuation", List.of("code", "close"), Optional.empty(), Optional.empty())),
            new Block.OfChart(
                new LineChart(Label.of("Close"), "valuation", "code", List.of("close")))),
        section.content().stream().filter(block -> !(block instanceof Block.OfText)).toList());
  }

  @Test
  void keepsLabelsByLanguage() {
    assertEquals(new Label(Map.of(Language.ZH, "样例", Language.EN, "Sample")), sample().title());
  }

  @ParameterizedTest
  @CsvSource({
    "0.05, NUMBER, 0.05",
    "5%, NUMBER, 0.05",
    "-1, NUMBER, -1",
    "2023-03-01, DATE, 2023-03-01",
    "NO, TEXT, NO",
    "010, TEXT, 010",
    "12:30:00, TEXT, 12:30:00",
    "'\"0.05\"', TEXT, 0.05",
    "'\"${env:X}\"', TEXT, '${env:X}'",
  })
  void takesTheKindOfAParameterFromItsValue(String written, ValueKind kind, String value) {
    JobDefinition job =
        load("value: 5%, label: Uplift, format: \"0%\"", "value: " + written + ", label: Uplift");
    Parameter parameter = job.parameters().getFirst();
    assertEquals(kind, parameter.kind());
    assertEquals(value, shown(parameter.value()));
  }

  private static String shown(Value value) {
    return switch (value) {
      case Value.Number number -> number.exact().toPlainString();
      case Value.Date date -> date.date().toString();
      case Value.Text text -> text.text();
      case Value.Bool bool -> Boolean.toString(bool.value());
      case Value.Missing missing -> "missing";
      case Value.NotMeaningful notMeaningful -> "not meaningful";
    };
  }

  @ParameterizedTest
  @CsvSource({"last-business-day, 0", "last-business-day - 1, 1", "last-business-day - 20, 20"})
  void countsBackInBusinessDays(String written, int back) {
    assertEquals(
        new AsOf.LastBusinessDay(back), load("asOf: 2023-03-01", "asOf: " + written).asOf());
  }

  @ParameterizedTest
  @CsvSource({"today, 0", "today - 1, 1"})
  void countsBackInDays(String written, int back) {
    assertEquals(new AsOf.Today(back), load("asOf: 2023-03-01", "asOf: " + written).asOf());
  }

  @Test
  void needsACalendarToCountBusinessDays() {
    ProblemsException thrown =
        assertThrows(
            ProblemsException.class,
            () -> load("asOf: 2023-03-01\ncalendar: days\n", "asOf: last-business-day\n"));
    assertEquals(
        List.of("3:7", "8:3"),
        thrown.problems().stream()
            .map(problem -> problem.position().describe().replaceFirst("^.*yaml:", ""))
            .toList());
  }

  @Test
  void takesTheWorkbooksFileAndTheReportsOnce() {
    ProblemsException thrown =
        assertThrows(
            ProblemsException.class,
            () ->
                load(
                    "  book:",
                    "  other: {file: 'book-{asOf}.xlsx', sheets: [{table: valuation}]}\n  book:"));
    assertTrue(thrown.problems().getFirst().message().contains("written twice"));
  }

  @Test
  void hidesNothingBehindAByteOrderMark() {
    assertEquals("sample", new Workspace(project).load('\uFEFF' + Workspace.sample()).name());
  }

  @Test
  void tellsWhichJobsThereAre() {
    sample();
    Problem problem =
        assertThrows(ProblemsException.class, () -> JobLoader.load(project, "sampel"))
            .problems()
            .getFirst();
    assertEquals(ProblemCode.UNKNOWN_NAME, problem.code());
    assertEquals(
        "unknown job \"sampel\", allowed: sample; did you mean sample?", problem.message());
  }

  @ParameterizedTest
  @ValueSource(strings = {"..", ".", "", "../sample", "/etc", "sample/../sample", "sample\u0000"})
  void takesNoPathForAJob(String name) {
    sample();
    assertThrows(ProblemsException.class, () -> JobLoader.load(project, name));
  }

  @Test
  void givesTheSameDigestForTheSameBytes() {
    assertEquals(sample().digest(), sample().digest());
  }
}
