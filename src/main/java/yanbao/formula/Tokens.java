package yanbao.formula;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts a formula into words. */
final class Tokens {
  private static final Pattern WORD =
      Pattern.compile(
          "(?<number>(?:\\d+(?:\\.\\d*)?|\\.\\d+)(?:[eE][+-]?\\d+)?)"
              + "|(?<text>\"(?:[^\"]|\"\")*\")"
              + "|(?<column>\\[[^\\[\\]]*])"
              + "|(?<name>[A-Za-z_][A-Za-z0-9_]*(?:\\.[A-Za-z_][A-Za-z0-9_]*)*)"
              + "|(?<symbol><>|<=|>=|[-+*/^&%=<>(),])");

  private Tokens() {}

  static List<Token> of(String formula) {
    List<Token> tokens = new ArrayList<>();
    Matcher matcher = WORD.matcher(formula);
    int at = 0;
    while (true) {
      while (at < formula.length() && Character.isWhitespace(formula.charAt(at))) {
        at++;
      }
      if (at == formula.length()) {
        tokens.add(new Token(Token.Kind.END, "", at));
        return tokens;
      }
      if (!matcher.find(at) || matcher.start() != at) {
        throw new SyntaxException(unexpected(formula, at), at);
      }
      tokens.add(token(matcher));
      at = matcher.end();
    }
  }

  private static String unexpected(String formula, int at) {
    String found = Character.toString(formula.codePointAt(at));
    return switch (found) {
      case "\"" -> "a text that is never closed";
      case "[" -> "a [column] that is never closed";
      case "{" -> "array constants are not part of the formula language";
      case "$", "!", ":" -> "cell addresses are not part of the formula language; name a [column]";
      default -> "unexpected character " + found;
    };
  }

  private static Token token(Matcher matcher) {
    String text = matcher.group();
    if (matcher.group("number") != null) {
      return new Token(Token.Kind.NUMBER, text, matcher.start());
    }
    if (matcher.group("text") != null) {
      String inner = text.substring(1, text.length() - 1).replace("\"\"", "\"");
      return new Token(Token.Kind.TEXT, inner, matcher.start());
    }
    if (matcher.group("column") != null) {
      return new Token(
          Token.Kind.COLUMN, text.substring(1, text.length() - 1).strip(), matcher.start());
    }
    Token.Kind kind = matcher.group("name") != null ? Token.Kind.NAME : Token.Kind.SYMBOL;
    return new Token(kind, text, matcher.start());
  }
}
