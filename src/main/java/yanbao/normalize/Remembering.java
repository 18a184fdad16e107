package yanbao.normalize;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import yanbao.model.RawCell;
import yanbao.model.Value;

/** Remembers the values of texts, for columns where few texts come again and again. */
final class Remembering implements CellNormalizer {
  private static final int REMEMBERED = 10_000;

  private final CellNormalizer normalizer;
  private final Map<String, Value> values = new HashMap<>();

  Remembering(CellNormalizer normalizer) {
    this.normalizer = normalizer;
  }

  @Override
  public String expected() {
    return normalizer.expected();
  }

  @Override
  public Optional<String> remark(RawCell.Kind kind, String text) throws NotAValueException {
    return normalizer.remark(kind, text);
  }

  @Override
  public Value value(RawCell.Kind kind, String text) throws NotAValueException {
    if (kind != RawCell.Kind.TEXT) {
      return normalizer.value(kind, text);
    }
    Value known = values.get(text);
    if (known != null) {
      return known;
    }
    Value value = normalizer.value(kind, text);
    if (values.size() < REMEMBERED) {
      values.put(text, value);
    }
    return value;
  }
}
