package yanbao.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yanbao.job.TinyJob;
import yanbao.model.Sha256;
import yanbao.plan.Plan;
import yanbao.plan.RunOptions;
import yanbao.plan.Stage;
import yanbao.problem.Problem;
import yanbao.publish.Json;
import yanbao.publish.Manifest;

/** The stages' own work. */
final class StagesTest {
  private static final LocalDate TODAY = LocalDate.parse("2023-03-04");

  private static final String DEFINITION = "job: tiny\n";

  @TempDir private Path folder = Path.of("");
  private TinyProject tiny = new TinyProject(Path.of(""), List.of());

  @BeforeEach
  void createProject() throws IOException {
    tiny = TinyProject.in(folder);
    Path definition = folder.resolve("jobs/tiny.yaml");
    Files.createDirectories(definition.getParent());
    Files.writeString(definition, DEFINITION);
  }

  private RunResult run(String rate) throws Exception {
    RunOptions options =
        new RunOptions(TODAY, Optional.empty(), Map.of("rate", rate), Optional.empty());
    return new Runner(tiny.project(), Recovery.NOT_REQUESTED, Progress.silent())
        .run(TinyJob.withDigest(Sha256.of(DEFINITION), "a", "b"), options);
  }

  private static List<Boolean> reused(RunResult result) {
    return result.record().orElseThrow().steps().stream()
        .filter(step -> step.name().startsWith("load "))
        .map(RunRecord.StepRecord::reused)
        .toList();
  }

  @Test
  void manifestCountsTheRowsOfEachInput() throws Exception {
    RunResult result = run("0");

    assertEquals(
        RunResult.Outcome.PUBLISHED, result.outcome(), result.problems().list().toString());
    Manifest manifest =
        Json.read(result.plan().destination().resolve(Manifest.FILE), Manifest.class).orElseThrow();
    assertEquals(
        List.of("a input/a.csv 1 1 0", "b input/b.csv 1 1 0"),
        manifest.inputs().stream()
            .map(
                input ->
                    String.join(
                        " ",
                        input.source(),
                        input.path(),
                        "" + input.read(),
                        "" + input.accepted(),
                        "" + input.rejected()))
            .toList());
  }

  @Test
  void laterRunsDoNotReadTheSameInputsAgain() throws Exception {
    assertEquals(List.of(false, false), reused(run("0")));
    assertEquals(List.of(true, true), reused(run("1")));
    tiny.write("b", "text\n3\n");
    assertEquals(List.of(true, false), reused(run("1")));
  }

  @Test
  void aTornStagedFileIsMadeAgain() throws Exception {
    Plan plan = run("0").plan();
    try (FileChannel staged =
        FileChannel.open(plan.loads().getFirst().staged(), StandardOpenOption.WRITE)) {
      staged.truncate(3);
    }

    assertEquals(List.of(false, true), reused(run("1")));
  }

  /** What the tables were computed over may be damaged by then, and would be published. */
  @Test
  void aStagedFileThatIsChangedDuringTheRunEndsIt() throws Exception {
    RunResult result =
        new Runner(
                tiny.project(),
                Recovery.NOT_REQUESTED,
                Progress.silent(),
                (stage, context) -> {
                  if (stage instanceof Stage.Compute) {
                    damage(context.plan().loads().getLast().staged());
                  }
                  return StageWorks.of(stage, context);
                })
            .run(TinyJob.withDigest(Sha256.of(DEFINITION), "a", "b"), RunOptions.none(TODAY));

    assertEquals(RunResult.Outcome.FAILED, result.outcome());
    assertEquals(
        List.of("was changed or removed while the job ran; run the same command again"),
        result.problems().list().stream().map(Problem::message).toList());
    assertEquals(List.of(true, false), reused(run("0")));
  }

  private static void damage(Path staged) {
    try (FileChannel file = FileChannel.open(staged, StandardOpenOption.WRITE)) {
      // Who reads the rows does not notice: they are found from the end.
      file.write(ByteBuffer.wrap(new byte[1]));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void aCheckLeavesNothingButStagedFiles() throws Exception {
    Check.Result result =
        Check.check(
            tiny.project(),
            TinyJob.withDigest(Sha256.of(DEFINITION), "a", "b"),
            RunOptions.none(TODAY),
            Progress.silent());

    assertEquals(0, result.problems().errors(), result.problems().list().toString());
    assertEquals(2, result.sources().size());
    assertFalse(Files.exists(folder.resolve("output")));
    try (Stream<Path> runs = Files.list(folder.resolve(".yanbao/runs"))) {
      assertEquals(0, runs.count());
    }
  }
}
