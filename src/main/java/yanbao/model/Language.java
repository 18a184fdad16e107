package yanbao.model;

import java.util.Optional;

/** A language that deliverables are written in. */
public enum Language {
  ZH("zh"),
  EN("en");

  private final String code;

  Language(String code) {
    this.code = code;
  }

  public String code() {
    return code;
  }

  /** Whether readers of this language can read the text: it has no letters of another script. */
  public boolean reads(String text) {
    return switch (this) {
      case ZH -> true;
      case EN -> text.codePoints().noneMatch(Character::isIdeographic);
    };
  }

  public static Optional<Language> of(String code) {
    for (Language language : values()) {
      if (language.code.equals(code)) {
        return Optional.of(language);
      }
    }
    return Optional.empty();
  }
}
