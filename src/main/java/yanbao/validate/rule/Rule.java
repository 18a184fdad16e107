package yanbao.validate.rule;

/** What must hold for a source; this is the list of all kinds. */
public sealed interface Rule
    permits RequiredRule,
        RangeRule,
        PatternRule,
        AcceptedRule,
        FormulaRule,
        UniqueRule,
        ControlTotalRule,
        RowCountRule,
        PlausibleRule,
        FreshRule,
        ReferenceRule,
        ChangeRule,
        WarnOnly {

  /** The rule itself, whatever a breach of it means. */
  default Rule bare() {
    return this;
  }

  /** Whether a breach is a warning, and neither rejects a row nor fails the run. */
  default boolean onlyWarns() {
    return false;
  }
}
