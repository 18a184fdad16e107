package yanbao.batch;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import yanbao.plan.Project;

/** The runs that a work area knows of. */
public record Runs(Project project) {

  /** All runs, or those of one job, the newest first. */
  public List<RunRecord> list(Optional<String> job) throws IOException {
    return RunRecord.all(project.runs()).stream()
        .filter(run -> job.isEmpty() || run.job().equals(job.get()))
        .toList();
  }

  public Optional<RunRecord> find(String id) throws IOException {
    return RunRecord.all(project.runs()).stream().filter(run -> run.id().equals(id)).findFirst();
  }

  /** What was wrong in a run; empty where it has not ended. */
  public Optional<ProblemReport> problems(RunRecord run) throws IOException {
    return ProblemReport.read(project.runs().resolve(run.id()));
  }

  /** How far the run has come, in words: one that says it is running may have died. */
  public String state(RunRecord run) throws IOException {
    return switch (run.status()) {
      case RUNNING -> Locks.isHeld(project, run.job(), run.asOf()) ? "running" : "interrupted";
      case PUBLISHED -> "published";
      case UNCHANGED -> "unchanged";
      case STOPPED -> "stopped";
      case FAILED -> "failed";
    };
  }
}
