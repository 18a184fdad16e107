package yanbao.formula;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import yanbao.model.ValueKind;
import yanbao.problem.Position;
import yanbao.problem.Problem;
import yanbao.problem.Problems;

/**
 * What is said about a wrong formula, and at which column of the definition's line (the formula
 * starts at 11).
 */
final class FormulaFaultsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          1 +                     | 14 | expected a value but the formula ends
          (1 + 2                  | 17 | expected ) but found the end
          1 2                     | 13 | expected an operator or the end but found 2
          "abc                    | 11 | a text that is never closed
          [price                  | 11 | a [column] that is never closed
          A1:B2 * 2               | 13 | cell addresses are not part of the formula language
          {1,2}                   | 11 | array constants are not part of the formula language
          1e999                   | 11 | a number beyond what a spreadsheet holds
          [prise]                 | 11 | unknown column prise; did you mean price?
          [raised.currency]       | 11 | unknown column raised.currency; a part of a column is carried like a column, as in part: {column: raised.currency}
          1 + upliftt             | 15 | unknown parameter upliftt; did you mean uplift?
          other.total.sum         | 11 | unknown total other.total.sum
          SUMM([price])           | 11 | unknown function SUMM; did you mean SUM?
          ROUND([price])          | 11 | expected ROUND(number, digits) but found 1 arguments
          ROUND([price], [price]) | 26 | expected digits as a whole number from -15 to 15
          [price] + [name]        | 19 | + takes numbers, but found a number and a text
          [name] > "x"            | 18 | > orders numbers and dates, but found a text
          [price] = "x"           | 19 | = compares like with like, but found a number and a text
          [price] + [volume]      | 19 | the units CNY and shares do not go together in +
          IF([price], 1, 2)       | 14 | IF, argument 1: expected true or false but found a number
          IF([price]>0, 1, "no")  | 28 | IF, argument 3: expected a number like the argument before but found a text
          SUM([price]*2)          | 22 | SUM takes a [column] here; put the expression into a column of its own
          SUM([name])             | 15 | SUM, argument 1: expected a number but found a text
          YEAR([price])           | 16 | YEAR, argument 1: expected a date but found a number
          "a" & 1                 | 15 | & joins texts, but found a text and a number
          QUARTILE([price], 5)    | 29 | expected 0, 1, 2, 3 or 4
          SUM(rounds[prise])      | 15 | unknown column rounds[prise]; did you mean rounds[price]?
          SUM(round[price])       | 15 | unknown source or table round; did you mean rounds?
          rounds[price] * 2       | 11 | rounds[price] is a whole column, which stands inside an aggregate such as SUM
          SUMIF(rounds[name], "x", [price]) | 36 | SUMIF runs over the rows of one table, but rounds[name] and [price] are of two
          rounds.a[price]         | 11 | expected table[column] or table.total.column but found rounds.a[price]
          rounds [price]          | 18 | expected an operator or the end but found price
          PREVIOUS([price])       | 20 | PREVIOUS has no row above here; it is for columns of a table
          -[name]                 | 12 | expected a number but found a text
          """)
  void saysWhatAndWhere(String formula, int column, String said) {
    Problems problems = new Problems();
    Optional<FormulaText> parsed =
        FormulaParser.parse(formula, new Position.InDefinition("job.yaml", 7, 11), problems);
    parsed.ifPresent(text -> TypeChecker.check(text, new Names(), problems));
    assertEquals(1, problems.list().size(), () -> problems.list().toString());
    Problem problem = problems.list().getFirst();
    assertTrue(problem.message().contains(said), problem::message);
    assertEquals(new Position.InDefinition("job.yaml", 7, column), problem.position());
  }

  /** A table with a price in CNY, a volume in shares and a name, and the parameter uplift. */
  private static final class Names implements Scope {
    private static final Map<String, Facts> COLUMNS =
        Map.of(
            "price", new Facts(Optional.of(ValueKind.NUMBER), Optional.of("CNY"), false, false),
            "volume", new Facts(Optional.of(ValueKind.NUMBER), Optional.of("shares"), true, false),
            "name", Facts.present(ValueKind.TEXT));

    @Override
    public Optional<Facts> cell(String column) {
      return Optional.ofNullable(COLUMNS.get(column));
    }

    @Override
    public Optional<Facts> above(String column) {
      return cell(column);
    }

    @Override
    public Optional<Facts> range(Optional<String> table, String column) {
      return cell(column);
    }

    @Override
    public Optional<Facts> parameter(String name) {
      return name.equals("uplift")
          ? Optional.of(Facts.present(ValueKind.NUMBER))
          : Optional.empty();
    }

    @Override
    public Optional<Facts> total(String table, String total, String column) {
      return Optional.empty();
    }

    @Override
    public Collection<String> columns() {
      return List.of("name", "price", "volume");
    }

    @Override
    public Collection<String> columnsAbove() {
      return List.of();
    }

    @Override
    public Collection<String> rangeColumns(Optional<String> table) {
      return columns();
    }

    @Override
    public Collection<String> tables() {
      return List.of("rounds");
    }

    @Override
    public Collection<String> parameters() {
      return List.of("uplift");
    }

    @Override
    public Collection<String> totals() {
      return List.of();
    }
  }
}
