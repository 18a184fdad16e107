package yanbao.job;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
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
        entry.position());
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
