package yanbao.report;

import java.util.Locale;

/** A colour; {@code value} is 0xRRGGBB. */
public record Rgb(int value) {
  public static final Rgb WHITE = new Rgb(0xFFFFFF);

  public Rgb {
    if (value < 0 || value > 0xFFFFFF) {
      throw new IllegalArgumentException("no colour: " + value);
    }
  }

  /** The colour of six hexadecimal digits. */
  public static Rgb of(String hex) {
    return new Rgb(Integer.parseInt(hex, 16));
  }

  public String hex() {
    return String.format(Locale.ROOT, "%06X", value);
  }

  public int red() {
    return value >> 16;
  }

  public int green() {
    return value >> 8 & 0xFF;
  }

  public int blue() {
    return value & 0xFF;
  }

  /** How light it is when printed in grey, from 0 (black) to 1 (white). */
  public double lightness() {
    return (0.299 * red() + 0.587 * green() + 0.114 * blue()) / 255;
  }

  /** Whether white reads better on it than dark text. */
  public boolean isDark() {
    return lightness() < 0.55;
  }

  /** This colour with a share of another in it. */
  public Rgb mixed(Rgb other, double share) {
    return new Rgb(
        part(red(), other.red(), share) << 16
            | part(green(), other.green(), share) << 8
            | part(blue(), other.blue(), share));
  }

  private static int part(int own, int other, double share) {
    return (int) Math.round(own + (other - own) * share);
  }
}
