package yanbao.job;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import yanbao.model.Bounds;
import yanbao.model.DisplayFormat;
import yanbao.model.Label;
import yanbao.model.Parameter;
import yanbao.model.Value;
import yanbao.model.ValueKind;

/** Reads a parameter; its kind is that of its value as written. */
final class ParameterParser {
  private static final Set<String> RESERVED = Set.of("as_of", "true", "false");

  // A parameter is a defined name in the workbook; Excel takes such a name for a cell.
  private static final Pattern CELL =
      Pattern.compile("[a-z]{1,3}[0-9]+|r[0-9]*|c[0-9]*|r[0-9]*c[0-9]*");

  private final Values values;

  ParameterParser(Values values) {
    this.values = values;
  }

  Parameter parse(Node.Entry entry) {
    Fields fields = Fields.of(Part.PARAMETER, entry, values.problems());
    checkName(entry.key());
    Optional<Value> value =
        fields
            .required("value")
            .flatMap(values::scalar)
            .flatMap(scalar -> Literal.of(scalar, values));
    ValueKind kind = value.map(Literal::kind).orElse(ValueKind.TEXT);
    Optional<DisplayFormat> format = fields.optional("format").flatMap(values::format);
    if (value.isPresent() && format.filter(found -> !fits(found, kind)).isPresent()) {
      fields
          .optional("format")
          .ifPresent(
              node ->
                  values.wrong(
                      node.position(),
                      "the format " + node.described() + " does not fit the value"));
    }
    return new Parameter(
        entry.name(),
        fields.required("label").flatMap(values::label).orElse(Label.of(entry.name())),
        kind,
        value.orElse(Value.Missing.VALUE),
        format.orElseGet(() -> DisplayFormat.plain(kind)),
        bounds(fields, kind, value),
        fields.optional("note").flatMap(values::label),
        entry.position());
  }

  private Bounds bounds(Fields fields, ValueKind kind, Optional<Value> value) {
    if (kind != ValueKind.NUMBER) {
      fields.refuse(List.of("atLeast", "atMost"), "only a number has bounds");
    }
    if (kind != ValueKind.TEXT) {
      fields.refuse(List.of("values"), "only a text has values to choose from");
    }
    Bounds bounds =
        new Bounds(
            fields.optional("atLeast").flatMap(values::number),
            fields.optional("atMost").flatMap(values::number),
            fields.optional("values").map(values::texts).orElse(List.of()).stream()
                .map(Node.Scalar::text)
                .toList());
    Optional<Value> refused = value.filter(found -> !bounds.allow(found));
    if (refused.isPresent()) {
      fields
          .optional("value")
          .ifPresent(
              node ->
                  values.wrong(
                      node.position(),
                      "the value "
                          + node.described()
                          + " is not allowed: expected "
                          + bounds.words()));
    }
    return bounds;
  }

  private void checkName(Node.Scalar name) {
    if (RESERVED.contains(name.text())) {
      values.wrong(name.position(), "the name " + name.text() + " is built in; choose another");
    } else if (CELL.matcher(name.text()).matches()) {
      values.wrong(
          name.position(),
          "the name " + name.text() + " is a cell in Excel; choose a longer one, with _");
    }
  }

  private static boolean fits(DisplayFormat format, ValueKind kind) {
    return switch (kind) {
      case NUMBER -> !format.isDate();
      case DATE -> format.isDate();
      case TEXT, BOOLEAN -> false;
    };
  }
}
