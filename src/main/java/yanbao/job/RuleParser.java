package yanbao.job;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import yanbao.model.DateType;
import yanbao.model.SourceColumn;
import yanbao.model.ValueKind;
import yanbao.validate.rule.ControlTotalRule;
import yanbao.validate.rule.FreshRule;
import yanbao.validate.rule.RangeRule;
import yanbao.validate.rule.RequiredRule;
import yanbao.validate.rule.Rule;
import yanbao.validate.rule.UniqueRule;

/** Reads what must hold for a source. */
final class RuleParser {
  private static final Pattern WITHIN =
      Pattern.compile("(?<count>0|[1-9][0-9]{0,3}) (?<business>business )?days?");

  private final Values values;

  RuleParser(Values values) {
    this.values = values;
  }

  /** The rules of a source, those of single columns first, in the order of the columns. */
  List<Rule> parse(Node.Entry source, Fields fields, List<SourceColumn> columns) {
    List<Rule> rules = new ArrayList<>();
    for (SourceColumn column : columns) {
      if (!column.mayBeMissing()) {
        rules.add(new RequiredRule(column.name()));
      }
      source
          .value()
          .find("columns", column.name())
          .flatMap(node -> range(column, node))
          .ifPresent(rules::add);
    }
    List<String> keys = columns.stream().filter(SourceColumn::key).map(SourceColumn::name).toList();
    if (!keys.isEmpty()) {
      rules.add(new UniqueRule(keys));
    }
    fields.optional("controlTotal").map(node -> controlTotal(node, columns)).ifPresent(rules::add);
    fields.optional("fresh").map(node -> fresh(node, columns)).ifPresent(rules::add);
    return rules;
  }

  private Optional<Rule> range(SourceColumn column, Node node) {
    Optional<BigDecimal> above = node.find("above").flatMap(values::number);
    Optional<BigDecimal> atLeast = node.find("atLeast").flatMap(values::number);
    Optional<BigDecimal> below = node.find("below").flatMap(values::number);
    Optional<BigDecimal> atMost = node.find("atMost").flatMap(values::number);
    notBoth(node, "above", "atLeast");
    notBoth(node, "below", "atMost");
    Optional<BigDecimal> least = above.or(() -> atLeast);
    Optional<BigDecimal> most = below.or(() -> atMost);
    if (least.isEmpty() && most.isEmpty()) {
      return Optional.empty();
    }
    if (least.isPresent() && most.isPresent()) {
      int order = least.get().compareTo(most.get());
      if (order > 0 || (order == 0 && (above.isPresent() || below.isPresent()))) {
        values.wrong(node.position(), "no number lies within the bounds of this column");
      }
    }
    return Optional.of(new RangeRule(column.name(), above, atLeast, below, atMost));
  }

  private void notBoth(Node column, String one, String other) {
    Optional<Node> second = column.find(other);
    if (second.isPresent() && column.find(one).isPresent()) {
      values.wrong(
          second.get().position(), "either \"" + one + "\" or \"" + other + "\", not both");
    }
  }

  private Rule controlTotal(Node node, List<SourceColumn> columns) {
    Fields fields = Fields.of(Part.CONTROL_TOTAL, node, values.problems());
    List<Node.Scalar> summed = fields.required("columns").map(values::texts).orElse(List.of());
    for (Node.Scalar column : summed) {
      check(column, columns, "a number", found -> found.type().kind() == ValueKind.NUMBER);
    }
    BigDecimal tolerance =
        fields.optional("tolerance").flatMap(values::number).orElse(BigDecimal.ZERO);
    if (tolerance.signum() < 0) {
      values.wrong(fields.position(), "the tolerance of a control total is not negative");
    }
    return new ControlTotalRule(
        fields.required("row").flatMap(values::text).orElse(""),
        summed.stream().map(Node.Scalar::text).toList(),
        tolerance);
  }

  private Rule fresh(Node node, List<SourceColumn> columns) {
    Fields fields = Fields.of(Part.FRESH, node, values.problems());
    Optional<Node.Scalar> column = fields.required("column").flatMap(values::scalar);
    column.ifPresent(
        name -> check(name, columns, "a date", found -> found.type() instanceof DateType));
    return fields
        .required("within")
        .flatMap(within -> fresh(column.map(Node.Scalar::text).orElse(""), within))
        .orElse(new FreshRule("", 0, FreshRule.Days.CALENDAR));
  }

  private Optional<FreshRule> fresh(String column, Node within) {
    Optional<Node.Scalar> scalar = values.scalar(within);
    if (scalar.isEmpty()) {
      return Optional.empty();
    }
    Matcher matcher = WITHIN.matcher(scalar.get().text());
    if (!matcher.matches()) {
      values.wrong(
          within.position(),
          "expected a number of days such as 0 days, 3 days or 1 business day, found "
              + within.described());
      return Optional.empty();
    }
    return Optional.of(
        new FreshRule(
            column,
            Integer.parseInt(matcher.group("count")),
            matcher.group("business") == null ? FreshRule.Days.CALENDAR : FreshRule.Days.BUSINESS));
  }

  private void check(
      Node.Scalar name, List<SourceColumn> columns, String kind, Predicate<SourceColumn> fits) {
    Optional<SourceColumn> column =
        columns.stream().filter(candidate -> candidate.name().equals(name.text())).findFirst();
    if (column.isEmpty()) {
      List<String> known = columns.stream().map(SourceColumn::name).toList();
      String unknown = "unknown column " + name.described() + " in this source";
      values.unknown(name.position(), unknown + Allowed.hint(name.text(), known));
    } else if (!fits.test(column.get())) {
      values.wrong(
          name.position(),
          "column " + name.text() + " is " + column.get().type().word() + ", not " + kind);
    }
  }
}
