package yanbao.validate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import yanbao.model.BusinessCalendar;
import yanbao.model.DecimalType;
import yanbao.model.Row;
import yanbao.model.SourceColumn;
import yanbao.model.Value;
import yanbao.problem.Position;
import yanbao.problem.Problem;
import yanbao.validate.rule.ControlTotalRule;
import yanbao.validate.rule.FreshRule;
import yanbao.validate.rule.RangeRule;
import yanbao.validate.rule.RequiredRule;
import yanbao.validate.rule.Rule;

/** Each rule: what passes, what does not, and what is said then. */
class RulesTest {
  private static final List<SourceColumn> COLUMNS =
      List.of(
          new SourceColumn(
              "close",
              List.of("close"),
              new DecimalType(),
              Optional.empty(),
              List.of(),
              false,
              false,
              new Position.Nowhere()));
  private static final RowRules.Cells CELLS =
      (column, row) ->
          new Position.InSource("f.csv", Optional.empty(), row, 1, Optional.of(column));
  private static final Optional<BigDecimal> NONE = Optional.empty();

  static Stream<Arguments> rows() {
    Rule above0 = new RangeRule("close", number("0"), NONE, NONE, NONE);
    Rule upTo1 = new RangeRule("close", NONE, number("-1"), NONE, number("1"));
    Rule below1 = new RangeRule("close", NONE, NONE, number("1"), NONE);
    return Stream.of(
        arguments(above0, "0.0001", ""),
        arguments(above0, "0.00", "expected a number above 0 but found 0.00"),
        arguments(above0, "", ""),
        arguments(upTo1, "-1.0", ""),
        arguments(upTo1, "1.00", ""),
        arguments(
            upTo1,
            "1.0000000000000000001",
            "expected a number of at least -1 and of at most 1 but found 1.0000000000000000001"),
        arguments(below1, "1.0", "expected a number below 1 but found 1.0"),
        arguments(below1, "0.99", ""),
        arguments(new RequiredRule("close"), "0", ""),
        arguments(
            new RequiredRule("close"), "", "expected a value for close but found an empty cell"));
  }

  @ParameterizedTest
  @MethodSource
  void rows(Rule rule, String number, String expected) {
    List<Problem> problems = new RowRules(COLUMNS, List.of(rule)).check(row(number), CELLS);
    assertEquals(
        expected.isEmpty() ? List.of() : List.of(expected),
        problems.stream().map(Problem::message).toList());
  }

  static Stream<Arguments> totals() {
    return Stream.of(
        arguments("0.30", "0", ""),
        arguments("0.35", "0.05", ""),
        arguments("0.25", "0.05", ""),
        arguments(
            "0.36",
            "0.05",
            "f.csv, row 9, column \"close\": the total of close is 0.36 but the 3 rows above add up"
                + " to 0.30: a difference of 0.06, tolerance 0.05 [YB-404]"),
        arguments(
            "",
            "0",
            "f.csv, row 9, column \"close\": expected a total but found no value [YB-404]"));
  }

  @ParameterizedTest
  @MethodSource
  void totals(String total, String tolerance, String expected) {
    ControlTotalChecker checker = checker(tolerance);
    checker.add(row("0.10"));
    checker.add(row("0.20"));
    checker.add(row(""));
    List<Problem> problems = checker.total(9, name -> value(total), CELLS);
    assertEquals(
        expected.isEmpty() ? List.of() : List.of(expected),
        problems.stream().map(Problem::line).toList());
    assertEquals(List.of(), checker.end(new Position.Nowhere()));
  }

  @Test
  void totalThatIsNotThere() {
    assertEquals(
        "expected a total row that starts with \"合计\" but the table ends without one [YB-404]",
        checker("0").end(new Position.Nowhere()).getFirst().line());
  }

  private static ControlTotalChecker checker(String tolerance) {
    return new ControlTotalChecker(
        new ControlTotalRule("合计", List.of("close"), new BigDecimal(tolerance)), COLUMNS);
  }

  static Stream<Arguments> fresh() {
    // 2023-03-04 and 05 were a weekend.
    return Stream.of(
        arguments(0, FreshRule.Days.CALENDAR, "2023-03-06", ""),
        arguments(3, FreshRule.Days.CALENDAR, "2023-03-03", ""),
        arguments(
            2,
            FreshRule.Days.CALENDAR,
            "2023-03-03",
            "expected data in d within 2 days up to 2023-03-06 but found the latest is 2023-03-03"),
        arguments(1, FreshRule.Days.BUSINESS, "2023-03-03", ""),
        arguments(
            0,
            FreshRule.Days.BUSINESS,
            "2023-03-03",
            "expected data in d within 0 business days up to 2023-03-06 but found the latest is"
                + " 2023-03-03, 1 business days"),
        arguments(
            5,
            FreshRule.Days.CALENDAR,
            "2023-03-07",
            "expected data in d within 5 days up to 2023-03-06 but found data of 2023-03-07, which"
                + " is later"),
        arguments(
            1,
            FreshRule.Days.BUSINESS,
            "2022-12-30",
            "business days from 2022-12-30 to 2023-03-06 cannot be counted: the calendar covers"
                + " 2023-03-02 to 2023-03-07"),
        arguments(
            1,
            FreshRule.Days.CALENDAR,
            "",
            "expected data in d within 1 days up to 2023-03-06 but found no date at all"));
  }

  @ParameterizedTest
  @MethodSource
  void fresh(int within, FreshRule.Days days, String latest, String expected) {
    BusinessCalendar calendar =
        new BusinessCalendar(
            Stream.of("2023-03-02", "2023-03-03", "2023-03-06", "2023-03-07")
                .map(LocalDate::parse)
                .toList());
    Optional<Problem> problem =
        FreshChecker.check(
            new FreshRule("d", within, days),
            latest.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(latest)),
            LocalDate.of(2023, 3, 6),
            Optional.of(calendar),
            new Position.Nowhere());
    assertEquals(expected, problem.map(Problem::message).orElse(""));
  }

  private static Optional<BigDecimal> number(String text) {
    return Optional.of(new BigDecimal(text));
  }

  private static Row row(String number) {
    return new Row(5, List.of(value(number)), List.of(number));
  }

  private static Value value(String number) {
    return number.isEmpty() ? Value.Missing.VALUE : new Value.Number(new BigDecimal(number));
  }
}
