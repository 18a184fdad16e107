package yanbao.validate.rule;

import yanbao.formula.TypedFormula;

/**
 * The formula over the columns of a row is true; where it has no value, for one of the columns has
 * none, nothing is said.
 *
 * @param message what that means, in the author's words
 */
public record FormulaRule(String name, TypedFormula formula, String message) implements Rule {
  /** Without its place in the definition, which decides nothing. */
  @Override
  public String toString() {
    return "FormulaRule[" + name + ", " + formula.source().text() + ", " + message + "]";
  }
}
