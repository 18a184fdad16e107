package yanbao.validate.rule;

import java.math.BigDecimal;

/**
 * No value differs by more than this from that of the same key in the newest revision that was
 * published for the as-of date or a date before it. Keys that only one of the two has, and missing
 * values, are not compared.
 *
 * @param relative whether {@code most} is a share of the earlier value, or an amount
 */
public record ChangeRule(String column, BigDecimal most, boolean relative) implements Rule {}
