package yanbao.validate.rule;

/** Every value of the column is in a column of another source; a missing value is accepted. */
public record ReferenceRule(String column, String source, String otherColumn) implements Rule {}
