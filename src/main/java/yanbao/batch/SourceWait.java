package yanbao.batch;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import yanbao.job.SourceDefinition;
import yanbao.job.Waiting;
import yanbao.load.Arrival;
import yanbao.problem.Escape;
import yanbao.problem.ProblemCode;
import yanbao.problem.Problems;

/** What is known of the files of a source that is waited for. */
final class SourceWait {
  private static final Duration SHORTEST = Duration.ofMillis(200);

  private final SourceDefinition source;
  private final Waiting waiting;
  private final LocalDate asOf;
  private final Instant deadline;
  private State state = State.UNKNOWN;
  private List<Arrival.Seen> seen = List.of();
  private Instant unchangedSince = Instant.MIN;
  private Instant lookAgain = Instant.MIN;
  private String why = "";
  private boolean late;

  SourceWait(SourceDefinition source, LocalDate asOf, LocalDate today) {
    this.source = source;
    this.waiting = source.waiting().orElseThrow();
    this.asOf = asOf;
    this.deadline = waiting.deadline(today);
  }

  private enum State {
    UNKNOWN,
    MISSING,
    GROWING,
    COMPLETE
  }

  boolean isComplete() {
    return state == State.COMPLETE;
  }

  boolean isLate() {
    return late;
  }

  Instant lookAgain() {
    return lookAgain;
  }

  /**
   * Looks at the files; returns what is new about them, in one sentence.
   *
   * @param begun when the waiting began
   */
  Optional<String> look(Path project, Instant begun, Instant now) {
    State before = state;
    switch (Arrival.of(project, source, asOf)) {
      case Arrival.Missing missing -> missing(missing, now);
      case Arrival.Present present -> present(present.files(), begun, now);
    }
    return state == before ? Optional.empty() : said(before);
  }

  private void missing(Arrival.Missing missing, Instant now) {
    state = State.MISSING;
    seen = List.of();
    why = '"' + Escape.text(missing.path()) + "\": " + missing.where();
    late = !now.isBefore(deadline);
    Instant next = now.plus(waiting.every());
    lookAgain = next.isAfter(deadline) && now.isBefore(deadline) ? deadline : next;
  }

  private void present(List<Arrival.Seen> files, Instant begun, Instant now) {
    boolean first = seen.isEmpty();
    if (!files.equals(seen)) {
      unchangedSince = first ? lastChange(files, now) : now;
      seen = files;
    }
    Instant complete = unchangedSince.plus(waiting.stable());
    if (!now.isBefore(complete)) {
      state = State.COMPLETE;
      late = false;
      return;
    }
    state = State.GROWING;
    why = names() + " was still being written";
    // Who comes in time, or finds a file when the time is over, may take until it is seen to rest.
    Instant patience = deadline.isAfter(begun) ? deadline : begun;
    late = !now.isBefore(patience.plus(waiting.stable()));
    Instant soonest = now.plus(SHORTEST);
    lookAgain = complete.isBefore(soonest) ? soonest : complete;
  }

  /** A time in the future, by another machine's clock, says no more than that the file is there. */
  private static Instant lastChange(List<Arrival.Seen> files, Instant now) {
    Instant latest =
        files.stream().map(Arrival.Seen::modified).max(Instant::compareTo).orElse(Instant.MIN);
    return latest.isAfter(now) ? now : latest;
  }

  private Optional<String> said(State before) {
    return switch (state) {
      case UNKNOWN -> Optional.empty();
      case MISSING -> Optional.of("waiting until " + until() + " for " + why);
      case GROWING ->
          Optional.of(
              "waiting for "
                  + names()
                  + ", which is being written: "
                  + bytes()
                  + "; complete when unchanged for "
                  + waiting.stable().toSeconds()
                  + " s");
      case COMPLETE ->
          before == State.UNKNOWN
              ? Optional.empty()
              : Optional.of(names() + " is complete: " + bytes());
    };
  }

  /** Adds the problem of files that have not come. */
  void report(Problems problems) {
    if (!isComplete()) {
      problems.error(
          ProblemCode.LATE,
          source.position(),
          "the source was waited for until "
              + until()
              + " but "
              + (state == State.MISSING ? "there is no " : "")
              + why
              + "; run the same command again when it is there");
    }
  }

  private String until() {
    return deadline.atZone(waiting.zone()).toOffsetDateTime().truncatedTo(ChronoUnit.SECONDS)
        + " ("
        + waiting.zone()
        + ")";
  }

  private String names() {
    return seen.stream().map(file -> Escape.text(file.path())).collect(Collectors.joining(", "));
  }

  private String bytes() {
    long bytes = seen.stream().mapToLong(Arrival.Seen::bytes).sum();
    return String.format(Locale.ROOT, "%,d bytes", bytes);
  }
}
