package yanbao.report.workbook;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.formula.ptg.AreaPtgBase;
import org.apache.poi.ss.formula.ptg.Ptg;
import org.apache.poi.ss.formula.ptg.RefPtgBase;
import org.jspecify.annotations.Nullable;

/**
 * A formula as it is in each row of a column: the rows that it names are kept as distances. It is
 * parsed once, and moved to where it is asked for.
 */
final class FormulaShape {
  /** Texts, names of sheets, and words; only a word that stands alone may be an address. */
  private static final Pattern WORDS =
      Pattern.compile("\"[^\"]*\"|'[^']*'|[\\p{L}\\p{N}_.$\\\\?]+[(!\\[]?");

  private static final Pattern RELATIVE_ROW =
      Pattern.compile("(\\$?(?:[A-Z]{1,2}|[A-W][A-Z]{2}|X[A-E][A-Z]|XF[A-D]))([1-9]\\d{0,6})");

  private static final int LAST_ROW = WorkbookCheck.LIMITS.getLastRowIndex();

  /** What stands between the rows; one more than those. */
  private final List<String> texts;

  /** How far below the formula each row is. */
  private final List<Integer> distances;

  private Ptg @Nullable [] parsed;
  private int parsedAt;
  private boolean moves;

  private FormulaShape(List<String> texts, List<Integer> distances) {
    this.texts = texts;
    this.distances = distances;
  }

  /** The shape of a formula that stands in this row. */
  static FormulaShape of(String formula, int row) {
    List<String> texts = new ArrayList<>();
    List<Integer> distances = new ArrayList<>();
    int end = 0;
    Matcher words = WORDS.matcher(formula);
    while (words.find()) {
      Matcher address = RELATIVE_ROW.matcher(formula).region(words.start(), words.end());
      if (address.matches()) {
        texts.add(formula.substring(end, address.start(2)));
        distances.add(Integer.parseInt(address.group(2)) - row);
        end = address.end();
      }
    }
    texts.add(formula.substring(end));
    return new FormulaShape(List.copyOf(texts), List.copyOf(distances));
  }

  /** The formula as it is written in this row. */
  String text(int row) {
    StringBuilder text = new StringBuilder(texts.getFirst());
    for (int i = 0; i < distances.size(); i++) {
      text.append(row + distances.get(i)).append(texts.get(i + 1));
    }
    return text.toString();
  }

  /** What all formulas of this shape have in common, and others have not. */
  Object key() {
    return List.of(texts, distances);
  }

  /**
   * The tokens that the parser gives for the formula in this row.
   *
   * @param parser is asked for each row where it cannot be proven that only the row differs
   */
  Ptg[] tokens(int row, Function<String, Ptg[]> parser) {
    Ptg[] known = parsed;
    if (known == null) {
      known = parser.apply(text(row));
      parsed = known;
      parsedAt = row;
      moves = isMovable(known);
    }
    int by = row - parsedAt;
    if (by == 0) {
      return known;
    }
    return moves && staysOnSheet(known, by) ? moved(known, by) : parser.apply(text(row));
  }

  /**
   * Each row that the text names by its distance is an address; where there are as many tokens with
   * such rows, there are no others. What stands in brackets depends on the row without naming it.
   */
  private boolean isMovable(Ptg[] tokens) {
    int relative = 0;
    for (Ptg token : tokens) {
      switch (token) {
        case RefPtgBase cell when cell.isRowRelative() -> relative++;
        case AreaPtgBase area when area.isFirstRowRelative() && area.isLastRowRelative() ->
            relative += 2;
        case AreaPtgBase area when area.isFirstRowRelative() || area.isLastRowRelative() -> {
          // One end would pass the other.
          return false;
        }
        default -> {}
      }
    }
    return relative == distances.size() && texts.stream().noneMatch(text -> text.contains("["));
  }

  private static boolean staysOnSheet(Ptg[] tokens, int by) {
    return Arrays.stream(tokens)
        .allMatch(
            token ->
                switch (token) {
                  case RefPtgBase cell when cell.isRowRelative() -> isRow(cell.getRow() + by);
                  case AreaPtgBase area when area.isFirstRowRelative() ->
                      isRow(area.getFirstRow() + by) && isRow(area.getLastRow() + by);
                  default -> true;
                });
  }

  private static boolean isRow(int row) {
    return row >= 0 && row <= LAST_ROW;
  }

  private static Ptg[] moved(Ptg[] tokens, int by) {
    Ptg[] moved = new Ptg[tokens.length];
    for (int i = 0; i < tokens.length; i++) {
      moved[i] = moved(tokens[i], by);
    }
    return moved;
  }

  private static Ptg moved(Ptg token, int by) {
    return switch (token) {
      case RefPtgBase cell when cell.isRowRelative() -> {
        RefPtgBase moved = (RefPtgBase) cell.copy();
        moved.setRow(cell.getRow() + by);
        yield moved;
      }
      case AreaPtgBase area when area.isFirstRowRelative() -> {
        AreaPtgBase moved = (AreaPtgBase) area.copy();
        moved.setFirstRow(area.getFirstRow() + by);
        moved.setLastRow(area.getLastRow() + by);
        yield moved;
      }
      default -> token;
    };
  }
}
