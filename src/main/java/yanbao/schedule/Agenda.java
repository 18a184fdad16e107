package yanbao.schedule;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import yanbao.job.JobLoader;
import yanbao.job.schedule.Schedule;
import yanbao.problem.Problem;
import yanbao.problem.ProblemsException;

/** The schedules of all jobs of a project, read again where a definition has changed. */
public final class Agenda {
  private final Path project;
  private final Consumer<String> say;
  private final Map<String, Schedule> schedules = new TreeMap<>();
  private Map<String, State> known = Map.of();

  /**
   * An empty agenda.
   *
   * @param say hears what is wrong with a definition, once
   */
  public Agenda(Path project, Consumer<String> say) {
    this.project = project;
    this.say = say;
  }

  /** What shows that a definition is another one. */
  private record State(FileTime modified, long bytes) {}

  /** The schedules by job; those of broken definitions are left out, and what is wrong is said. */
  public Map<String, Schedule> read() {
    Map<String, State> now = states();
    for (String job : now.keySet()) {
      if (!now.get(job).equals(known.get(job))) {
        load(job);
      }
    }
    schedules.keySet().retainAll(now.keySet());
    known = now;
    return new LinkedHashMap<>(schedules);
  }

  private Map<String, State> states() {
    Map<String, State> states = new TreeMap<>();
    List<String> names;
    try {
      names = JobLoader.names(project);
    } catch (ProblemsException e) {
      // A folder that cannot be read for a moment is no reason to forget what is to be done.
      return known;
    }
    for (String job : names) {
      Path file = project.resolve(JobLoader.fileOf(job));
      try {
        states.put(job, new State(Files.getLastModifiedTime(file), Files.size(file)));
      } catch (IOException e) {
        say.accept(job + ": the definition cannot be read: " + e.getMessage());
      }
    }
    return states;
  }

  private void load(String job) {
    schedules.remove(job);
    try {
      JobLoader.load(project, job).schedule().ifPresent(found -> schedules.put(job, found));
    } catch (ProblemsException e) {
      List<Problem> errors = new ArrayList<>(e.problems());
      errors.removeIf(problem -> !problem.isError());
      errors.forEach(error -> say.accept(error.line()));
      say.accept(job + ": not scheduled until its definition is corrected");
    }
  }
}
