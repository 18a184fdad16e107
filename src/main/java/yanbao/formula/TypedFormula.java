package yanbao.formula;

import yanbao.model.ValueKind;

/**
 * A formula that is proven against the columns it names: its kind, and whether it can be missing or
 * not meaningful.
 */
public record TypedFormula(
    FormulaText source, ValueKind kind, boolean mayBeMissing, boolean mayBeNotMeaningful) {}
