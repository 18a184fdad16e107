package yanbao.watch;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import yanbao.publish.Manifest;

/**
 * The last run of a job in numbers.
 *
 * @param asOf empty where the run ended before its date was known
 * @param ended when it ended
 */
public record Metrics(
    String job,
    Outcome outcome,
    Optional<LocalDate> asOf,
    Instant ended,
    Duration took,
    List<Manifest.Input> sources,
    long errors,
    long warnings,
    long delivered,
    long undelivered) {
  public Metrics {
    sources = List.copyOf(sources);
  }

  /** How a run ended. */
  public enum Outcome {
    PUBLISHED,
    ALREADY_PUBLISHED,
    STOPPED,
    FAILED;

    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    boolean isSuccess() {
      return this == PUBLISHED || this == ALREADY_PUBLISHED;
    }
  }

  /** A success that the record of runs knows. */
  public record Known(Instant time, LocalDate asOf) {}

  /** When a job last succeeded, in seconds since 1970, and the date that it was about. */
  record Success(String time, String asOf) {
    static Success of(Instant time, LocalDate asOf) {
      return new Success(
          Long.toString(time.getEpochSecond()),
          Long.toString(asOf.atStartOfDay(ZoneOffset.UTC).toEpochSecond()));
    }
  }

  /** In the text format of Prometheus. */
  String text(Optional<Success> lastSuccess) {
    Text text = new Text("report=\"" + escaped(job) + '"');
    lastSuccess.ifPresent(
        success -> {
          text.gauge(Name.LAST_SUCCESS).sample("", success.time());
          text.gauge(Name.LAST_SUCCESS_AS_OF).sample("", success.asOf());
        });
    text.gauge(Name.LAST_RUN).sample("", Long.toString(ended.getEpochSecond()));
    text.gauge(Name.DURATION)
        .sample("", String.format(Locale.ROOT, "%.3f", took.toMillis() / 1000.0));
    text.gauge(Name.OUTCOME);
    for (Outcome one : Outcome.values()) {
      text.sample(",outcome=\"" + one.word() + '"', one == outcome ? "1" : "0");
    }
    rows(text);
    text.gauge(Name.PROBLEMS)
        .sample(",severity=\"error\"", Long.toString(errors))
        .sample(",severity=\"warning\"", Long.toString(warnings));
    text.gauge(Name.DELIVERIES)
        .sample(",state=\"delivered\"", Long.toString(delivered))
        .sample(",state=\"failed\"", Long.toString(undelivered));
    return text.toString();
  }

  private void rows(Text text) {
    List<String> names = sources.stream().map(Manifest.Input::source).distinct().toList();
    if (names.isEmpty()) {
      return;
    }
    text.gauge(Name.ROWS);
    for (String name : names) {
      List<Manifest.Input> files =
          sources.stream().filter(input -> input.source().equals(name)).toList();
      rows(text, name, "read", files.stream().mapToLong(Manifest.Input::read).sum());
      rows(text, name, "accepted", files.stream().mapToLong(Manifest.Input::accepted).sum());
      rows(text, name, "rejected", files.stream().mapToLong(Manifest.Input::rejected).sum());
      rows(text, name, "skipped", files.stream().mapToLong(Manifest.Input::skipped).sum());
    }
  }

  private static void rows(Text text, String source, String state, long rows) {
    text.sample(",source=\"" + escaped(source) + "\",state=\"" + state + '"', Long.toString(rows));
  }

  private static String escaped(String label) {
    return label.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
  }

  /** The metrics; names and meanings stay. */
  enum Name {
    LAST_SUCCESS("last_success_timestamp_seconds", "When the report was last found published."),
    LAST_SUCCESS_AS_OF(
        "last_success_as_of_timestamp_seconds", "The date that the last success was about."),
    LAST_RUN("last_run_timestamp_seconds", "When the last run ended."),
    DURATION("last_run_duration_seconds", "How long the last run took."),
    OUTCOME("last_run_outcome", "How the last run ended: 1 for the outcome, 0 for the others."),
    ROWS("last_run_rows", "Rows of the sources in the last run."),
    PROBLEMS("last_run_problems", "Problems found by the last run."),
    DELIVERIES("last_run_deliveries", "Deliveries of the last run.");

    private final String word;
    private final String help;

    Name(String word, String help) {
      this.word = word;
      this.help = help;
    }

    String full() {
      return "yanbao_" + word;
    }
  }

  /** Collects lines; samples stand under the head of their metric. */
  private static final class Text {
    private final String label;
    private final List<String> lines = new ArrayList<>();
    private String name = "";

    Text(String label) {
      this.label = label;
    }

    Text gauge(Name metric) {
      name = metric.full();
      lines.add("# HELP " + name + ' ' + metric.help);
      lines.add("# TYPE " + name + " gauge");
      return this;
    }

    Text sample(String labels, String value) {
      lines.add(name + '{' + label + labels + "} " + value);
      return this;
    }

    @Override
    public String toString() {
      return String.join("\n", lines) + '\n';
    }
  }
}
