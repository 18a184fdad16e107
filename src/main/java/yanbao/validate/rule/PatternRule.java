package yanbao.validate.rule;

/**
 * The text of the cell, without outer white space, matches the whole regular expression; a missing
 * value matches any.
 */
public record PatternRule(String column, String pattern) implements Rule {}
