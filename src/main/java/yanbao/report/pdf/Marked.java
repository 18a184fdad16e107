package yanbao.report.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text in which figures are marked. The marks are characters that no text has, so that they stay
 * around a figure while Markdown is taken apart; they are gone before anything is printed.
 */
record Marked(String text, List<Span> spans) {
  private static final char BEGIN = '\uFDD0';
  private static final char END = '\uFDD1';
  private static final char DIGIT = '\uFDE0';
  private static final Pattern MARK =
      Pattern.compile("\uFDD0(?<number>[\uFDE0-\uFDE9]{1,8})|\uFDD1");

  /** A figure by its number, and where it stands; white space does not count. */
  record Span(int figure, int from, int length) {}

  static String mark(int figure, String shown) {
    StringBuilder marked = new StringBuilder().append(BEGIN);
    Integer.toString(figure)
        .chars()
        .forEach(digit -> marked.append((char) (DIGIT + (digit - '0'))));
    return marked.append(shown).append(END).toString();
  }

  static Marked of(String text) {
    if (text.indexOf(BEGIN) < 0 && text.indexOf(END) < 0) {
      return new Marked(text, List.of());
    }
    StringBuilder plain = new StringBuilder();
    List<Span> spans = new ArrayList<>();
    int figure = -1;
    int from = 0;
    Matcher marks = MARK.matcher(text);
    int done = 0;
    while (marks.find()) {
      plain.append(text, done, marks.start());
      done = marks.end();
      String number = marks.group("number");
      if (number != null) {
        figure = number(number);
        from = printed(plain);
      } else if (figure >= 0) {
        spans.add(new Span(figure, from, printed(plain) - from));
        figure = -1;
      }
    }
    return new Marked(plain.append(text, done, text.length()).toString(), spans);
  }

  private static int number(String digits) {
    int number = 0;
    for (int i = 0; i < digits.length(); i++) {
      number = 10 * number + digits.charAt(i) - DIGIT;
    }
    return number;
  }

  /** How many characters are not white space. */
  static int printed(CharSequence text) {
    return (int) text.chars().filter(character -> !Character.isWhitespace(character)).count();
  }
}
