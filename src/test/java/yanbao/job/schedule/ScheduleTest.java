package yanbao.job.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ScheduleTest {
  private static Schedule schedule(String cron, String zone) {
    return new Schedule(cron, ZoneId.of(zone), CatchUp.LAST);
  }

  /** Berlin skips 02:00 to 03:00 on 2024-03-31, and has it twice on 2024-10-27. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          30 20 * * MON-FRI | Asia/Shanghai  | 2023-03-03T20:30+08:00 | 2023-03-06T20:30+08:00
          30 20 * * MON-FRI | Asia/Shanghai  | 2023-03-03T20:29+08:00 | 2023-03-03T20:30+08:00
          0 6 1 * *         | UTC            | 2023-03-01T06:00Z      | 2023-04-01T06:00Z
          0 6 29 2 *        | UTC            | 2023-03-01T06:00Z      | 2024-02-29T06:00Z
          30 2 * * *        | Europe/Berlin  | 2024-03-30T12:00+01:00 | 2024-03-31T03:00+02:00
          30 2 * * *        | Europe/Berlin  | 2024-03-31T03:00+02:00 | 2024-04-01T02:30+02:00
          30 2 * * *        | Europe/Berlin  | 2024-10-26T12:00+02:00 | 2024-10-27T02:30+02:00
          30 2 * * *        | Europe/Berlin  | 2024-10-27T02:30+02:00 | 2024-10-28T02:30+01:00
          30 2 * * *        | Europe/Berlin  | 2024-10-27T02:10+01:00 | 2024-10-28T02:30+01:00
          0 12 * * *        | Pacific/Apia   | 2011-12-29T13:00-10:00 | 2011-12-31T00:00+14:00
          """)
  void isDueNext(String cron, String zone, ZonedDateTime after, ZonedDateTime expected) {
    assertEquals(expected.toInstant(), schedule(cron, zone).next(after.toInstant()).orElseThrow());
  }

  @Test
  void everyNightOfAYearIsDueOnce() {
    Instant begin = Instant.parse("2024-01-01T00:00:00Z");
    Instant end = Instant.parse("2025-01-01T00:00:00Z");
    assertEquals(366, schedule("30 2 * * *", "Europe/Berlin").due(begin, end).size());
    assertEquals(366, schedule("15 2 * * *", "Australia/Lord_Howe").due(begin, end).size());
  }

  @Test
  void keepsTheLatestOfVeryManyTimes() {
    Instant end = Instant.parse("2024-01-01T00:00:00Z");
    List<Instant> due = schedule("* * * * *", "UTC").due(end.minusSeconds(30L * 86_400), end);
    assertEquals(10_080, due.size());
    assertEquals(end, due.getLast());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          30 20 * *          | found 4 fields
          @daily             | found 1 field
          0 30 20 * * MON    | found 6 fields
          60 20 * * *        | "60" is not allowed as minute (0-59) of a cron expression
          0 24 * * *         | "24" is not allowed as hour (0-23) of a cron expression
          0 6 32 * *         | "32" is not allowed as day of the month (1-31) of a cron expression
          0 6 * 13 *         | "13" is not allowed as month (1-12 or JAN-DEC) of a cron expression
          0 6 * * MONDAY     | "MONDAY" is not allowed as day of the week (0-7 or SUN-SAT) of a cron expression
          0 6 30 2 *         | the cron expression "0 6 30 2 *" is never due
          """)
  void saysWhatIsWrong(String cron, String expected) {
    List<String> mistakes = Schedule.mistakes(cron);
    assertEquals(1, mistakes.size(), mistakes.toString());
    assertEquals(expected, mistakes.getFirst().endsWith(expected) ? expected : mistakes.getFirst());
  }

  @Test
  void saysAllThatIsWrong() {
    assertEquals(2, Schedule.mistakes("60 24 * * *").size());
  }
}
