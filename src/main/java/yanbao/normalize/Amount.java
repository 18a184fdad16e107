package yanbao.normalize;

import java.math.BigDecimal;
import java.util.Optional;
import yanbao.model.Qualifier;

/**
 * What the text of an amount or quantity says.
 *
 * @param number empty where it is not disclosed
 */
record Amount(
    Optional<BigDecimal> number,
    Optional<String> currency,
    Optional<String> period,
    Optional<Vocabulary.Meaning.Unit> unit,
    Qualifier qualifier) {

  static Amount of(BigDecimal number) {
    return new Amount(
        Optional.of(number),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Qualifier.EXACTLY);
  }
}
