package yanbao.job;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import yanbao.model.Unpivot;

/** Reads how a crosstab becomes a list. */
final class UnpivotParser {
  private final Values values;

  UnpivotParser(Values values) {
    this.values = values;
  }

  /** The unpivot of a source, if it has one. */
  Optional<Unpivot> parse(Fields source) {
    Optional<Node> node = source.optional("unpivot");
    if (node.isEmpty()) {
      return Optional.empty();
    }
    source.refuse(List.of("controlTotal"), "the cells of a crosstab have no total of their own");
    Fields fields = Fields.of(Part.UNPIVOT, node.get(), values.problems());
    Optional<Node.Scalar> headers = fields.required("headers").flatMap(values::scalar);
    Optional<Node.Scalar> cells = fields.required("values").flatMap(values::scalar);
    if (headers.isEmpty() || cells.isEmpty()) {
      return Optional.empty();
    }
    Unpivot unpivot = new Unpivot(headers.get().text(), cells.get().text());
    check(unpivot, headers.get(), source);
    known(cells.get(), cells.get().text(), source);
    return Optional.of(unpivot);
  }

  private void check(Unpivot unpivot, Node.Scalar headers, Fields source) {
    List<String> columns = unpivot.columns();
    Set<String> distinct = new HashSet<>(columns);
    if (columns.isEmpty()
        || distinct.size() < columns.size()
        || distinct.contains(unpivot.values())
        || headers.text().contains("}{")) {
      values.wrong(
          headers.position(),
          "expected the columns that take the parts of a header, as in {size} or {width}x{height},"
              + " each once and with text between them, found "
              + headers.described());
    }
    columns.forEach(column -> known(headers, column, source));
  }

  private void known(Node.Scalar at, String column, Fields source) {
    List<String> declared =
        source
            .optional("columns")
            .map(
                node ->
                    node instanceof Node.Mapping mapping
                        ? mapping.entries().stream().map(Node.Entry::name).toList()
                        : List.<String>of())
            .orElse(List.of());
    if (!declared.contains(column)) {
      values.unknown(
          at.position(),
          "unknown column \"" + column + "\" of this source" + Allowed.hint(column, declared));
      return;
    }
    source
        .optional("columns")
        .flatMap(node -> node.find(column, "header"))
        .ifPresent(
            header ->
                values.wrong(
                    header.position(),
                    "column " + column + " is filled by unpivot and has no header of its own"));
  }
}
