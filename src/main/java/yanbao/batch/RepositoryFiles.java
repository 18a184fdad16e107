package yanbao.batch;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.springframework.batch.core.job.JobExecution;
import yanbao.problem.Position;
import yanbao.problem.ProblemCode;
import yanbao.problem.ProblemsException;
import yanbao.publish.Durable;

/**
 * The files of the database of executions, read back: HSQLDB goes on after a write that failed as
 * if all were well.
 */
record RepositoryFiles(Path folder) {
  private static final String COMMIT = "COMMIT";
  private static final int TAIL = 10;

  /** Every row, as of the last time that the database was closed. */
  Path script() {
    return folder.resolve("jobs.script");
  }

  /** What changed since, one line each. */
  Path log() {
    return folder.resolve("jobs.log");
  }

  /** Fails unless the last transaction is on the disk. */
  void requireCommitted() {
    try (RandomAccessFile log = new RandomAccessFile(log().toFile(), "r")) {
      Durable.sync(log());
      byte[] tail = new byte[(int) Math.min(TAIL, log.length())];
      log.seek(log.length() - tail.length);
      log.readFully(tail);
      if (!new String(tail, StandardCharsets.ISO_8859_1).strip().endsWith(COMMIT)) {
        throw notWritten(log(), "it ends in the middle of a transaction");
      }
    } catch (IOException e) {
      throw notWritten(log(), String.valueOf(e.getMessage()));
    }
  }

  /** Fails unless a database that was closed has kept how the execution ended. */
  void requireKept(JobExecution execution) {
    String row = "INSERT INTO BATCH_JOB_EXECUTION VALUES(" + execution.getId() + ",";
    String status = "'" + execution.getStatus() + "'";
    if (Files.exists(log())) {
      throw notWritten(script(), "it could not be brought up to date");
    }
    try (Stream<String> lines = Files.lines(script())) {
      if (lines.noneMatch(line -> line.startsWith(row) && line.contains(status))) {
        throw notWritten(script(), "it lacks execution " + execution.getId());
      }
      // HSQLDB renames what it wrote and leaves it there; of its last write it says nothing at all.
      Durable.sync(folder);
    } catch (IOException e) {
      throw notWritten(script(), String.valueOf(e.getMessage()));
    }
  }

  private static ProblemsException notWritten(Path file, String why) {
    return ProblemsException.of(
        ProblemCode.ENVIRONMENT,
        new Position.OnPath(file.toString()),
        "the record of runs could not be written ("
            + why
            + "); make room or repair the disk, then run the same command again");
  }
}
