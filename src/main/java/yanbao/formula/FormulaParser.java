package yanbao.formula;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import yanbao.problem.Position;
import yanbao.problem.ProblemCode;
import yanbao.problem.Problems;

/**
 * Parses the formula language; a syntax error is a problem with file, line and column. Precedence
 * is Excel's: comparison, {@code &}, {@code + -}, {@code * /}, {@code ^} (left to right), unary
 * minus (before {@code ^}), {@code %}.
 */
public final class FormulaParser {
  // A formula nested deeper is a mistake, and would exhaust the stack.
  private static final int DEEPEST = 100;

  private final List<Token> tokens;
  private int next;
  private int depth;

  private FormulaParser(List<Token> tokens) {
    this.tokens = tokens;
  }

  /** The parsed formula, or empty after adding a problem. */
  public static Optional<FormulaText> parse(
      String text, Position.InDefinition position, Problems problems) {
    try {
      FormulaParser parser = new FormulaParser(Tokens.of(text));
      Formula tree = parser.expression(1);
      parser.expectEnd();
      return Optional.of(new FormulaText(text, tree, position));
    } catch (SyntaxException e) {
      problems.error(
          ProblemCode.FORMULA_SYNTAX,
          new Position.InDefinition(position.file(), position.line(), position.column() + e.at()),
          e.said() + " in formula " + text);
      return Optional.empty();
    }
  }

  private Formula expression(int lowest) {
    Formula left = unary();
    while (true) {
      Optional<Operator> operator = operator();
      if (operator.isEmpty() || operator.get().precedence() < lowest) {
        return left;
      }
      int at = advance().at();
      Formula right = expression(operator.get().precedence() + 1);
      left = new Formula.Binary(operator.get(), left, right, at);
    }
  }

  private Optional<Operator> operator() {
    Token token = peek();
    if (token.kind() != Token.Kind.SYMBOL) {
      return Optional.empty();
    }
    for (Operator operator : Operator.values()) {
      if (operator.symbol().equals(token.text())) {
        return Optional.of(operator);
      }
    }
    return Optional.empty();
  }

  private Formula unary() {
    Token token = peek();
    if (token.is("-")) {
      advance();
      return nested(() -> new Formula.Negate(unary(), token.at()));
    }
    if (token.is("+")) {
      advance();
      return nested(this::unary);
    }
    Formula operand = primary();
    while (peek().is("%")) {
      operand = new Formula.Percent(operand, advance().at());
    }
    return operand;
  }

  private Formula primary() {
    Token token = advance();
    return switch (token.kind()) {
      case NUMBER -> number(token);
      case TEXT -> new Formula.Text(token.text(), token.at());
      case COLUMN -> new Formula.Column(token.text(), token.at());
      case NAME -> name(token);
      case SYMBOL -> parenthesis(token);
      case END -> throw new SyntaxException("expected a value but the formula ends", token.at());
    };
  }

  private static Formula number(Token token) {
    double value = Double.parseDouble(token.text());
    if (Double.isInfinite(value) || (value != 0 && value < Double.MIN_NORMAL)) {
      throw new SyntaxException(
          "a number beyond what a spreadsheet holds: " + token.text(), token.at());
    }
    return new Formula.Number(new BigDecimal(token.text()), token.at());
  }

  private Formula parenthesis(Token open) {
    if (!open.is("(")) {
      throw new SyntaxException("expected a value but found " + open.text(), open.at());
    }
    Formula inner = nested(() -> expression(1));
    expect(")");
    return inner;
  }

  private Formula name(Token token) {
    if (peek().is("(")) {
      advance();
      return call(token);
    }
    if (peek().kind() == Token.Kind.COLUMN && peek().at() == token.at() + token.text().length()) {
      return columnOf(token, advance());
    }
    String upper = token.text().toUpperCase(Locale.ROOT);
    if (upper.equals("TRUE") || upper.equals("FALSE")) {
      return new Formula.Bool(upper.equals("TRUE"), token.at());
    }
    String[] parts = token.text().split("\\.", -1);
    return switch (parts.length) {
      case 1 -> new Formula.ParameterName(token.text(), token.at());
      case 3 -> new Formula.TotalCell(parts[0], parts[1], parts[2], token.at());
      default ->
          throw new SyntaxException(
              "expected a parameter, table.total.column or [column] but found " + token.text(),
              token.at());
    };
  }

  private static Formula columnOf(Token table, Token column) {
    if (table.text().contains(".")) {
      throw new SyntaxException(
          "expected table[column] or table.total.column but found "
              + table.text()
              + "["
              + column.text()
              + "]",
          table.at());
    }
    return new Formula.ColumnOf(table.text(), column.text(), table.at());
  }

  private Formula call(Token name) {
    List<Formula> arguments = new ArrayList<>();
    if (!peek().is(")")) {
      arguments.add(nested(() -> expression(1)));
      while (peek().is(",")) {
        advance();
        arguments.add(nested(() -> expression(1)));
      }
    }
    expect(")");
    return new Formula.Call(name.text().toUpperCase(Locale.ROOT), arguments, name.at());
  }

  private interface Part {
    Formula parse();
  }

  private Formula nested(Part part) {
    if (++depth > DEEPEST) {
      throw new SyntaxException("nested deeper than " + DEEPEST + " levels", peek().at());
    }
    Formula parsed = part.parse();
    depth--;
    return parsed;
  }

  private void expect(String symbol) {
    Token token = advance();
    if (!token.is(symbol)) {
      throw new SyntaxException("expected " + symbol + " but found " + token.shown(), token.at());
    }
  }

  private void expectEnd() {
    Token token = peek();
    if (token.kind() != Token.Kind.END) {
      throw new SyntaxException(
          "expected an operator or the end but found " + token.shown(), token.at());
    }
  }

  private Token peek() {
    return tokens.get(next);
  }

  private Token advance() {
    Token token = tokens.get(next);
    if (token.kind() != Token.Kind.END) {
      next++;
    }
    return token;
  }
}
