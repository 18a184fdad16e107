package yanbao.batch;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import yanbao.plan.Project;
import yanbao.publish.Revisions;

/** The runs that a work area knows of. */
public record Runs(Project project) {

  /**
   * All runs, or those of one job, the newest first. A revision whose run the work area does not
   * have any more is known by its manifest.
   */
  public List<RunRecord> list(Optional<String> job) throws IOException {
    return all().stream().filter(run -> job.isEmpty() || run.job().equals(job.get())).toList();
  }

  public Optional<RunRecord> find(String id) throws IOException {
    return all().stream().filter(run -> run.id().equals(id)).findFirst();
  }

  private List<RunRecord> all() throws IOException {
    List<RunRecord> runs = new ArrayList<>(RunRecord.all(project.runs()));
    Set<String> known = runs.stream().map(RunRecord::id).collect(Collectors.toSet());
    for (String job : Revisions.jobs(project.output())) {
      for (Revisions.Published revision : new Revisions(project.output(), job).all()) {
        RunRecord run = RunRecord.of(revision);
        if (known.add(run.id())) {
          runs.add(run);
        }
      }
    }
    runs.sort(RunRecord.NEWEST_FIRST);
    return runs;
  }

  /** Whether the run that made a revision died before it recorded that it was complete. */
  public boolean isUnfinished(Revisions.Published revision) throws IOException {
    Path run = project.runs().resolve(RunRecord.of(revision).id());
    return RunRecord.read(run).map(record -> !record.status().isFinished()).orElse(false);
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
