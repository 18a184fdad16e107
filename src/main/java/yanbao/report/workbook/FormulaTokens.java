package yanbao.report.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.util.CellReference;

/** The words of a spreadsheet formula, of whatever origin; no function need be known. */
record FormulaTokens(List<Token> tokens) {
  private static final Pattern WORDS =
      Pattern.compile(
          "(?<text>\"(?:[^\"]|\"\")*\")"
              + "|(?<book>'(?:[^']|'')*\\[(?:[^']|'')*'!|\\[[^\\]]+\\][\\p{L}\\p{N}_.]*!)"
              + "|(?<sheet>'(?:[^']|'')*'!|[\\p{L}_][\\p{L}\\p{N}_.]*!)"
              + "|(?<other>\\[[^\\[\\]]*(?:\\[[^\\]]*\\][^\\[\\]]*)*\\]|#[A-Z/0]+[!?]?)"
              + "|(?<lines>\\$?[A-Za-z]{1,3}:\\$?[A-Za-z]{1,3}(?![\\p{L}\\p{N}_.(])"
              + "|\\$?\\d+:\\$?\\d+)"
              + "|(?<cell>\\$?[A-Za-z]{1,3}\\$?\\d{1,7}(?![\\p{L}\\p{N}_.(]))"
              + "|(?<word>[\\p{L}_\\\\][\\p{L}\\p{N}_.]*)"
              + "|(?<number>(?:\\d+(?:\\.\\d*)?|\\.\\d+)(?:[eE][+-]?\\d+)?)"
              + "|(?<sign>\\S)");
  private static final Pattern CELL = Pattern.compile("(\\$?)([A-Za-z]{1,3})(\\$?)(\\d{1,7})");

  FormulaTokens {
    tokens = List.copyOf(tokens);
  }

  /** What a word is. */
  enum Kind {
    TEXT,
    BOOK,
    SHEET,
    OTHER,
    LINES,
    CELL,
    WORD,
    NUMBER,
    SIGN
  }

  record Token(Kind kind, String text) {
    boolean is(String sign) {
      return kind == Kind.SIGN && text.equals(sign);
    }
  }

  static FormulaTokens of(String formula) {
    List<Token> tokens = new ArrayList<>();
    Matcher words = WORDS.matcher(formula);
    while (words.find()) {
      for (Kind kind : Kind.values()) {
        if (words.group(kind.name().toLowerCase(java.util.Locale.ROOT)) != null) {
          tokens.add(new Token(kind, words.group()));
          break;
        }
      }
    }
    return new FormulaTokens(tokens);
  }

  /** The formula with addresses relative to its cell: equal for copies of one formula. */
  String relativeTo(int row, int column) {
    StringBuilder text = new StringBuilder();
    for (Token token : tokens) {
      text.append(token.kind() == Kind.CELL ? relative(token.text(), row, column) : token.text());
    }
    return text.toString();
  }

  private static String relative(String address, int row, int column) {
    Matcher cell = CELL.matcher(address);
    if (!cell.matches()) {
      throw new IllegalArgumentException(address);
    }
    int toColumn = CellReference.convertColStringToIndex(cell.group(2));
    int toRow = Integer.parseInt(cell.group(4)) - 1;
    return (cell.group(3).isEmpty() ? "R[" + (toRow - row) + "]" : "R" + toRow)
        + (cell.group(1).isEmpty() ? "C[" + (toColumn - column) + "]" : "C" + toColumn);
  }

  boolean hasExternal() {
    return tokens.stream().anyMatch(token -> token.kind() == Kind.BOOK);
  }

  boolean calls(String function) {
    return tokens.stream()
        .anyMatch(token -> token.kind() == Kind.WORD && token.text().equalsIgnoreCase(function));
  }

  /** Whether it reads a range of the column that it stands in, as totals do. */
  boolean readsRangeOf(int column) {
    for (int i = 1; i + 1 < tokens.size(); i++) {
      if (tokens.get(i).is(":")
          && tokens.get(i - 1).kind() == Kind.CELL
          && column(tokens.get(i - 1).text()) == column) {
        return true;
      }
    }
    return false;
  }

  private static int column(String address) {
    Matcher cell = CELL.matcher(address);
    return cell.matches() ? CellReference.convertColStringToIndex(cell.group(2)) : -1;
  }
}
