package yanbao.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import yanbao.job.AsOf;
import yanbao.job.JobDefinition;
import yanbao.job.TinyJob;
import yanbao.model.Language;
import yanbao.model.Sha256;
import yanbao.problem.Problem;
import yanbao.problem.ProblemCode;
import yanbao.problem.ProblemsException;
import yanbao.publish.Manifest;
import yanbao.publish.Publisher;

final class PlannerTest {
  private static final LocalDate TODAY = LocalDate.parse("2023-03-04");
  private static final ProgramVersion PROGRAM = new ProgramVersion("1.0", "a".repeat(64));

  @TempDir private Path folder = Path.of("");

  @BeforeEach
  void writeInputs() throws IOException {
    write("a.csv", "text\n1\n");
    write("b.csv", "text\n2\n");
    write("days.csv", "day\n2023-03-01\n2023-03-02\n2023-03-03\n2023-03-06\n");
  }

  private void write(String name, String text) throws IOException {
    Files.createDirectories(folder.resolve("input"));
    Files.writeString(folder.resolve("input").resolve(name), text);
  }

  private Plan plan(JobDefinition job, RunOptions options) {
    return Planner.plan(Project.at(folder), job, options, PROGRAM);
  }

  private Plan plan() {
    return plan(TinyJob.of("a", "b"), RunOptions.none(TODAY));
  }

  @Test
  void fingerprintChangesWithEachIngredient() throws IOException {
    Map<String, String> fingerprints = new LinkedHashMap<>();
    JobDefinition job = TinyJob.of("a", "b");
    RunOptions none = RunOptions.none(TODAY);
    fingerprints.put(plan().fingerprint(), "as it is");
    fingerprints.put(plan(TinyJob.withDigest("d2", "a", "b"), none).fingerprint(), "definition");
    fingerprints.put(plan(job, none.withAsOf(LocalDate.parse("2023-03-02"))).fingerprint(), "date");
    fingerprints.put(
        plan(job, new RunOptions(TODAY, Optional.empty(), Map.of(), Optional.of(Language.EN)))
            .fingerprint(),
        "language");
    fingerprints.put(plan(job, set("rate", "0.1")).fingerprint(), "parameter");
    fingerprints.put(
        Planner.plan(Project.at(folder), job, none, new ProgramVersion("1.1", PROGRAM.sha256()))
            .fingerprint(),
        "version");
    fingerprints.put(
        Planner.plan(Project.at(folder), job, none, new ProgramVersion("1.0", "b".repeat(64)))
            .fingerprint(),
        "code");
    write("b.csv", "text\n3\n");
    fingerprints.put(plan().fingerprint(), "input");

    assertEquals(8, fingerprints.size(), fingerprints.values().toString());
  }

  @Test
  void fingerprintIsTheSameForTheSameContent() throws IOException {
    String before = plan().fingerprint();
    Files.setLastModifiedTime(
        folder.resolve("input/a.csv"), FileTime.from(Instant.parse("2020-01-01T00:00:00Z")));
    Project elsewhere = new Project(folder, folder.resolve("h"), folder.resolve("o"));
    Plan later =
        Planner.plan(elsewhere, TinyJob.of("a", "b"), RunOptions.none(TODAY.plusDays(9)), PROGRAM);

    assertEquals(before, later.fingerprint());
  }

  @Test
  void planningTwiceWritesNothing() throws IOException {
    plan();
    plan();

    try (var files = Files.list(folder)) {
      assertEquals(List.of(folder.resolve("input")), files.toList());
    }
  }

  @Test
  void namesAllMissingFilesInOnePass() throws IOException {
    Files.delete(folder.resolve("input/a.csv"));
    Files.delete(folder.resolve("input/b.csv"));

    List<Problem> problems = assertThrows(ProblemsException.class, this::plan).problems();

    assertEquals(
        List.of(ProblemCode.SOURCE_NOT_FOUND, ProblemCode.SOURCE_NOT_FOUND),
        problems.stream().map(Problem::code).toList());
  }

  @Test
  void stagedNameDependsOnItsOwnSourceOnly() throws IOException {
    Plan before = plan();
    write("b.csv", "text\n3\n");
    Plan after = plan();

    assertEquals(before.loads().get(0).staged(), after.loads().get(0).staged());
    assertNotEquals(before.loads().get(1).staged(), after.loads().get(1).staged());
  }

