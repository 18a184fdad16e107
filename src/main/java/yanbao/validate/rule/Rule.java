package yanbao.validate.rule;

/** What must hold for a source. */
public sealed interface Rule
    permits RequiredRule, RangeRule, UniqueRule, ControlTotalRule, FreshRule {}
