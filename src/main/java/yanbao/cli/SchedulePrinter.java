package yanbao.cli;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import yanbao.job.JobLoader;
import yanbao.job.schedule.Schedule;
import yanbao.plan.Project;
import yanbao.problem.ProblemsException;
import yanbao.publish.Json;

/** Prints when jobs are due next. */
record SchedulePrinter(Console console, RunSettings settings) {
  private static final int NEXT = 3;

  /** A time at which a job is due. */
  private record Due(String job, Schedule schedule, Instant time) {
    String shown() {
      return time.atZone(schedule.zone()).toOffsetDateTime().toString();
    }

    Map<String, Object> json() {
      Map<String, Object> json = new LinkedHashMap<>();
      json.put("due", time);
      json.put("local", shown());
      json.put("job", job);
      json.put("cron", schedule.cron());
      json.put("zone", schedule.zone().getId());
      json.put("catchUp", schedule.catchUp().word());
      return json;
    }
  }

  /** Prints the next times of the job, or of all; returns the exit code. */
  int print(Project project, Optional<String> only, boolean json) {
    int code = 0;
    List<Due> due = new ArrayList<>();
    for (String job : only.map(List::of).orElseGet(() -> JobLoader.names(project.folder()))) {
      try {
        JobLoader.load(project.folder(), job)
            .schedule()
            .ifPresent(schedule -> due.addAll(next(job, schedule)));
      } catch (ProblemsException e) {
        code = ProblemPrinter.print(console, e.problems());
      }
    }
    due.sort(Comparator.comparing(Due::time).thenComparing(Due::job));
    if (json) {
      console.out().print(Json.text(Map.of("runs", due.stream().map(Due::json).toList())));
    } else if (due.isEmpty()) {
      console.out().println("no job has a \"schedule\"");
    } else {
      table(due).print(console.out());
    }
    return code;
  }

  private List<Due> next(String job, Schedule schedule) {
    List<Due> due = new ArrayList<>();
    Optional<Instant> time = schedule.next(settings.now(schedule));
    while (time.isPresent() && due.size() < NEXT) {
      due.add(new Due(job, schedule, time.get()));
      time = schedule.next(time.get());
    }
    return due;
  }

  private static TextTable table(List<Due> due) {
    TextTable table = new TextTable(List.of("due", "job", "cron", "zone", "catchUp"));
    for (Due next : due) {
      Schedule schedule = next.schedule();
      table.add(
          List.of(
              next.shown(),
              next.job(),
              schedule.cron(),
              schedule.zone().getId(),
              schedule.catchUp().word()));
    }
    return table;
  }
}
