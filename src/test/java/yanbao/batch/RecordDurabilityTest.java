package yanbao.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.batch.core.job.parameters.JobParameters;
import yanbao.plan.Project;

/**
 * What the record of runs has in its files the moment that something was committed: what a kill
 * would leave. The second test is the control: it shows that the first one would notice a loss.
 */
final class RecordDurabilityTest {
  @TempDir private Path folder = Path.of("");

  @Test
  void whatIsRecordedIsInTheFilesAtOnce() throws Exception {
    Project project = Project.at(folder);
    Project copied = new Project(folder, folder.resolve("copied"), folder.resolve("output"));
    try (Repository repository = open(project)) {
      repository.jobs().createJobInstance("tiny", new JobParameters());
      copy(project.repository(), copied.repository());
    }
    try (Repository repository = open(copied)) {
      assertEquals(List.of("tiny"), repository.jobs().getJobNames());
    }
  }

  @Test
  void withADelayItIsNot() throws Exception {
    Path original = folder.resolve("original");
    try (Connection connection = connect(original, ";hsqldb.write_delay_millis=20000");
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE TABLE T (N INTEGER)");
      statement.execute("CHECKPOINT");
      // The first write to the file may come at any moment, the next one 20 seconds later.
      boolean lost = false;
      for (int row = 1; row <= 2; row++) {
        statement.execute("INSERT INTO T VALUES (" + row + ")");
        Path copy = folder.resolve("copy" + row);
        copy(original, copy);
        lost |= rows(copy) < row;
      }
      assertTrue(lost);
    }
  }

  private static int rows(Path database) throws SQLException {
    try (Connection connection = connect(database, "");
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("SELECT COUNT(*) FROM T")) {
      rows.next();
      return rows.getInt(1);
    }
  }

  private static Repository open(Project project) throws Exception {
    return Repository.open(project, Recovery.NOT_REQUESTED, Progress.silent());
  }

  private static Connection connect(Path folder, String settings) throws SQLException {
    String file = "jdbc:hsqldb:file:" + folder.resolve("jobs");
    return DriverManager.getConnection(
        file + settings + ";hsqldb.lock_file=false;shutdown=true", "SA", "");
  }

  private static void copy(Path from, Path to) throws IOException {
    Files.createDirectories(to);
    try (Stream<Path> files = Files.list(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.copy(file, to.resolve(file.getFileName()));
      }
    }
  }
}
