package yanbao.job;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import yanbao.model.SourceColumn;
import yanbao.model.ValueKind;
import yanbao.validate.rule.AcceptedRule;
import yanbao.validate.rule.ChangeRule;
import yanbao.validate.rule.PatternRule;
import yanbao.validate.rule.PlausibleRule;
import yanbao.validate.rule.RangeRule;
import yanbao.validate.rule.ReferenceRule;
import yanbao.validate.rule.RequiredRule;
import yanbao.validate.rule.Rule;
import yanbao.validate.rule.UniqueRule;

/** Reads what must hold for one column of a source. */
final class ColumnRuleParser {
  private static final List<String> RANGE = List.of("above", "atLeast", "below", "atMost");
  private static final Pattern REFERENCE =
      Pattern.compile("(?<source>" + Values.NAME + ")\\.(?<column>" + Values.NAME + ")");

  private final Values values;
  private final List<SourceColumn> columns;

  ColumnRuleParser(Values values, List<SourceColumn> columns) {
    this.values = values;
    this.columns = columns;
  }

  /** The rules of the column, those that only warn as such. */
  List<Rule> parse(SourceColumn column, Node node) {
    Map<String, Rule> rules = new LinkedHashMap<>();
    if (column.required()) {
      rules.put("required", new RequiredRule(column.name()));
    }
    range(column, node).ifPresent(range -> RANGE.forEach(key -> rules.put(key, range)));
    node.find("unique")
        .flatMap(values::flag)
        .filter(unique -> unique)
        .ifPresent(unique -> rules.put("unique", new UniqueRule(List.of(column.name()))));
    node.find("pattern").flatMap(text -> pattern(column, text)).ifPresent(put(rules, "pattern"));
    node.find("oneOf")
        .map(values::strings)
        .map(accepted -> (Rule) new AcceptedRule(column.name(), accepted))
        .ifPresent(put(rules, "oneOf"));
    node.find("in").flatMap(text -> reference(column, text)).ifPresent(put(rules, "in"));
    node.find("change").flatMap(most -> change(column, most)).ifPresent(put(rules, "change"));
    node.find("plausible").map(part -> plausible(column, part)).ifPresent(put(rules, "plausible"));
    return WarnKeys.apply(values, node.find("warn"), rules);
  }

  private static Consumer<Rule> put(Map<String, Rule> rules, String key) {
    return rule -> rules.put(key, rule);
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

  private Optional<Rule> pattern(SourceColumn column, Node node) {
    Optional<String> pattern = values.text(node);
    try {
      pattern.ifPresent(Pattern::compile);
    } catch (PatternSyntaxException e) {
      values.wrong(
          node.position(),
          "expected a regular expression, found " + node.described() + ": " + e.getDescription());
      return Optional.empty();
    }
    return pattern.map(text -> new PatternRule(column.name(), text));
  }

  /** Whether the other source has such a column is checked when all sources are known. */
  private Optional<Rule> reference(SourceColumn column, Node node) {
    Optional<String> text = values.text(node);
    Optional<Matcher> matcher = text.map(REFERENCE::matcher).filter(Matcher::matches);
    if (text.isPresent() && matcher.isEmpty()) {
      values.wrong(
          node.position(),
          "expected a column of a source such as securities.code, found " + node.described());
    }
    return matcher.map(
        found -> new ReferenceRule(column.name(), found.group("source"), found.group("column")));
  }

  private Optional<Rule> change(SourceColumn column, Node node) {
    if (isNotNumber(column)) {
      values.wrong(node.position(), "only numbers change; the type is " + column.type().word());
    }
    if (columns.stream().noneMatch(SourceColumn::key)) {
      values.wrong(
          node.position(), "a change is seen by key; the source needs a column with \"key: true\"");
    }
    Optional<BigDecimal> most = values.number(node);
    if (most.isPresent() && most.get().signum() < 0) {
      values.wrong(node.position(), "the largest change is not negative");
    }
    boolean relative = node instanceof Node.Scalar scalar && scalar.text().endsWith("%");
    return most.map(bound -> new ChangeRule(column.name(), bound, relative));
  }

  private Rule plausible(SourceColumn column, Node node) {
    Fields fields = Fields.of(Part.PLAUSIBLE, node, values.problems());
    if (isNotNumber(column)) {
      values.wrong(
          fields.position(), "only numbers stand out; the type is " + column.type().word());
    }
    PlausibleRule.Method method =
        fields
            .required("method")
            .flatMap(
                choice ->
                    values.choice(
                        choice,
                        Map.of(
                            "neighbours",
                            PlausibleRule.Method.NEIGHBOURS,
                            "mad",
                            PlausibleRule.Method.MAD,
                            "iqr",
                            PlausibleRule.Method.IQR)))
            .orElse(PlausibleRule.Method.MAD);
    if (method != PlausibleRule.Method.NEIGHBOURS) {
      fields.refuse(List.of("along"), "only neighbours have an order");
    }
    BigDecimal within = fields.required("within").flatMap(values::number).orElse(BigDecimal.TEN);
    BigDecimal least = method == PlausibleRule.Method.NEIGHBOURS ? BigDecimal.ONE : BigDecimal.ZERO;
    if (within.compareTo(least) <= 0) {
      values.wrong(fields.position(), "\"within\" is above " + least + " for this method");
    }
    Optional<String> along = fields.optional("along").flatMap(values::scalar).map(this::known);
    List<String> by =
        fields.optional("by").map(values::texts).orElse(List.of()).stream()
            .map(this::known)
            .toList();
    return new PlausibleRule(column.name(), method, within, along, by);
  }

  private static boolean isNotNumber(SourceColumn column) {
    return column.type().kind() != ValueKind.NUMBER;
  }

  private String known(Node.Scalar name) {
    SourceColumns.require(values, columns, name, "", any -> true);
    return name.text();
  }
}
