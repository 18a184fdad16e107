package yanbao.job;

import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import yanbao.job.schedule.CatchUp;
import yanbao.job.schedule.Schedule;
import yanbao.problem.Nearest;

/** Reads when a job is due. */
final class ScheduleParser {
  private final Values values;

  ScheduleParser(Values values) {
    this.values = values;
  }

  /** The schedule; empty after problems. */
  Optional<Schedule> parse(Node node) {
    Fields fields = Fields.of(Part.SCHEDULE, node, values.problems());
    Optional<String> cron = fields.required("cron").flatMap(this::cron);
    Optional<ZoneId> zone = fields.required("zone").flatMap(this::zone);
    CatchUp catchUp = fields.optional("catchUp").flatMap(this::catchUp).orElse(CatchUp.LAST);
    return cron.isEmpty() || zone.isEmpty()
        ? Optional.empty()
        : Optional.of(new Schedule(cron.get(), zone.get(), catchUp));
  }

  private Optional<String> cron(Node node) {
    Optional<String> text = values.text(node);
    List<String> mistakes = text.map(Schedule::mistakes).orElse(List.of());
    mistakes.forEach(mistake -> values.wrong(node.position(), mistake));
    return mistakes.isEmpty() ? text : Optional.empty();
  }

  /** A time zone by its name: an offset would be wrong for half of the year. */
  Optional<ZoneId> zone(Node node) {
    Optional<String> text = values.text(node);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    if (ZoneId.getAvailableZoneIds().contains(text.get())) {
      return Optional.of(ZoneId.of(text.get()));
    }
    String meant =
        Nearest.to(text.get(), ZoneId.getAvailableZoneIds())
            .map(zone -> "; did you mean " + zone + "?")
            .orElse("");
    values.wrong(
        node.position(),
        "expected a time zone such as Asia/Shanghai or UTC, found " + node.described() + meant);
    return Optional.empty();
  }

  private Optional<CatchUp> catchUp(Node node) {
    Map<String, CatchUp> words = new LinkedHashMap<>();
    for (CatchUp catchUp : CatchUp.values()) {
      words.put(catchUp.word(), catchUp);
    }
    return values.choice(node, words);
  }
}
