package yanbao.validate.rule;

import java.util.Optional;

/** The source has so many accepted rows, over all its files; the bounds belong to them. */
public record RowCountRule(Optional<Integer> atLeast, Optional<Integer> atMost) implements Rule {}
