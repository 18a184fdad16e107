package yanbao.validate.rule;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * The value lies within the bounds; {@code above} and {@code below} exclude the bound, the others
 * include it.
 */
public record RangeRule(
    String column,
    Optional<BigDecimal> above,
    Optional<BigDecimal> atLeast,
    Optional<BigDecimal> below,
    Optional<BigDecimal> atMost)
    implements Rule {}
