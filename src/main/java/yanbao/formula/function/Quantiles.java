package yanbao.formula.function;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import yanbao.formula.Facts;
import yanbao.model.ValueKind;

/** What QUARTILE and PERCENTILE share. */
final class Quantiles {
  private Quantiles() {}

  /** {@code whole} is the argument that stands for the largest number. */
  static Facts check(Arguments arguments, int whole, String allowed) {
    arguments.expect(0, ValueKind.NUMBER);
    Optional<BigDecimal> literal = arguments.literal(1);
    boolean fits =
        literal.isPresent()
            && literal.get().signum() >= 0
            && literal.get().compareTo(BigDecimal.valueOf(whole)) <= 0
            && (whole == 1 || literal.get().stripTrailingZeros().scale() <= 0);
    if (!fits) {
      arguments.fault(1, "expected " + allowed + ", written in the formula");
    }
    Facts column = arguments.facts(0);
    return new Facts(column.kind(), column.unit(), column.mayBeAbsent(), false);
  }

  static SqlParts sql(List<SqlParts> arguments, SqlRange range, int whole) {
    String share = arguments.get(1).value() + " / " + whole;
    return SqlParts.orMissing(
        range.select("quantile_cont(" + arguments.getFirst().value() + ", " + share + ")"));
  }

  /** Written as PERCENTILE for both, which every engine knows. */
  static ExcelParts excel(List<ExcelParts> arguments, List<Facts> facts, int whole) {
    String column = ExcelParts.write(arguments.getFirst());
    BigDecimal share =
        new BigDecimal(ExcelParts.write(arguments.get(1))).divide(BigDecimal.valueOf(whole));
    ExcelParts call = ExcelParts.atom("PERCENTILE(" + column + "," + share.toPlainString() + ")");
    return facts.getFirst().mayBeAbsent()
        ? new ExcelParts.Choose("COUNT(" + column + ")>0", call, ExcelParts.Missing.VALUE)
        : call;
  }
}
