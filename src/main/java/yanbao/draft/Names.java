package yanbao.draft;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import yanbao.model.Folding;

/** Gives out names as definitions have them, each just once. */
final class Names {
  private static final int LONGEST = 40;

  private final Set<String> taken = new HashSet<>();

  /** A name for what has this text, or {@code otherwise} where it has no Latin letters. */
  String of(String text, String otherwise) {
    String known = Words.ALL.headers().get(Folding.comparable(text));
    String name = known != null ? known : latin(text);
    if (name.isEmpty()) {
      name = otherwise;
    }
    String free = name;
    for (int i = 2; !taken.add(free); i++) {
      free = name + '_' + i;
    }
    return free;
  }

  private static String latin(String text) {
    String name =
        Folding.width(text)
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^a-z0-9]+", "_")
            .replaceAll("^_+|_+$", "");
    if (name.length() > LONGEST) {
      name = name.substring(0, LONGEST).replaceAll("_+$", "");
    }
    if (!name.isEmpty() && !Character.isLetter(name.charAt(0))) {
      name = "n" + name;
    }
    // What is left of a header in another script, such as a unit, is no name.
    boolean otherScript = text.codePoints().anyMatch(c -> c > 0x24F && Character.isLetter(c));
    return otherScript && name.chars().filter(Character::isLetter).count() < 3 ? "" : name;
  }
}
