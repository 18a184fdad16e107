package yanbao.report.workbook;

import java.util.EnumSet;
import java.util.Set;
import org.apache.poi.ss.usermodel.HorizontalAlignment;

/** How a cell looks; equal looks share one cell style. */
record Look(
    Ink ink, HorizontalAlignment align, String format, Fill fill, Rule rule, Set<Trait> traits) {
  static final String GENERAL = "General";

  /** Excel's format for cells that hold text whatever is typed into them. */
  static final String TEXT = "@";

  /** A font colour, by what it says. */
  enum Ink {
    INPUT,
    FORMULA,
    LINK,
    FAINT,
    PLAIN,
    ACCENT,
    ON_TITLE,
    ON_HEADER
  }

  /** A background. */
  enum Fill {
    NONE,
    TITLE,
    HEADER,
    BAND,
    TOTAL,
    INPUT
  }

  /** The lines around a cell. */
  enum Rule {
    NONE,
    /** A fine line above: the first row of a group, or of a further block of totals. */
    GROUP,
    /** That, and a line below. */
    GROUP_AND_BELOW,
    /** A line above: the first total row. */
    ABOVE,
    /** A line below: the last row of a table. */
    BELOW,
    /** Both. */
    ABOVE_AND_BELOW,
    /** A fine frame: a cell to type into. */
    FRAME
  }

  /** What else sets a cell apart. */
  enum Trait {
    BOLD,
    WRAPPED,
    UNDERLINED,
    SMALL,
    /** Set off from the edge; figures without a frame stand at it, to line up in every viewer. */
    PADDED,
    HEADING,
    TITLE,
    /** The title of the whole workbook. */
    BANNER,
    /** Text that starts as a formula does, and must stay text when it is edited. */
    QUOTED
  }

  static boolean startsAsFormula(String text) {
    return !text.isEmpty() && "=+-@'\t\r".indexOf(text.charAt(0)) >= 0;
  }

  /** This look for a cell with this text. */
  Look of(String text) {
    return startsAsFormula(text) ? with(Trait.QUOTED) : this;
  }

  static final Look PLAIN =
      new Look(
          Ink.PLAIN,
          HorizontalAlignment.LEFT,
          GENERAL,
          Fill.NONE,
          Rule.NONE,
          EnumSet.noneOf(Trait.class));
  static final Look HEADER =
      PLAIN
          .ink(Ink.ON_HEADER)
          .align(HorizontalAlignment.CENTER)
          .fill(Fill.HEADER)
          .rule(Rule.ABOVE_AND_BELOW)
          .with(Trait.BOLD)
          .with(Trait.WRAPPED);
  static final Look FRAMED = PLAIN.rule(Rule.FRAME).with(Trait.PADDED);
  static final Look HEADING = PLAIN.ink(Ink.ACCENT).with(Trait.HEADING).with(Trait.BOLD);
  static final Look TITLE = PLAIN.ink(Ink.ACCENT).with(Trait.TITLE).with(Trait.BOLD);
  static final Look NOTE = PLAIN.ink(Ink.FAINT).with(Trait.SMALL);
  static final Look LINK = NOTE.with(Trait.UNDERLINED);

  Look ink(Ink changed) {
    return new Look(changed, align, format, fill, rule, traits);
  }

  Look align(HorizontalAlignment changed) {
    return new Look(ink, changed, format, fill, rule, traits);
  }

  Look format(String changed) {
    return new Look(ink, align, changed, fill, rule, traits);
  }

  Look fill(Fill changed) {
    return new Look(ink, align, format, changed, rule, traits);
  }

  Look rule(Rule changed) {
    return new Look(ink, align, format, fill, changed, traits);
  }

  Look with(Trait trait) {
    EnumSet<Trait> more = EnumSet.of(trait);
    more.addAll(traits);
    return new Look(ink, align, format, fill, rule, more);
  }
}
