package yanbao.schedule;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import yanbao.job.schedule.Schedule;
import yanbao.publish.Durable;
import yanbao.publish.Json;

/** Remembers in the work area which times of a job have been dealt with. */
final class Ledger {
  static final String FILE = "schedule.json";

  private final Path file;
  private final Map<String, Entry> entries;

  Ledger(Path home) throws IOException {
    this.file = home.resolve(FILE);
    this.entries = new TreeMap<>(Json.read(file, Book.class).map(Book::jobs).orElse(Map.of()));
  }

  /** The file's content. */
  record Book(Map<String, Entry> jobs) {}

  /**
   * How far a job is.
   *
   * @param schedule the times that are meant, in words: with others, counting begins anew
   * @param handled all times up to this one are dealt with
   * @param begun the time of a run that was begun and whose end was not seen
   */
  record Entry(String schedule, Instant handled, Optional<Instant> begun) {}

  /** How far a job is; one that is new, or has another schedule, begins now. */
  Entry of(String job, Schedule schedule, Instant now) throws IOException {
    String words = schedule.cron() + " " + schedule.zone();
    Entry entry = entries.get(job);
    if (entry == null || !entry.schedule().equals(words)) {
      return put(job, new Entry(words, now, Optional.empty()));
    }
    return entry;
  }

  void begin(String job, Instant due) throws IOException {
    Entry entry = entries.get(job);
    if (entry != null) {
      put(job, new Entry(entry.schedule(), entry.handled(), Optional.of(due)));
    }
  }

  /** All times up to this one are dealt with. */
  void handled(String job, Instant due) throws IOException {
    Entry entry = entries.get(job);
    if (entry != null) {
      Instant latest = due.isAfter(entry.handled()) ? due : entry.handled();
      put(job, new Entry(entry.schedule(), latest, Optional.empty()));
    }
  }

  private Entry put(String job, Entry entry) throws IOException {
    entries.put(job, entry);
    Durable.createFolders(file.resolveSibling("").normalize());
    Json.write(file, new Book(entries));
    return entry;
  }
}
