package yanbao.validate.rule;

/** The column has a value in every row. */
public record RequiredRule(String column) implements Rule {}
