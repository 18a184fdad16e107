package yanbao.job;

import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import yanbao.job.schedule.Schedule;

/** Reads how long a source is waited for. */
final class WaitParser {
  private static final Pattern UNTIL =
      Pattern.compile("(?<time>(?:[01][0-9]|2[0-3]):[0-5][0-9])(?<next> next day)?");
  private static final Pattern DURATION =
      Pattern.compile("(?<number>[1-9][0-9]{0,3})(?<unit>[smh])");
  private static final Duration EVERY = Duration.ofMinutes(1);
  private static final Duration STABLE = Duration.ofSeconds(30);

  private final Values values;
  private final Fields job;
  private final Optional<Schedule> schedule;

  /**
   * A parser for the sources of a job.
   *
   * @param schedule whose zone is taken where a source names none
   */
  WaitParser(Values values, Fields job, Optional<Schedule> schedule) {
    this.values = values;
    this.job = job;
    this.schedule = schedule;
  }

  /** How long to wait; empty after problems. */
  Optional<Waiting> parse(Node node) {
    Fields fields = Fields.of(Part.WAIT, node, values.problems());
    Optional<Matcher> until = fields.required("until").flatMap(this::until);
    Optional<ZoneId> zone =
        fields
            .optional("zone")
            .flatMap(new ScheduleParser(values)::zone)
            .or(() -> schedule.map(Schedule::zone));
    if (zone.isEmpty() && !fields.has("zone") && !job.has("schedule")) {
      values.wrong(
          node.position(),
          "the wait needs the key \"zone\", such as Asia/Shanghai: the job has no schedule that"
              + " names one");
    }
    Duration every = fields.optional("every").flatMap(this::duration).orElse(EVERY);
    Duration stable = fields.optional("stable").flatMap(this::duration).orElse(STABLE);
    return until.isEmpty() || zone.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Waiting(
                LocalTime.parse(until.get().group("time")),
                until.get().group("next") == null ? 0 : 1,
                zone.get(),
                every,
                stable));
  }

  private Optional<Matcher> until(Node node) {
    return matched(node, UNTIL, "a time such as \"22:30\" or \"02:30 next day\"");
  }

  private Optional<Duration> duration(Node node) {
    return matched(node, DURATION, "a duration such as 30s, 5m or 1h")
        .map(
            matcher -> {
              long number = Long.parseLong(matcher.group("number"));
              return switch (matcher.group("unit")) {
                case "s" -> Duration.ofSeconds(number);
                case "m" -> Duration.ofMinutes(number);
                default -> Duration.ofHours(number);
              };
            });
  }

  private Optional<Matcher> matched(Node node, Pattern pattern, String expected) {
    Optional<String> text = values.text(node);
    Optional<Matcher> matcher = text.map(pattern::matcher).filter(Matcher::matches);
    if (text.isPresent() && matcher.isEmpty()) {
      values.wrong(node.position(), "expected " + expected + ", found " + node.described());
    }
    return matcher;
  }
}
