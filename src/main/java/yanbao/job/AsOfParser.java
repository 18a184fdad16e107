package yanbao.job;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the date that a job is about. */
final class AsOfParser {
  private static final Pattern WORD =
      Pattern.compile("(?<word>today|last-business-day)(?: - (?<back>[1-9][0-9]{0,2}))?");

  private final Values values;

  AsOfParser(Values values) {
    this.values = values;
  }

  AsOf parse(Fields job) {
    Optional<Node.Scalar> scalar = job.required("asOf").flatMap(values::scalar);
    if (scalar.isEmpty()) {
      return new AsOf.LastBusinessDay(0);
    }
    Matcher matcher = WORD.matcher(scalar.get().text());
    if (!matcher.matches()) {
      return new AsOf.Fixed(date(scalar.get()));
    }
    int back = matcher.group("back") == null ? 0 : Integer.parseInt(matcher.group("back"));
    if (matcher.group("word").equals("today")) {
      return new AsOf.Today(back);
    }
    if (!job.has("calendar")) {
      values.wrong(scalar.get().position(), "last-business-day needs \"calendar\"");
    }
    return new AsOf.LastBusinessDay(back);
  }

  private LocalDate date(Node.Scalar scalar) {
    if (JobDate.looksLikeOne(scalar.text())) {
      return JobDate.parse(scalar, values).orElse(LocalDate.EPOCH);
    }
    values.wrong(
        scalar.position(),
        "expected a day as yyyy-MM-dd, today, today - 1, last-business-day or"
            + " last-business-day - 1, found "
            + scalar.described());
    return LocalDate.EPOCH;
  }
}