  private static RunOptions set(String name, String value) {
    return new RunOptions(TODAY, Optional.empty(), Map.of(name, value), Optional.empty());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          0.05  | 0.05
          5%    | 0.05
          -1.50 | -1.50
          """)
  void takesParameterValues(String text, String expected) {
    Plan plan = plan(TinyJob.of("a"), set("rate", text));

    assertEquals(Map.of("rate", expected), plan.origin().parameters());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          rat  | 1    | --set rat: the job has no parameter of that name; did you mean "rate"? [YB-105]
          rate | much | --set rate: expected a number such as 0.05 or 5% but found "much" [YB-104]
          """)
  void refusesParameters(String name, String value, String message) {
    ProblemsException refused =
        assertThrows(ProblemsException.class, () -> plan(TinyJob.of("a"), set(name, value)));

    assertEquals(List.of(message), refused.problems().stream().map(Problem::line).toList());
    assertEquals(2, refused.problems().getFirst().code().category().exitCode());
  }

  @ParameterizedTest
  @CsvSource({
    "2023-03-04, 0, 2023-03-03", // a Saturday
    "2023-03-06, 0, 2023-03-06",
    "2023-03-06, 1, 2023-03-03"
  })
  void findsTheLastBusinessDay(LocalDate today, int back, LocalDate expected) {
    JobDefinition job = TinyJob.withCalendar(new AsOf.LastBusinessDay(back));

    assertEquals(expected, plan(job, RunOptions.none(today)).asOf());
  }

  @ParameterizedTest
  @CsvSource({"2023-03-06, 0, true", "2023-03-05, 0, false", "2023-03-06, 1, false"})
  void hasNothingToDoOnOtherDays(LocalDate today, int back, boolean open) {
    JobDefinition job = TinyJob.withCalendar(new AsOf.Today(back));

    assertEquals(
        open
            ? ""
            : "tiny: nothing to do, 2023-03-05 is not a business day of the calendar \"days\"",
        Planner.closed(Project.at(folder), job, RunOptions.none(today)).orElse(""));
  }

  @Test
  void listsBusinessDaysOrAllDays() {
    LocalDate from = LocalDate.parse("2023-03-02");
    LocalDate to = LocalDate.parse("2023-03-06");
    JobDefinition business = TinyJob.withCalendar(new AsOf.Today(0));

    assertEquals(
        "[2023-03-02, 2023-03-03, 2023-03-06]",
        Planner.days(Project.at(folder), business, from, to).toString());
    assertEquals(5, Planner.days(Project.at(folder), TinyJob.of("a"), from, to).size());
  }

  @ParameterizedTest
  @ValueSource(strings = {"2023-02-28", "2023-03-07", "2024-01-02"})
  void refusesDatesThatTheCalendarDoesNotCover(LocalDate today) {
    JobDefinition job = TinyJob.withCalendar(new AsOf.LastBusinessDay(0));

    ProblemsException refused =
        assertThrows(ProblemsException.class, () -> plan(job, RunOptions.none(today)));

    Problem problem = refused.problems().getFirst();
    assertEquals(ProblemCode.CALENDAR, problem.code());
    assertTrue(problem.message().contains("covers 2023-03-01 to 2023-03-06"), problem.message());
  }

  @Test
  void findsWhatIsPublishedAlready() throws IOException {
    publish(plan());
    Plan again = plan();

    assertTrue(again.published());
    assertEquals(1, again.revision());
    assertEquals(List.of(), again.changes());
  }

  @Test
  void saysWhatChangedSinceTheLastRevision() throws IOException {
    Plan first = plan();
    publish(first);
    write("b.csv", "text\n3\n");
    Plan second = plan();

    assertFalse(second.published());
    assertEquals(2, second.revision());
    assertEquals(
        List.of(
            "input/b.csv changed from "
                + first.origin().inputs().get("input/b.csv")
                + " to "
                + second.origin().inputs().get("input/b.csv")),
        second.changes());
  }

  @Test
  void doesNotTrustADamagedRevision() throws IOException {
    Plan first = plan();
    publish(first);
    Files.writeString(first.destination().resolve("data.txt"), "changed");
    Plan second = plan();

    assertFalse(second.published());
    assertEquals(2, second.revision());
    assertTrue(second.changes().getFirst().startsWith("r1 is damaged: data.txt"));
  }

  private void publish(Plan plan) throws IOException {
    Path out = Files.createDirectories(folder.resolve("out"));
    Files.writeString(out.resolve("data.txt"), plan.fingerprint());
    List<Manifest.Input> inputs =
        plan.loads().stream()
            .flatMap(load -> load.files().stream())
            .map(file -> new Manifest.Input("", file.shownAs(), file.sha256(), 0, 0, 0, 0, 0, 0))
            .toList();
    Manifest draft =
        Manifest.draft(plan.origin(), plan.revision(), Instant.EPOCH, inputs, List.of());
    Map<String, String> written = Map.of("data.txt", Sha256.of(plan.fingerprint()));
    new Publisher(plan.revisions(), out, written, draft).publish();
  }
}
