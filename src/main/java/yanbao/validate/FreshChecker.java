package yanbao.validate;

import java.time.LocalDate;
import java.util.Optional;
import yanbao.model.BusinessCalendar;
import yanbao.problem.Position;
import yanbao.problem.Problem;
import yanbao.problem.ProblemCode;
import yanbao.validate.rule.FreshRule;

/** Compares the latest date of a source with the as-of date. */
public final class FreshChecker {
  private FreshChecker() {}

  public static Optional<Problem> check(
      FreshRule rule,
      Optional<LocalDate> latest,
      LocalDate asOf,
      Optional<BusinessCalendar> calendar,
      Position position) {
    if (latest.isEmpty()) {
      return notFresh(position, rule, asOf, "no date at all");
    }
    LocalDate date = latest.get();
    if (date.isAfter(asOf)) {
      return notFresh(position, rule, asOf, "data of " + date + ", which is later");
    }
    return switch (rule.days()) {
      case CALENDAR ->
          asOf.toEpochDay() - date.toEpochDay() <= rule.within()
              ? Optional.empty()
              : notFresh(position, rule, asOf, "the latest is " + date);
      case BUSINESS -> business(rule, date, asOf, calendar, position);
    };
  }

  private static Optional<Problem> business(
      FreshRule rule,
      LocalDate date,
      LocalDate asOf,
      Optional<BusinessCalendar> calendar,
      Position position) {
    Optional<Integer> days = calendar.flatMap(known -> known.between(date, asOf));
    if (days.isEmpty()) {
      return Optional.of(
          Problem.error(
              ProblemCode.CALENDAR,
              position,
              "business days from "
                  + date
                  + " to "
                  + asOf
                  + " cannot be counted: the calendar covers "
                  + calendar.map(BusinessCalendar::coverage).orElse("no day, the job has none")));
    }
    return days.get() <= rule.within()
        ? Optional.empty()
        : notFresh(
            position, rule, asOf, "the latest is " + date + ", " + days.get() + " business days");
  }

  private static Optional<Problem> notFresh(
      Position position, FreshRule rule, LocalDate asOf, String found) {
    String unit = rule.days() == FreshRule.Days.BUSINESS ? " business days" : " days";
    return Optional.of(
        Problem.error(
            ProblemCode.NOT_FRESH,
            position,
            "expected data in "
                + rule.column()
                + " within "
                + rule.within()
                + unit
                + " up to "
                + asOf
                + " but found "
                + found));
  }
}
