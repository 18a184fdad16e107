package yanbao.validate.rule;

import java.util.List;

/** The value is one of these; numbers are compared as numbers, a missing value is accepted. */
public record AcceptedRule(String column, List<String> values) implements Rule {
  public AcceptedRule {
    values = List.copyOf(values);
  }
}
