package yanbao.batch;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.repository.JobRepository;
import yanbao.plan.Plan;
import yanbao.problem.Position;
import yanbao.problem.ProblemCode;
import yanbao.problem.ProblemsException;

/**
 * Finds the job instance that a plan continues, or begins. Equal content is one instance, so that
 * the same command continues what was interrupted, and a changed input begins cleanly.
 */
record Executions(Repository repository, Plan plan, String deadOwner, Progress progress) {

  /** The parameters to start with; the instance they name is ready to be started. */
  JobParameters prepare() {
    return repository.ask(this::find);
  }

  private JobParameters find() {
    for (long attempt = 1; ; attempt++) {
      JobParameters parameters = parameters(attempt);
      JobInstance instance = jobs().getJobInstance(plan.job().name(), parameters);
      if (instance == null || isReady(instance)) {
        return parameters;
      }
    }
  }

  private JobRepository jobs() {
    return repository.jobs();
  }

  /** An instance that is complete cannot run again; its next attempt can. */
  private JobParameters parameters(long attempt) {
    return new JobParametersBuilder()
        .addString("asOf", plan.asOf().toString())
        .addLong("revision", (long) plan.revision())
        .addString("fingerprint", plan.fingerprint())
        .addLong("attempt", attempt)
        .toJobParameters();
  }

  private boolean isReady(JobInstance instance) {
    Optional<JobExecution> last = last(instance);
    if (last.isEmpty()) {
      // Spring Batch refuses an instance whose process died before the execution was recorded.
      progress.say("removed the record of a run that died before its first step");
      jobs().deleteJobInstance(instance);
      return true;
    }
    return switch (last.get().getStatus()) {
      case COMPLETED, ABANDONED -> false;
      case FAILED, STOPPED -> {
        progress.say("continuing the earlier run " + plan.runId());
        yield true;
      }
      case STARTING, STARTED, STOPPING -> {
        recover(last.get());
        yield true;
      }
      case UNKNOWN -> throw unknown();
    };
  }

  private Optional<JobExecution> last(JobInstance instance) {
    List<JobExecution> executions = jobs().getJobExecutions(instance);
    return executions.stream().max(Comparator.comparingLong(JobExecution::getId));
  }

  /** We hold the lock of this job and date, so whoever began this execution is gone. */
  private void recover(JobExecution execution) {
    progress.say(
        "run "
            + plan.runId()
            + " was interrupted ("
            + deadOwner
            + ", execution started "
            + execution.getStartTime()
            + "); continuing it");
    repository.operator().recover(execution);
  }

  /** Never by itself: what could not be recorded may be a disk that loses more. */
  private ProblemsException unknown() {
    return ProblemsException.of(
        ProblemCode.REPOSITORY,
        new Position.Nowhere(),
        "how run "
            + plan.runId()
            + " ended could not be recorded; check the disk of "
            + plan.project().repository()
            + ", then continue with: "
            + plan.command()
            + " --recover");
  }
}
