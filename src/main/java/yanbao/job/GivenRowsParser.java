package yanbao.job;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import yanbao.formula.Facts;
import yanbao.model.Value;
import yanbao.model.ValueKind;
import yanbao.table.GivenRows;

/** Reads rows that the definition itself gives: lists and ranges of values by column. */
final class GivenRowsParser {
  private static final int MOST = 10_000;

  private final Values values;

  GivenRowsParser(Values values) {
    this.values = values;
  }

  GivenRows parse(Node node) {
    List<GivenRows.Column> columns = new ArrayList<>();
    int rows = 1;
    for (Node.Entry entry : values.named(node)) {
      GivenRows.Column column = column(entry);
      columns.add(column);
      rows = Math.min(MOST + 1, rows * Math.max(1, column.values().size()));
    }
    if (rows > MOST) {
      values.wrong(
          node.position(), "every combination makes more than " + MOST + " rows; give fewer");
    }
    return new GivenRows(columns, node.position());
  }

  private GivenRows.Column column(Node.Entry entry) {
    if (entry.value() instanceof Node.Mapping) {
      return range(entry);
    }
    List<Node.Scalar> written = values.texts(entry.value());
    List<Value> given = new ArrayList<>();
    for (Node.Scalar scalar : written) {
      Literal.of(scalar, values).ifPresent(value -> add(given, value, scalar));
    }
    ValueKind kind = given.isEmpty() ? ValueKind.TEXT : Literal.kind(given.getFirst());
    boolean percent =
        kind == ValueKind.NUMBER && written.stream().allMatch(text -> text.text().endsWith("%"));
    return column(entry.name(), kind, percent, given);
  }

  private void add(List<Value> given, Value value, Node.Scalar scalar) {
    if (!given.isEmpty() && Literal.kind(given.getFirst()) != Literal.kind(value)) {
      values.wrong(
          scalar.position(),
          "expected "
              + Facts.present(Literal.kind(given.getFirst())).kindWord()
              + " like the values before, found "
              + scalar.described());
      return;
    }
    given.add(value);
  }

  private static GivenRows.Column column(
      String name, ValueKind kind, boolean percent, List<Value> given) {
    return new GivenRows.Column(
        name, kind, percent ? Optional.of(Facts.PERCENT) : Optional.empty(), given);
  }

  private GivenRows.Column range(Node.Entry entry) {
    Fields fields = Fields.of(Part.RANGE, entry, values.problems());
    Optional<Node> first = fields.required("from");
    Optional<BigDecimal> from = first.flatMap(values::number);
    Optional<BigDecimal> to = fields.required("to").flatMap(values::number);
    Optional<Node> stepNode = fields.optional("step");
    Optional<BigDecimal> step =
        stepNode.isPresent() ? stepNode.flatMap(values::number) : Optional.of(BigDecimal.ONE);
    boolean percent =
        first.stream()
            .flatMap(node -> node.scalars().stream())
            .anyMatch(text -> text.text().endsWith("%"));
    List<Value> given =
        from.isPresent() && to.isPresent() && step.isPresent()
            ? steps(entry, from.get(), to.get(), step.get())
            : List.of();
    return column(entry.name(), ValueKind.NUMBER, percent, given);
  }

  private List<Value> steps(Node.Entry entry, BigDecimal from, BigDecimal to, BigDecimal step) {
    if (step.signum() <= 0
        || from.compareTo(to) > 0
        || to.subtract(from).remainder(step).signum() != 0) {
      values.wrong(
          entry.value().position(),
          "expected a range that goes up from "
              + from.toPlainString()
              + " in whole steps of "
              + step.toPlainString()
              + ", which does not end at "
              + to.toPlainString());
      return List.of();
    }
    List<Value> given = new ArrayList<>();
    for (BigDecimal at = from; at.compareTo(to) <= 0 && given.size() <= MOST; at = at.add(step)) {
      given.add(new Value.Number(at));
    }
    return given;
  }
}
