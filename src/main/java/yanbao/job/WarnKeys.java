package yanbao.job;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import yanbao.validate.rule.Rule;
import yanbao.validate.rule.WarnOnly;

/** Reads {@code warn}: which of the rules beside it only warn. */
final class WarnKeys {
  private WarnKeys() {}

  /**
   * The rules in their order, each once.
   *
   * @param rules by the key that declares them, or by their name
   */
  static List<Rule> apply(Values values, Optional<Node> warn, Map<String, Rule> rules) {
    Set<Rule> warned = new LinkedHashSet<>();
    for (Node.Scalar key : warn.map(values::texts).orElse(List.of())) {
      Optional<Rule> rule = Optional.ofNullable(rules.get(key.text()));
      rule.ifPresent(warned::add);
      if (rule.isEmpty()) {
        values.unknown(
            key.position(),
            "no rule " + key.described() + " here" + Allowed.hint(key.text(), rules.keySet()));
      }
    }
    List<Rule> all = new ArrayList<>();
    for (Rule rule : new LinkedHashSet<>(rules.values())) {
      all.add(warned.contains(rule) ? new WarnOnly(rule) : rule);
    }
    return all;
  }
}
