package yanbao.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.configuration.support.MapJobRegistry;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.launch.support.TaskExecutorJobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.repository.support.JdbcJobRepositoryFactoryBean;
import org.springframework.core.io.ClassPathResource;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.jdbc.support.JdbcTransactionManager;
import yanbao.plan.Project;
import yanbao.problem.Position;
import yanbao.problem.ProblemCode;
import yanbao.problem.ProblemsException;
import yanbao.publish.Durable;

/**
 * Spring Batch's record of executions, in an HSQLDB database of files. It may be lost: what is true
 * is in inputs, staged files and manifests, so that a new one only costs the steps of a run that
 * was under way.
 */
final class Repository implements AutoCloseable {
  private static final String SCHEMA = "org/springframework/batch/core/schema-hsqldb.sql";
  // org.hsqldb.error.ErrorCode.ERROR_IN_LOG_FILE
  private static final int ERROR_IN_LOG = -472;
  private static final int REMEMBERED = 50;
  private static final int PRUNED_AT_ONCE = 20;

  private final RepositoryFiles files;
  private final ProcessLock lock;
  private final Connection connection;
  private final JobRepository jobs;
  private final JobOperator operator;
  private @Nullable JobExecution last;

  private Repository(Path folder, ProcessLock lock, Connection connection) throws Exception {
    this.files = new RepositoryFiles(folder);
    this.lock = lock;
    this.connection = connection;
    SingleConnectionDataSource source = new SingleConnectionDataSource(connection, true);
    JdbcJobRepositoryFactoryBean factory = new JdbcJobRepositoryFactoryBean();
    factory.setDataSource(source);
    factory.setTransactionManager(new JdbcTransactionManager(source));
    factory.setDatabaseType("HSQL");
    factory.afterPropertiesSet();
    this.jobs = factory.getObject();
    TaskExecutorJobOperator starter = new TaskExecutorJobOperator();
    starter.setJobRepository(jobs);
    starter.setJobRegistry(new MapJobRegistry());
    starter.afterPropertiesSet();
    this.operator = starter;
  }

  JobRepository jobs() {
    return jobs;
  }

  JobOperator operator() {
    return operator;
  }

  /**
   * Opens the repository of a work area; creates it where there is none, and waits for the process
   * that has it open.
   */
  static Repository open(Project project, Recovery recovery, Progress progress) throws Exception {
    Path folder = project.repository();
    ProcessLock lock = Locks.ofRepository(project, progress);
    try {
      return new Repository(folder, lock, connection(folder, recovery, progress));
    } catch (Exception e) {
      lock.close();
      throw e;
    }
  }

  private static Connection connection(Path folder, Recovery recovery, Progress progress)
      throws IOException, SQLException {
    if (recovery == Recovery.REQUESTED && Files.exists(folder)) {
      moveAside(folder, "was given up, as asked", progress);
    }
    createIfAbsent(folder);
    try {
      return connectExisting(folder);
    } catch (SQLException e) {
      if (!isTornLog(e)) {
        throw damaged(folder, e);
      }
      moveAside(folder, "was damaged (" + e.getMessage() + ")", progress);
      createIfAbsent(folder);
      return connectExisting(folder);
    }
  }

  /** A kill or power cut in the middle of a write leaves this; nobody has to decide anything. */
  private static boolean isTornLog(SQLException fault) {
    return fault.getErrorCode() == ERROR_IN_LOG
        || String.valueOf(fault.getMessage()).startsWith("problem with log file");
  }

  private static void createIfAbsent(Path folder) throws IOException, SQLException {
    if (Files.exists(folder)) {
      return;
    }
    // Made beside and renamed, so that no death leaves half a schema.
    Path part = folder.resolveSibling(folder.getFileName() + ".part");
    Durable.delete(part);
    Durable.createFolders(part);
    try (Connection connection = connect(part)) {
      new ResourceDatabasePopulator(new ClassPathResource(SCHEMA)).populate(connection);
    }
    Durable.syncTree(part);
    Durable.replace(part, folder);
  }

