package yanbao.job.schedule;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;

/** When a job is due. */
public record Schedule(String cron, ZoneId zone, CatchUp catchUp) {
  // A week of minutes: nobody wants to catch up with more.
  private static final int MOST = 10_080;

  public Schedule {
    cron = String.join(" ", cron.strip().split("\\s+"));
  }

  /** What is wrong with a cron expression, one sentence each. */
  public static List<String> mistakes(String cron) {
    return Cron.mistakes(cron);
  }

  /** The first time that is due after this one. */
  public Optional<Instant> next(Instant after) {
    return Cron.of(cron).next(after, zone);
  }

  /**
   * The times that are due after the one and not after the other, the oldest first; the latest of
   * them where they are very many.
   */
  public List<Instant> due(Instant after, Instant until) {
    Cron times = Cron.of(cron);
    ArrayDeque<Instant> due = new ArrayDeque<>();
    Optional<Instant> next = times.next(after, zone);
    while (next.isPresent() && !next.get().isAfter(until)) {
      due.addLast(next.get());
      if (due.size() > MOST) {
        due.removeFirst();
      }
      next = times.next(next.get(), zone);
    }
    return List.copyOf(due);
  }

  /** The day of the calendar that it is then. */
  public LocalDate day(Instant time) {
    return LocalDate.ofInstant(time, zone);
  }
}
