package yanbao.report;

import java.util.List;
import java.util.Optional;

/**
 * How deliverables look, whatever writes them: what {@code jobs/style.yaml} sets, and the house
 * style where it sets nothing.
 *
 * @param logo a picture of the publisher, PNG or JPEG
 */
public record Style(
    Colors colors, Fonts fonts, Optional<StyleFile> logo, Page page, Workbook workbook) {
  public static final Style DEFAULT =
      new Style(
          new Colors(
              Rgb.of("1B365D"),
              Rgb.of("B8883B"),
              Rgb.of("8C2D2D"),
              Rgb.of("262B33"),
              Rgb.of("6B7480"),
              Rgb.of("E6EBF2"),
              Rgb.of("F4F6F9"),
              Rgb.of("F0F2F5"),
              Rgb.of("D9DEE5"),
              Rgb.of("2E6B4F"),
              Rgb.of("A23B3B"),
              // Neighbours differ in lightness, so that they can be told apart in grey.
              List.of(
                  Rgb.of("1B365D"),
                  Rgb.of("C9A24B"),
                  Rgb.of("4F8A8B"),
                  Rgb.of("A9BDD3"),
                  Rgb.of("8C2D2D"),
                  Rgb.of("9A9FA8"))),
          new Fonts(Optional.empty(), Optional.empty(), Optional.empty()),
          Optional.empty(),
          new Page(Paper.A4, 18, 27, 22),
          // On every desk with Chinese text; has Latin letters and digits of one width as well.
          new Workbook(Paper.A4, "Microsoft YaHei"));

  /**
   * The colours.
   *
   * @param accent of the house: titles, headings, strong rules, the band of the cover
   * @param highlight beside it, in small amounts: stripes, bullets
   * @param emphasis of words that are set off in a text
   * @param text of what is read
   * @param muted of what is read last: sources, notes, page headers
   * @param header behind the header of a table
   * @param band behind every other row, and behind what stands beside a text
   * @param total behind totals
   * @param rule of fine lines
   * @param positive of good values, where colours tell
   * @param negative of bad ones
   * @param series of charts, in order; at least one
   */
  public record Colors(
      Rgb accent,
      Rgb highlight,
      Rgb emphasis,
      Rgb text,
      Rgb muted,
      Rgb header,
      Rgb band,
      Rgb total,
      Rgb rule,
      Rgb positive,
      Rgb negative,
      List<Rgb> series) {
    public Colors {
      series = List.copyOf(series);
    }
  }

  /** TrueType fonts of the report; the built-in Noto Sans SC where none is given. */
  public record Fonts(
      Optional<StyleFile> body, Optional<StyleFile> bold, Optional<StyleFile> heading) {}

  /** The page of the report; margins in millimetres, {@code side} left and right. */
  public record Page(Paper paper, int side, int top, int bottom) {}

  /**
   * What workbooks have of their own.
   *
   * @param font the name of a font that readers have; workbooks embed none
   */
  public record Workbook(Paper paper, String font) {}

  /** A size of paper, upright; in points. */
  public enum Paper {
    A4("A4", 595, 842),
    LETTER("Letter", 612, 792);

    private final String word;
    private final int width;
    private final int height;

    Paper(String word, int width, int height) {
      this.word = word;
      this.width = width;
      this.height = height;
    }

    /** As the style file names it. */
    public String word() {
      return word;
    }

    public int width() {
      return width;
    }

    public int height() {
      return height;
    }
  }
}
