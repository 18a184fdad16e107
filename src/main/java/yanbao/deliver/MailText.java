package yanbao.deliver;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import yanbao.history.Shown;
import yanbao.history.Snapshot;
import yanbao.model.DisplayFormat;
import yanbao.model.Parameter;
import yanbao.model.Terms;
import yanbao.model.Value;
import yanbao.model.ValueKind;
import yanbao.plan.Plan;
import yanbao.problem.Escape;
import yanbao.publish.Revisions;
import yanbao.report.References;
import yanbao.report.ReportDefinition.Text;
import yanbao.table.TableDefinition;

/** Fills the references in the texts of a mail, from what was published. */
record MailText(Plan plan, Snapshot snapshot) {
  static MailText of(Plan plan, Revisions.Published revision) throws IOException {
    return new MailText(plan, Snapshot.read(revision));
  }

  /** The text in the language of the run. */
  String fill(Text text) throws UndeliveredException {
    List<String> unknown = new ArrayList<>();
    String filled =
        References.replace(
            text.markdown().in(plan.language()),
            reference ->
                shown(reference)
                    .orElseGet(
                        () -> {
                          unknown.add(reference.target());
                          return "?";
                        }));
    if (!unknown.isEmpty()) {
      throw new UndeliveredException(
          "the revision has no value for {{ " + Escape.text(unknown.getFirst()) + " }}");
    }
    return filled;
  }

  private Optional<String> shown(References.Reference reference) {
    Optional<DisplayFormat> own = reference.format().flatMap(DisplayFormat::of);
    return References.target(reference.target())
        .flatMap(
            target ->
                switch (target) {
                  case References.Target.Total(String table, String total, String column) ->
                      total(table, total, column, own);
                  case References.Target.Cell(String table, String key, String column) ->
                      cell(table, key, column, own);
                  case References.Target.Named(String name) -> named(name, own);
                });
  }

  private Optional<String> total(
      String name, String total, String column, Optional<DisplayFormat> own) {
    Optional<DisplayFormat> usual =
        plan.job().tables().stream()
            .filter(table -> table.name().equals(name))
            .flatMap(table -> table.totals().stream())
            .filter(found -> found.name().equals(total))
            .flatMap(found -> found.cell(column).stream())
            .map(TableDefinition.Cell::format)
            .findFirst();
    return Optional.ofNullable(snapshot.tables().get(name))
        .flatMap(table -> value(table.totals(), total, column))
        .map(text -> Shown.of(own.or(() -> usual), true, text));
  }

  private Optional<String> cell(
      String name, String key, String column, Optional<DisplayFormat> own) {
    Terms terms = plan.job().terms(plan.language());
    String row = Arrays.stream(key.split("/", -1)).map(terms::of).collect(Collectors.joining("/"));
    return Optional.ofNullable(snapshot.tables().get(name))
        .flatMap(
            table ->
                table
                    .column(column)
                    .flatMap(
                        described ->
                            value(table.rows(), row, column)
                                .map(
                                    text ->
                                        Shown.of(
                                            own.or(() -> DisplayFormat.of(described.format())),
                                            described.number(),
                                            text))));
  }

  private static Optional<String> value(
      Map<String, Map<String, String>> lines, String line, String column) {
    return Optional.ofNullable(lines.get(line)).map(cells -> cells.getOrDefault(column, ""));
  }

  private Optional<String> named(String name, Optional<DisplayFormat> own) {
    Optional<Parameter> parameter =
        plan.parameters().stream().filter(known -> known.name().equals(name)).findFirst();
    if (parameter.isPresent()) {
      Terms terms = plan.job().terms(plan.language());
      Value value = terms.of(parameter.get().value());
      return Optional.of(own.orElse(parameter.get().format()).show(value));
    }
    return switch (name) {
      case "as_of" ->
          Optional.of(
              own.orElse(DisplayFormat.plain(ValueKind.DATE)).show(new Value.Date(plan.asOf())));
      case "revision" -> Optional.of(Integer.toString(snapshot.manifest().revision()));
      default -> Optional.empty();
    };
  }
}
