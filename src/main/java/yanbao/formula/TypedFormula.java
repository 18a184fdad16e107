package yanbao.formula;

import java.util.Set;
import yanbao.model.ValueKind;

/** A formula that is proven against the columns it names. */
public record TypedFormula(FormulaText source, Expression tree) {

  public ValueKind kind() {
    return tree.facts().kind().orElse(ValueKind.NUMBER);
  }

  public boolean mayBeMissing() {
    return tree.facts().mayBeMissing();
  }

  public boolean mayBeNotMeaningful() {
    return tree.facts().mayBeNotMeaningful();
  }

  /** The other tables and sources that the formula names with a column or a total. */
  public Set<String> tables() {
    return FormulaNames.of(source.tree()).tables();
  }

  /** Whether it aggregates over rows of its own table. */
  public boolean hasOwnRanges() {
    return !FormulaNames.of(source.tree()).ranges().isEmpty();
  }
}
