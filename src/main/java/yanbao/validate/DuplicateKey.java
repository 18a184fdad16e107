package yanbao.validate;

import java.util.ArrayList;
import java.util.List;
import yanbao.problem.Escape;
import yanbao.problem.Position;
import yanbao.problem.Problem;
import yanbao.problem.ProblemCode;
import yanbao.validate.rule.UniqueRule;

/** Words the problem of two rows that agree in the columns of a {@link UniqueRule}. */
public final class DuplicateKey {
  private DuplicateKey() {}

  /**
   * @param values the common values, one per column of the rule
   */
  public static Problem problem(
      UniqueRule rule, List<String> values, Position.InSource first, Position.InSource second) {
    List<String> pairs = new ArrayList<>();
    for (int i = 0; i < values.size(); i++) {
      pairs.add(rule.columns().get(i) + " \"" + Escape.text(values.get(i)) + '"');
    }
    return Problem.error(
        ProblemCode.DUPLICATE_KEY,
        second,
        String.join(", ", pairs)
            + " is already in "
            + first.describe()
            + "; one of the two rows has to go");
  }
}
