package yanbao.job;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import yanbao.job.SourceDefinition.ExtraColumns;
import yanbao.job.SourceDefinition.HiddenData;
import yanbao.job.SourceDefinition.Rejects;
import yanbao.model.Label;
import yanbao.model.SourceColumn;

/** Reads a source. */
final class SourceParser {
  private static final Pattern SHARE = Pattern.compile("(?<number>[0-9]{1,3}(?:\\.[0-9]{1,6})?)%");
  private static final int MOST_REJECTS = 1_000_000_000;

  private final Values values;
  private final WaitParser waits;

  SourceParser(Values values, WaitParser waits) {
    this.values = values;
    this.waits = waits;
  }

  SourceDefinition parse(Node.Entry entry) {
    Fields fields = Fields.of(Part.SOURCE, entry, values.problems());
    Optional<String> path = fields.required("path").flatMap(new FilePaths(values)::input);
    List<String> nulls = fields.optional("nulls").map(values::strings).orElse(List.of());
    SourceColumnParser columnParser = new SourceColumnParser(values, nulls);
    List<SourceColumn> columns =
        fields.required("columns").map(values::named).orElse(List.of()).stream()
            .flatMap(column -> columnParser.parse(column).stream())
            .toList();
    return new SourceDefinition(
        entry.name(),
        fields.optional("title").flatMap(values::label).orElse(Label.of(entry.name())),
        path.orElse(""),
        fields.optional("wait").flatMap(waits::parse),
        new LayoutParser(values).parse(fields, path.orElse("")),
        columns,
        new RuleParser(values).parse(entry, fields, columns),
        fields.optional("extraColumns").flatMap(this::extraColumns).orElse(ExtraColumns.WARN),
        fields.optional("hidden").flatMap(this::hidden).orElse(HiddenData.WARN),
        fields.optional("rejects").map(this::rejects).orElse(new Rejects(0, false)),
        fields.optional("note").flatMap(values::label),
        fields.optional("owner").flatMap(new MailAddresses(values)::one),
        entry.position());
  }

  private Optional<ExtraColumns> extraColumns(Node node) {
    return values.choice(
        node,
        Map.of(
            "ignore", ExtraColumns.IGNORE, "warn", ExtraColumns.WARN, "fail", ExtraColumns.FAIL));
  }

  private Optional<HiddenData> hidden(Node node) {
    return values.choice(
        node, Map.of("read", HiddenData.READ, "warn", HiddenData.WARN, "fail", HiddenData.FAIL));
  }

  private Rejects rejects(Node node) {
    Fields fields = Fields.of(Part.REJECTS, node, values.problems());
    return fields.required("atMost").flatMap(this::atMost).orElse(new Rejects(0, false));
  }

  private Optional<Rejects> atMost(Node node) {
    if (node instanceof Node.Scalar scalar) {
      Matcher share = SHARE.matcher(scalar.text());
      if (share.matches()) {
        return Optional.of(share(scalar, new BigDecimal(share.group("number"))));
      }
    }
    return values.whole(node, 0, MOST_REJECTS).map(rows -> new Rejects(rows, false));
  }

  private Rejects share(Node.Scalar scalar, BigDecimal percent) {
    if (percent.compareTo(BigDecimal.valueOf(100)) > 0) {
      values.wrong(scalar.position(), "expected at most 100%, found " + scalar.described());
    }
    return new Rejects(percent.doubleValue(), true);
  }
}
