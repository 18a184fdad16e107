package yanbao.report.workbook;

import java.util.ArrayList;
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
    Ptg @Nullable [] moved = moves ? moved(known, by) : null;
    return moved == null ? parser.apply(text(row)) : moved;
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

  /** The tokens in another row; null where one would leave the sheet. */
  private static Ptg @Nullable [] moved(Ptg[] tokens, int by) {
    Ptg[] moved = tokens.clone();
    for (int i = 0; i < tokens.length; i++) {
      if (tokens[i] instanceof RefPtgBase cell && cell.isRowRelative()) {
        RefPtgBase copy = (RefPtgBase) cell.copy();
        if (!isRow(cell.getRow() + by)) {
          return null;
        }
        copy.setRow(cell.getRow() + by);
        moved[i] = copy;
      } else if (tokens[i] instanceof AreaPtgBase area && area.isFirstRowRelative()) {
        AreaPtgBase copy = (AreaPtgBase) area.copy();
        if (!isRow(area.getFirstRow() + by) || !isRow(area.getLastRow() + by)) {
          return null;
        }
        copy.setFirstRow(area.getFirstRow() + by);
        copy.setLastRow(area.getLastRow() + by);
        moved[i] = copy;
      }
    }
    return moved;
  }

  private static boolean isRow(int row) {
    return row >= 0 && row <= LAST_ROW;
  }
}
