package yanbao.report.pdf;

import java.security.SecureRandom;
import java.util.Random;

/** Gives subset fonts the same tag in every run; OpenPDF draws it from a {@link SecureRandom}. */
final class FixedTag extends SecureRandom {
  private final transient Random letters;

  FixedTag(String fontName) {
    letters = new Random(fontName.hashCode());
  }

  @Override
  public double nextDouble() {
    return letters.nextDouble();
  }
}