  private static Connection connectExisting(Path folder) throws SQLException, IOException {
    Path script = folder.resolve("jobs.script");
    if (!Files.isRegularFile(script) || Files.size(script) == 0) {
      // HSQLDB would begin an empty database, without a word.
      throw new SQLException(script + " is missing or empty");
    }
    Connection connection = connect(folder);
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SELECT COUNT(*) FROM BATCH_JOB_INSTANCE")) {
      row.next();
    } catch (SQLException e) {
      connection.close();
      throw e;
    }
    return connection;
  }

  private static Connection connect(Path folder) throws SQLException {
    String path = folder.resolve("jobs").toString();
    if (path.contains(";")) {
      throw ProblemsException.of(
          ProblemCode.ENVIRONMENT,
          new Position.OnPath(path),
          "the work area's path may not hold a \";\"; name another one by --home");
    }
    Properties settings = new Properties();
    settings.setProperty("user", "SA");
    settings.setProperty("password", "");
    // The defaults lose what was committed within half a second before a kill.
    settings.setProperty("hsqldb.write_delay", "false");
    settings.setProperty("hsqldb.full_log_replay", "true");
    // Our own lock keeps other processes out, and unlike a .lck file it does not outlive us.
    settings.setProperty("hsqldb.lock_file", "false");
    // The file of all rows is written when the database is closed, and only then.
    settings.setProperty("hsqldb.log_size", "0");
    settings.setProperty("shutdown", "true");
    return DriverManager.getConnection("jdbc:hsqldb:file:" + path, settings);
  }

  private static ProblemsException damaged(Path folder, Exception cause) {
    return ProblemsException.of(
        ProblemCode.REPOSITORY,
        new Position.OnPath(folder.resolve("jobs.script").toString()),
        "the record of runs cannot be read ("
            + cause.getMessage()
            + "); the same command with --recover moves it aside and begins a new one, published"
            + " revisions are not affected");
  }

  private static void moveAside(Path folder, String why, Progress progress) throws IOException {
    int number = 1;
    while (Files.exists(aside(folder, number))) {
      number++;
    }
    Durable.replace(folder, aside(folder, number));
    progress.say(
        "the record of runs in "
            + folder
            + " "
            + why
            + "; it is now in "
            + aside(folder, number)
            + " and a new one was begun, published revisions are not affected");
  }

  private static Path aside(Path folder, int number) {
    return folder.resolveSibling(folder.getFileName() + "-damaged-" + number);
  }

  /** Asks the record something; an answer that cannot be understood means that it is damaged. */
  <T> T ask(Supplier<T> question) {
    try {
      return question.get();
    } catch (ProblemsException e) {
      throw e;
    } catch (RuntimeException e) {
      throw damaged(files.folder(), e);
    }
  }

  /** Runs the job; how it ended is known to be on the disk once this repository is closed. */
  JobExecution run(Job job, JobParameters parameters) {
    JobExecution execution = start(job, parameters);
    requireConsistent(execution);
    last = execution;
    if (execution.getStatus() == BatchStatus.COMPLETED) {
      prune(job.getName());
    }
    return execution;
  }

  /** Steps that fail are no exception here, so what is one comes from the record itself. */
  private JobExecution start(Job job, JobParameters parameters) {
    try {
      return operator.start(job, parameters);
    } catch (JobExecutionException | RuntimeException e) {
      throw damaged(files.folder(), e);
    }
  }

  /** No step asks the record anything: what it refuses contradicts what it has. */
  private void requireConsistent(JobExecution execution) {
    for (Throwable fault : execution.getAllFailureExceptions()) {
      if (fault instanceof DataIntegrityViolationException refused) {
        throw damaged(files.folder(), refused);
      }
    }
  }

  /**
   * Forgets all but the newest instances of a job: each start reads them all, and what they tell is
   * in the runs' folders as well.
   */
  private void prune(String job) {
    for (JobInstance instance : jobs.getJobInstances(job, REMEMBERED, PRUNED_AT_ONCE)) {
      jobs.deleteJobInstance(instance);
    }
  }

  /** Fails where what was recorded is not on the disk, or another process writes these files. */
  void requireWritten() throws IOException {
    Locks.requireKept(lock);
    files.requireCommitted();
  }

  @Override
  public void close() throws SQLException, IOException {
    try (lock) {
      if (!lock.keep()) {
        // The files are another's by now: not brought up to date, only let go.
        try (Statement statement = connection.createStatement()) {
          statement.execute("SHUTDOWN IMMEDIATELY");
        }
        Locks.requireKept(lock);
      }
      connection.close();
      if (last != null) {
        files.requireKept(last);
      }
    }
  }
}
