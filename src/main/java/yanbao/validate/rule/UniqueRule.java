package yanbao.validate.rule;

import java.util.List;

/** No two rows agree in all these columns. */
public record UniqueRule(List<String> columns) implements Rule {
  public UniqueRule {
    columns = List.copyOf(columns);
  }
}
