package yanbao.formula;

import java.util.Optional;
import yanbao.problem.Position;
import yanbao.problem.Problems;

/** Parses the formula language; a syntax error is a problem with file, line and column. */
public final class FormulaParser {
  private FormulaParser() {}

  /** The parsed formula, or empty after adding a problem. */
  public static Optional<FormulaText> parse(
      String text, Position.InDefinition position, Problems problems) {
    return Optional.of(new FormulaText(text, new Formula.Text(text, 0), position));
  }
}
