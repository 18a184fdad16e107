package yanbao.job.schedule;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.scheduling.support.CronExpression;

/**
 * A cron expression of five fields.
 *
 * <p>It is followed on the wall clock of its zone. A time that the clock skips in spring is due at
 * the moment of the jump, and one that it shows twice in autumn is due the first time only, so that
 * each happens exactly once.
 */
final class Cron {
  private static final List<String> FIELDS =
      List.of(
          "minute (0-59)",
          "hour (0-23)",
          "day of the month (1-31)",
          "month (1-12 or JAN-DEC)",
          "day of the week (0-7 or SUN-SAT)");
  private static final String EXAMPLE =
      "minute, hour, day of the month, month, day of the week, as in \"30 20 * * MON-FRI\"";

  private final CronExpression expression;

  private Cron(CronExpression expression) {
    this.expression = expression;
  }

  /** What is wrong with the text, one sentence each. */
  static List<String> mistakes(String text) {
    List<String> fields = List.of(text.strip().split("\\s+"));
    if (fields.size() != FIELDS.size()) {
      return List.of(
          "expected a cron expression of five fields ("
              + EXAMPLE
              + "), found "
              + fields.size()
              + (fields.size() == 1 ? " field" : " fields"));
    }
    List<String> mistakes = new ArrayList<>();
    for (int i = 0; i < fields.size(); i++) {
      List<String> alone = new ArrayList<>(List.of("*", "*", "*", "*", "*"));
      alone.set(i, fields.get(i));
      if (!parses(String.join(" ", alone))) {
        mistakes.add(
            "\""
                + fields.get(i)
                + "\" is not allowed as "
                + FIELDS.get(i)
                + " of a cron expression");
      }
    }
    if (mistakes.isEmpty() && of(text).next(Instant.EPOCH, ZoneOffset.UTC).isEmpty()) {
      mistakes.add("the cron expression \"" + text + "\" is never due");
    }
    return mistakes;
  }

  private static boolean parses(String text) {
    try {
      of(text);
      return true;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  static Cron of(String text) {
    // The library counts seconds as well, in front.
    return new Cron(CronExpression.parse("0 " + text.strip()));
  }

  /** The first time that is due after this one. */
  Optional<Instant> next(Instant after, ZoneId zone) {
    LocalDateTime local = LocalDateTime.ofInstant(after, zone);
    while (true) {
      LocalDateTime next = expression.next(local);
      if (next == null) {
        return Optional.empty();
      }
      Instant due = instant(next, zone);
      if (due.isAfter(after)) {
        return Optional.of(due);
      }
      local = next;
    }
  }

  private static Instant instant(LocalDateTime local, ZoneId zone) {
    List<ZoneOffset> offsets = zone.getRules().getValidOffsets(local);
    if (offsets.isEmpty()) {
      ZoneOffsetTransition jump = zone.getRules().getTransition(local);
      return jump.getInstant();
    }
    return local.toInstant(offsets.getFirst());
  }
}
