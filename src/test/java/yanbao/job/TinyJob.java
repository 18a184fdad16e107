package yanbao.job;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import yanbao.model.DateType;
import yanbao.model.DisplayFormat;
import yanbao.model.Label;
import yanbao.model.Language;
import yanbao.model.Parameter;
import yanbao.model.SourceColumn;
import yanbao.model.TextType;
import yanbao.model.Value;
import yanbao.model.ValueKind;
import yanbao.problem.Position;
import yanbao.source.SourceLayout;

/** A job built by hand: sources of one text column, no tables, no deliverables but the data. */
public final class TinyJob {
  public static final LocalDate DAY = LocalDate.parse("2023-03-01");

  private static final Position.InDefinition HERE =
      new Position.InDefinition("jobs/tiny.yaml", 1, 1);

  private TinyJob() {}

  /** A job for {@link #DAY} with a source {@code a} in {@code input/a.csv}, and so on. */
  public static JobDefinition of(String... sources) {
    return job("d1", new AsOf.Fixed(DAY), Optional.empty(), sources);
  }

  public static JobDefinition withDigest(String digest, String... sources) {
    return job(digest, new AsOf.Fixed(DAY), Optional.empty(), sources);
  }

  /** With the business days of {@code input/days.csv}. */
  public static JobDefinition withCalendar(AsOf asOf) {
    return job("d1", asOf, Optional.of(new JobDefinition.Calendar("days", "day")), "days");
  }

  private static JobDefinition job(
      String digest, AsOf asOf, Optional<JobDefinition.Calendar> calendar, String... sources) {
    List<SourceDefinition> definitions = new ArrayList<>();
    for (String source : sources) {
      definitions.add(source(source));
    }
    return new JobDefinition(
        "tiny",
        "jobs/tiny.yaml",
        digest,
        Label.of("Tiny"),
        asOf,
        calendar,
        Optional.empty(),
        Language.ZH,
        Map.of(),
        JobStyle.HOUSE,
        List.of(parameter("rate", ValueKind.NUMBER, new Value.Number(BigDecimal.ZERO))),
        definitions,
        List.of(),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        Settings.NONE,
        List.of());
  }

  public static Parameter parameter(String name, ValueKind kind, Value value) {
    return new Parameter(name, Label.of(name), kind, value, DisplayFormat.plain(kind), HERE);
  }

  private static SourceDefinition source(String name) {
    boolean calendar = name.equals("days");
    SourceColumn column =
        new SourceColumn(
            calendar ? "day" : "text",
            List.of(calendar ? "day" : "text"),
            calendar ? new DateType(List.of()) : new TextType(),
            Optional.empty(),
            List.of(),
            false,
            false,
            HERE);
    return new SourceDefinition(
        name,
        Label.of(name),
        "input/" + name + ".csv",
        Optional.empty(),
        SourceLayout.PLAIN,
        List.of(column),
        List.of(),
        SourceDefinition.ExtraColumns.FAIL,
        SourceDefinition.HiddenData.WARN,
        new SourceDefinition.Rejects(0, false),
        Optional.empty(),
        Optional.empty(),
        HERE);
  }
}
