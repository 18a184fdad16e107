package yanbao.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import yanbao.plan.Project;
import yanbao.problem.Problem;
import yanbao.problem.ProblemCode;
import yanbao.problem.ProblemsException;

final class RepositoryTest {
  private static final String LOG_HEAD = "/*C2*/SET SCHEMA PUBLIC\n";

  @TempDir private Path folder = Path.of("");
  private TinyProject tiny = new TinyProject(Path.of(""), List.of());

  @BeforeEach
  void failOnce() throws Exception {
    tiny = TinyProject.in(folder);
    tiny.run(FakeWorks.failingIn("publish"));
  }

  private Path file(String name) {
    return folder.resolve(".yanbao/repository").resolve(name);
  }

  @ParameterizedTest
  @ValueSource(strings = {"empty", "garbage", "missing"})
  void refusesADamagedScriptAndRebuildsOnRequest(String damage) throws Exception {
    damage(damage);

    Problem problem =
        assertThrows(ProblemsException.class, () -> tiny.run(FakeWorks.undisturbed()))
            .problems()
            .getFirst();
    assertEquals(ProblemCode.REPOSITORY, problem.code());
    assertTrue(problem.line().contains(file("jobs.script").toString()), problem.line());
    assertTrue(problem.line().contains("--recover"), problem.line());

    assertEquals(
        RunResult.Outcome.PUBLISHED,
        tiny.run(FakeWorks.undisturbed(), Recovery.REQUESTED).outcome());
    assertTrue(Files.isDirectory(folder.resolve(".yanbao/repository-damaged-1")));
  }

  private void damage(String damage) throws IOException {
    switch (damage) {
      case "empty" -> Files.writeString(file("jobs.script"), "");
      case "garbage" -> Files.writeString(file("jobs.script"), "garbage");
      case "missing" -> Files.delete(file("jobs.script"));
      default -> throw new AssertionError(damage);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "INSERT INTO BATCH_JOB_INSTANCE VALUES(7,0,'ti",
        "INSERT INTO BATCH_JOB_INSTANCE VALUES(7,0,'tiny','k')\nCOM",
        "\u0000\u0000\u0000\u0000"
      })
  void goesOnAfterATornLog(String tail) throws Exception {
    Files.write(file("jobs.log"), (LOG_HEAD + tail).getBytes(StandardCharsets.UTF_8));
    // As a killed process leaves it: otherwise the log is taken for one of no use.
    Files.writeString(
        file("jobs.properties"),
        Files.readString(file("jobs.properties")).replace("modified=no", "modified=yes"));

    assertEquals(RunResult.Outcome.PUBLISHED, tiny.run(FakeWorks.undisturbed()).outcome());
  }

  @Test
  void makesTheSchemaAgainWhereItsMakingDied() throws Exception {
    Path home = folder.resolve("other");
    Files.createDirectories(home.resolve("repository.part"));
    Files.writeString(home.resolve("repository.part/jobs.script"), "CREATE TABLE");

    var project = new Project(folder, home, folder.resolve("output"));
    try (Repository repository =
        Repository.open(project, Recovery.NOT_REQUESTED, Progress.silent())) {
      assertEquals(0, repository.jobs().getJobNames().size());
    }
  }
}
