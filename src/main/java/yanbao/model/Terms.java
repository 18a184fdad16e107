package yanbao.model;

import java.util.Map;

/**
 * What words of the data are called in the language of a run: {@code 买入} is {@code Buy}. No two
 * words have the same name, so that whatever compares words gives the same answer in every
 * language.
 */
public record Terms(Map<String, String> names) {
  /** All words as they are. */
  public static final Terms NONE = new Terms(Map.of());

  public Terms {
    names = Map.copyOf(names);
  }

  /** The word as readers see it. */
  public String of(String word) {
    return names.getOrDefault(word, word);
  }

  public Value of(Value value) {
    return value instanceof Value.Text text ? new Value.Text(of(text.text())) : value;
  }
}
