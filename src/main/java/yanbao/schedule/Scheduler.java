package yanbao.schedule;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import yanbao.job.schedule.CatchUp;
import yanbao.job.schedule.Schedule;

/**
 * Starts jobs when they are due, and notes how they ended; one run of a job at a time. Whoever has
 * it calls {@link #look} again and again. Used by one thread.
 */
final class Scheduler {
  private static final int LOCKED = 5;
  // What shells make of signals begins here.
  private static final int SIGNALLED = 128;
  private static final Duration LOCKED_PAUSE = Duration.ofMinutes(1);
  private static final Duration ASLEEP = Duration.ofMinutes(1);

  private final Supplier<Map<String, Schedule>> agenda;
  private final Ledger ledger;
  private final Launch launch;
  private final InstantSource clock;
  private final int parallel;
  private final Consumer<String> say;
  private final Map<String, Under> running = new TreeMap<>();
  private final Map<String, Instant> notBefore = new TreeMap<>();
  private final Map<String, Schedule> announced = new TreeMap<>();
  private Instant watchedSince;
  private Instant lastLook;

  Scheduler(
      Supplier<Map<String, Schedule>> agenda,
      Ledger ledger,
      Launch launch,
      InstantSource clock,
      int parallel,
      Consumer<String> say) {
    this.agenda = agenda;
    this.ledger = ledger;
    this.launch = launch;
    this.clock = clock;
    this.parallel = parallel;
    this.say = say;
    this.watchedSince = clock.instant();
    this.lastLook = watchedSince;
  }

  /** A run under way, for the time at which it was due. */
  private record Under(Launch.Child child, Schedule schedule, Instant due, Instant started) {}

  /** A job to run, for the time at which it is due. */
  private record Due(String job, Schedule schedule, Instant time) {}

  /** Notes what has ended, and starts what is due. */
  void look() throws IOException {
    Instant now = clock.instant();
    if (Duration.between(lastLook, now).compareTo(ASLEEP) > 0) {
      // The machine slept, or its clock was set: what was due meanwhile was missed.
      watchedSince = now;
    }
    lastLook = now;
    collect(false);
    Map<String, Schedule> schedules = agenda.get();
    announce(schedules, now);
    List<Due> due = new ArrayList<>();
    for (Map.Entry<String, Schedule> job : schedules.entrySet()) {
      if (!running.containsKey(job.getKey())
          && !now.isBefore(notBefore.getOrDefault(job.getKey(), Instant.MIN))) {
        due(job.getKey(), job.getValue(), now).ifPresent(due::add);
      }
    }
    due.sort(Comparator.comparing(Due::time).thenComparing(Due::job));
    for (Due next : due) {
      if (running.size() < parallel) {
        start(next, now);
      }
    }
  }

  private void announce(Map<String, Schedule> schedules, Instant now) {
    announced.keySet().retainAll(schedules.keySet());
    schedules.forEach(
        (job, schedule) -> {
          if (!schedule.equals(announced.put(job, schedule))) {
            String next =
                schedule.next(now).map(time -> ", next at " + shown(schedule, time)).orElse("");
            say.accept(job + ": scheduled at \"" + schedule.cron() + '"' + next);
          }
        });
  }

  /** The time to run the job for now, as its policy has it. */
  private Optional<Due> due(String job, Schedule schedule, Instant now) throws IOException {
    Ledger.Entry entry = ledger.of(job, schedule, now);
    if (entry.begun().isPresent()) {
      return Optional.of(new Due(job, schedule, entry.begun().get()));
    }
    List<Instant> times = schedule.due(entry.handled(), now);
    if (times.isEmpty()) {
      return Optional.empty();
    }
    Instant latest = times.getLast();
    boolean nobodyWasThere = latest.isBefore(watchedSince);
    if (schedule.catchUp() == CatchUp.NONE && nobodyWasThere) {
      leftOut(job, schedule, times);
      ledger.handled(job, latest);
      return Optional.empty();
    }
    Instant chosen = schedule.catchUp() == CatchUp.ALL ? times.getFirst() : latest;
    leftOut(job, schedule, times.subList(0, times.indexOf(chosen)));
    if (times.size() > 1 && !chosen.equals(times.getFirst())) {
      ledger.handled(job, times.get(times.indexOf(chosen) - 1));
    }
    return Optional.of(new Due(job, schedule, chosen));
  }

  private void leftOut(String job, Schedule schedule, List<Instant> times) {
    if (!times.isEmpty()) {
      String last = times.size() == 1 ? "" : " to " + shown(schedule, times.getLast());
      say.accept(
          job
              + ": left out "
              + shown(schedule, times.getFirst())
              + last
              + " (catchUp: "
              + schedule.catchUp().word()
              + ")");
    }
  }

  private void start(Due next, Instant now) throws IOException {
    ledger.begin(next.job(), next.time());
    String what = next.job() + ": due at " + shown(next.schedule(), next.time());
    try {
      Launch.Child child = launch.start(next.job(), next.schedule().day(next.time()));
      running.put(next.job(), new Under(child, next.schedule(), next.time(), now));
      say.accept(what + ", started");
    } catch (IOException e) {
      notBefore.put(next.job(), now.plus(LOCKED_PAUSE));
      say.accept(what + ", cannot be started, tried again in a minute: " + e.getMessage());
    }
  }

  /**
   * Notes what has ended.
   *
   * @param stopping whether runs were asked to stop: those that did are continued the next time
   */
  private void collect(boolean stopping) throws IOException {
    Instant now = clock.instant();
    for (String job : List.copyOf(running.keySet())) {
      Under under = running.get(job);
      OptionalInt code = under == null ? OptionalInt.empty() : under.child().exitCode();
      if (under == null || code.isEmpty()) {
        continue;
      }
      running.remove(job);
      say.accept(
          job
              + ": due at "
              + shown(under.schedule(), under.due())
              + ", ended with exit code "
              + code.getAsInt()
              + " after "
              + Duration.between(under.started(), now).toSeconds()
              + " s");
      if (code.getAsInt() == LOCKED) {
        notBefore.put(job, now.plus(LOCKED_PAUSE));
      } else if (!stopping || code.getAsInt() < SIGNALLED) {
        ledger.handled(job, under.due());
      }
    }
  }

  /** Asks all runs under way to stop. */
  void stop() {
    running.values().forEach(under -> under.child().stop());
  }

  /** Notes what has ended meanwhile, starts nothing; returns whether no run is under way. */
  boolean isIdle() throws IOException {
    collect(true);
    return running.isEmpty();
  }

  private static String shown(Schedule schedule, Instant time) {
    return time.atZone(schedule.zone()).toOffsetDateTime() + " " + schedule.zone();
  }
}
