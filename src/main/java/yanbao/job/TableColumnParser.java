package yanbao.job;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import yanbao.formula.FormulaParser;
import yanbao.table.TableSpec;
import yanbao.table.TableSpec.Content;
import yanbao.table.TableSpec.Match;

/** Reads a column of a table: carried over, looked up, or computed. */
final class TableColumnParser {
  private static final Pattern TARGET =
      Pattern.compile("(?<table>[a-z][a-z0-9_]*)\\.(?<column>[a-z][a-z0-9_]*(?:\\.[a-z]+)?)");
  private static final List<String> CONTENTS = List.of("column", "lookup", "formula");

  private final Values values;

  TableColumnParser(Values values) {
    this.values = values;
  }

  TableSpec.Column parse(Node.Entry entry) {
    Fields fields = Fields.of(Part.TABLE_COLUMN, orEmpty(entry), values.problems());
    return new TableSpec.Column(
        entry.name(),
        fields.optional("label").flatMap(values::label),
        content(entry.name(), fields),
        fields.optional("unit").flatMap(values::text),
        fields.optional("format").flatMap(values::format),
        fields.optional("required").flatMap(values::flag).orElse(true),
        fields.optional("hidden").flatMap(values::flag).orElse(false),
        entry.position());
  }

  /** A name alone carries the column of that name over. */
  private static Node.Entry orEmpty(Node.Entry entry) {
    return entry.value() instanceof Node.Scalar scalar && scalar.isEmpty()
        ? new Node.Entry(entry.key(), new Node.Mapping(List.of(), entry.position()))
        : entry;
  }

  private Content content(String name, Fields fields) {
    List<String> given = CONTENTS.stream().filter(fields::has).toList();
    if (given.size() > 1) {
      values.wrong(
          fields.position(),
          "column " + name + " has " + String.join(" and ", given) + "; only one can fill it");
    }
    if (!given.contains("lookup")) {
      fields.refuse(List.of("on", "onOrBefore", "required"), "the column has no lookup");
    }
    Optional<Content> content =
        switch (given.isEmpty() ? "" : given.getFirst()) {
          case "column" ->
              fields.required("column").flatMap(values::text).map(Content.Carried::new);
          case "lookup" -> lookup(fields);
          case "formula" ->
              fields.required("formula").flatMap(values::formula).map(Content.Computed::new);
          default -> Optional.empty();
        };
    return content.orElse(new Content.Carried(name));
  }

  private Optional<Content> lookup(Fields fields) {
    Optional<Node.Scalar> scalar = fields.required("lookup").flatMap(values::scalar);
    // A series by date, such as a rate, is found by its date alone.
    Optional<Match> onOrBefore = fields.optional("onOrBefore").flatMap(this::onOrBefore);
    Optional<Node> key = onOrBefore.isPresent() ? fields.optional("on") : fields.required("on");
    List<Match> on = key.map(this::on).orElse(List.of());
    if (scalar.isEmpty()) {
      return Optional.empty();
    }
    Matcher target = TARGET.matcher(scalar.get().text());
    if (!target.matches()) {
      values.wrong(
          scalar.get().position(),
          "expected a column of a source or table, as in prices.close, found "
              + scalar.get().described());
      return Optional.empty();
    }
    return Optional.of(
        new Content.Lookup(target.group("table"), target.group("column"), on, onOrBefore));
  }

  /** A column that has the same name on both sides, or formulas by column of the other side. */
  private List<Match> on(Node node) {
    if (node instanceof Node.Mapping) {
      return matches(node);
    }
    Optional<Node.Scalar> scalar = values.scalar(node);
    scalar.ifPresent(values::name);
    return scalar.flatMap(this::sameName).stream().toList();
  }

  private Optional<Match> sameName(Node.Scalar column) {
    return FormulaParser.parse('[' + column.text() + ']', column.position(), values.problems())
        .map(formula -> new Match(column.text(), formula, column.position()));
  }

  private List<Match> matches(Node node) {
    List<Match> matches = new ArrayList<>();
    for (Node.Entry entry : values.named(node)) {
      values
          .formula(entry.value())
          .map(formula -> new Match(entry.name(), formula, entry.position()))
          .ifPresent(matches::add);
    }
    return matches;
  }

  private Optional<Match> onOrBefore(Node node) {
    List<Match> matches = matches(node);
    if (matches.size() > 1) {
      values.wrong(node.position(), "expected one date column, found " + matches.size());
    }
    return matches.stream().findFirst();
  }
}
