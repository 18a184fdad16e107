package yanbao.job;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import yanbao.model.DateType;
import yanbao.model.SourceColumn;
import yanbao.model.ValueKind;
import yanbao.table.SourceCondition;
import yanbao.validate.rule.ControlTotalRule;
import yanbao.validate.rule.FormulaRule;
import yanbao.validate.rule.FreshRule;
import yanbao.validate.rule.RequiredRule;
import yanbao.validate.rule.RowCountRule;
import yanbao.validate.rule.Rule;
import yanbao.validate.rule.UniqueRule;

/** Reads what must hold for a source. */
final class RuleParser {
  private static final Pattern WITHIN =
      Pattern.compile("(?<count>0|[1-9][0-9]{0,3}) (?<business>business )?days?");

  private static final int MOST_ROWS = 1_000_000_000;

  private final Values values;

  RuleParser(Values values) {
    this.values = values;
  }

  /** The rules of a source, those of single columns first, in the order of the columns. */
  List<Rule> parse(Node.Entry source, Fields fields, List<SourceColumn> columns) {
    List<Rule> rules = new ArrayList<>();
    ColumnRuleParser ofColumn = new ColumnRuleParser(values, columns);
    for (SourceColumn column : columns) {
      if (column.key()) {
        rules.add(new RequiredRule(column.name()));
      }
      source
          .value()
          .find("columns", column.name())
          .map(node -> ofColumn.parse(column, node))
          .ifPresent(rules::addAll);
    }
    List<String> keys = columns.stream().filter(SourceColumn::key).map(SourceColumn::name).toList();
    if (!keys.isEmpty()) {
      rules.add(new UniqueRule(keys));
    }
    rules.addAll(WarnKeys.apply(values, fields.optional("warn"), ofSource(fields, columns)));
    return rules;
  }

  private Map<String, Rule> ofSource(Fields fields, List<SourceColumn> columns) {
    Map<String, Rule> rules = new LinkedHashMap<>();
    fields.optional("rows").map(this::rows).ifPresent(rule -> rules.put("rows", rule));
    for (Node.Entry check : fields.optional("checks").map(values::named).orElse(List.of())) {
      if (Part.SOURCE.keys().contains(check.name())) {
        values.wrong(check.position(), "a check has a name that is no key of a source");
      }
      check(check, columns).ifPresent(rule -> rules.put(check.name(), rule));
    }
    fields
        .optional("controlTotal")
        .map(node -> controlTotal(node, columns))
        .ifPresent(rule -> rules.put("controlTotal", rule));
    fields
        .optional("fresh")
        .map(node -> fresh(node, columns))
        .ifPresent(rule -> rules.put("fresh", rule));
    return rules;
  }

  private Rule rows(Node node) {
    Fields fields = Fields.of(Part.ROWS, node, values.problems());
    RowCountRule rule =
        new RowCountRule(
            fields.optional("atLeast").flatMap(least -> values.whole(least, 0, MOST_ROWS)),
            fields.optional("atMost").flatMap(most -> values.whole(most, 0, MOST_ROWS)));
    if (rule.atLeast().orElse(0) > rule.atMost().orElse(MOST_ROWS)) {
      values.wrong(fields.position(), "no number of rows lies within these bounds");
    }
    return rule;
  }

  private Optional<Rule> check(Node.Entry check, List<SourceColumn> columns) {
    Fields fields = Fields.of(Part.CHECK, check, values.problems());
    Optional<String> message = fields.required("message").flatMap(values::text);
    return fields
        .required("formula")
        .flatMap(values::formula)
        .flatMap(formula -> SourceCondition.check(formula, columns, values.problems()))
        .map(formula -> new FormulaRule(check.name(), formula, message.orElse("")));
  }

  private Rule controlTotal(Node node, List<SourceColumn> columns) {
    Fields fields = Fields.of(Part.CONTROL_TOTAL, node, values.problems());
    List<Node.Scalar> summed = fields.required("columns").map(values::texts).orElse(List.of());
    for (Node.Scalar column : summed) {
      SourceColumns.require(
          values, columns, column, "a number", found -> found.type().kind() == ValueKind.NUMBER);
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
        name ->
            SourceColumns.require(
                values, columns, name, "a date", found -> found.type() instanceof DateType));
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
}
