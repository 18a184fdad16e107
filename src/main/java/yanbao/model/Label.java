package yanbao.model;

import java.util.EnumMap;
import java.util.Map;

/** A text in one or more languages; a text given without a language holds for all. */
public record Label(Map<Language, String> texts) {
  public Label {
    if (texts.isEmpty()) {
      throw new IllegalArgumentException("a label needs a text");
    }
    texts = Map.copyOf(texts);
  }

  /** The same text in every language. */
  public static Label of(String text) {
    Map<Language, String> texts = new EnumMap<>(Language.class);
    for (Language language : Language.values()) {
      texts.put(language, text);
    }
    return new Label(texts);
  }

  /** The text in this language, or in the first language that has one. */
  public String in(Language language) {
    String text = texts.get(language);
    if (text != null) {
      return text;
    }
    for (Language other : Language.values()) {
      String fallback = texts.get(other);
      if (fallback != null) {
        return fallback;
      }
    }
    throw new IllegalStateException("a label without text");
  }
}
