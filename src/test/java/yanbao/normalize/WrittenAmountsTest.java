package yanbao.normalize;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import yanbao.model.ColumnType;
import yanbao.model.DateType;
import yanbao.model.DisplayFormat;
import yanbao.model.MoneyType;
import yanbao.model.QuantityType;
import yanbao.model.RawCell;
import yanbao.model.RawRow;
import yanbao.model.SourceColumn;
import yanbao.model.Value;
import yanbao.problem.Position;
import yanbao.problem.Problem;
import yanbao.problem.Problems;

/** Amounts, quantities and dates as people write them: the value, and each of its parts. */
class WrittenAmountsTest {
  private static final ColumnType MONEY = new MoneyType(Optional.empty());

  /** Value, currency, period, qualifier. */
  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource(
      delimiter = '|',
      ignoreLeadingAndTrailingWhitespace = true,
      textBlock =
          """
          2.5亿美元         | 250000000 USD n.a. exactly
          10亿元            | 1000000000 CNY n.a. exactly
          13.6亿元人民币    | 1360000000 CNY n.a. exactly
          近亿元人民币      | 100000000 CNY n.a. about
          超千万美元        | 10000000 USD n.a. at least
          数千万元          | 10000000 CNY n.a. at least
          数千万元人民币    | 10000000 CNY n.a. at least
          800万美元         | 8000000 USD n.a. exactly
          10英镑            | 10 GBP n.a. exactly
          9.90元            | 9.90 CNY n.a. exactly
          10美元/月         | 10 USD month exactly
          499美元/月起      | 499 USD month at least
          $999+/mo          | 999 USD month at least
          ＄１１９／ｍｏ    | 119 USD month exactly
          $1.5 million      | 1500000 USD n.a. exactly
          more than USD 2bn | 2000000000 USD n.a. at least
          约 1,234.5万港元  | 12345000 HKD n.a. about
          US$ 20k per year  | 20000 USD year exactly
          万亿日元          | 1000000000000 JPY n.a. exactly
          10多亿元          | 1000000000 CNY n.a. at least
          (3万元)           | -30000 CNY n.a. exactly
          -3万元            | -30000 CNY n.a. exactly
          未披露            | n.a. n.a. n.a. undisclosed
          Undisclosed       | n.a. n.a. n.a. undisclosed
          0                 | 0 n.a. n.a. exactly
          """)
  void money(String text, String expected) {
    assertEquals(expected, read(MONEY, text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      ignoreLeadingAndTrailingWhitespace = true,
      textBlock =
          """
          15.9           | it names no currency; write one, or declare one with "currency" for the column
          5元/张         | "/张" in it is not understood
          10-20万元      | it has more than one number
          1亿2000万元    | it has more than one number
          5元万          | it has more than one number
          万5元          | it has more than one number
          10元5          | it has more than one number
          10美元人民币   | its words contradict each other
          约5万元以上    | its words contradict each other
          100 USDT       | "USDT" in it is not understood
          5 monkeys      | "monkeys" in it is not understood
          """)
  void notMoney(String text, String advice) {
    assertEquals(
        "expected an amount of money such as 2.5亿美元 or $999/mo but found \""
            + text
            + "\"; "
            + advice,
        read(MONEY, text));
  }

  @ParameterizedTest
  @CsvSource({"元", "面议", "数", "5万元未披露", "'1,23万元'"})
  void notMoneyEither(String text) {
    assertEquals("expected", read(MONEY, text).substring(0, 8));
  }

  /** Value, unit, qualifier. */
  @ParameterizedTest(name = "{0} in {1} is {2}")
  @CsvSource(
      delimiter = '|',
      ignoreLeadingAndTrailingWhitespace = true,
      textBlock =
          """
          45TB        | GB       | 45000 GB exactly
          约5GB       | GB       | 5 GB about
          40 gb       | GB       | 40 GB exactly
          512MB       | GB       | 0.512 GB exactly
          200次       | 次       | 200 次 exactly
          2万次       | 次       | 20000 次 exactly
          200         | 次       | 200 次 exactly
          5天         | 天,个月  | 5 天 exactly
          2个月       | 天,个月  | 2 个月 exactly
          2年         | 天,个月  | 24 个月 exactly
          36小时      | 天       | 1.5 天 exactly
          3 days      | 天       | 3 天 exactly
          """)
  void quantity(String text, String units, String expected) {
    assertEquals(expected, read(new QuantityType(List.of(units.split(","))), text));
  }

  /** Value, qualifier. */
  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource(
      delimiter = '|',
      ignoreLeadingAndTrailingWhitespace = true,
      textBlock =
          """
          1.17亿    | 117000000 exactly
          3.2M      | 3200000 exactly
          100万     | 1000000 exactly
          768       | 768 exactly
          100万以上 | 1000000 at least
          """)
  void pureNumber(String text, String expected) {
    assertEquals(expected, read(new QuantityType(List.of()), text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      ignoreLeadingAndTrailingWhitespace = true,
      textBlock =
          """
          45   | GB    | it names no unit; write one
          45T  | GB    | it names no unit; write one
          5天  | GB    | its unit is not declared; declare it with "unit" for the column
          5    | 天,周 | it names no unit; write one
          5张  | 次    | "张" in it is not understood
          """)
  void notAQuantity(String text, String units, String advice) {
    String expected = String.join(" or ", units.split(","));
    assertEquals(
        "expected a quantity in " + expected + " but found \"" + text + "\"; " + advice,
        read(new QuantityType(List.of(units.split(","))), text));
  }

  @Test
  void aUnitThatIsNotDeclared() {
    assertEquals(
        "expected a number such as 1.17亿 or 3.2M but found \"5GB\"; its unit is not declared;"
            + " declare it with \"unit\" for the column",
        read(new QuantityType(List.of()), "5GB"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      ignoreLeadingAndTrailingWhitespace = true,
      textBlock =
          """
          2022年11月    | 2022-11 month
          2021年7月     | 2021-07 month
          2021年        | 2021 year
          2021年11月5日 | 2021-11-05 day
          """)
  void date(String text, String expected) {
    assertEquals(expected, read(new DateType(List.of("y年M月d日", "y年M月", "y年")), text));
  }

  @Test
  void daysAloneHaveNoPrecision() {
    assertEquals("2021-11-05", read(new DateType(List.of("y年M月d日")), "2021年11月5日"));
  }

  @Test
  void declaredCurrencyIsTakenAndSaid() {
    ColumnType type = new MoneyType(Optional.of("CNY"));
    assertEquals("15.9 CNY n.a. exactly", read(type, "15.9"));
    assertEquals(
        List.of(
            "warning: f.csv, row 2, column \"c\": expected an amount with its currency but found"
                + " \"15.9\"; it was taken as CNY, the currency declared for the column [YB-302]"),
        doubts(type, "15.9"));
    assertEquals(List.of(), doubts(type, "15.9元"));
    assertEquals(List.of(), doubts(type, "0"));
    assertEquals("0 CNY n.a. exactly", read(type, "0"));
    assertEquals(List.of(), doubts(type, "未披露"));
  }

  @Test
  void wordsStandForValues() {
    SourceColumn column =
        column(
            new MoneyType(Optional.of("CNY")),
            Map.of("免费", Value.Number.of(0), "不限", Value.NotMeaningful.VALUE));
    assertEquals("0 CNY n.a. exactly", read(column, "免费"));
    assertEquals("- n.a. n.a. n.a.", read(column, "不限"));
    assertEquals("n.a. n.a. n.a. n.a.", read(column, ""));
  }

  private static String read(ColumnType type, String text) {
    return read(column(type, Map.of()), text);
  }

  private static String read(SourceColumn column, String text) {
    return switch (outcome(column, text)) {
      case Outcome.Accepted typed ->
          typed.row().values().stream()
              .map(
                  value ->
                      value instanceof Value.Date date
                          ? date.text()
                          : DisplayFormat.plain(column.type().kind()).show(value))
              .collect(Collectors.joining(" "));
      case Outcome.Rejected bad -> bad.problems().getFirst().message();
    };
  }

  private static List<String> doubts(ColumnType type, String text) {
    Outcome.Accepted typed = (Outcome.Accepted) outcome(column(type, Map.of()), text);
    return typed.warnings().stream().map(Problem::line).toList();
  }

  private static Outcome outcome(SourceColumn column, String text) {
    Problems problems = new Problems();
    RowNormalizer normalizer =
        RowNormalizer.bind(
                new Place("f.csv", Optional.empty()),
                column.spread(),
                new RawRow(1, List.of(RawCell.text("c"))),
                Set.of(),
                problems)
            .orElseThrow();
    Outcome outcome = normalizer.apply(new RawRow(2, List.of(RawCell.text(text))));
    if (outcome instanceof Outcome.Rejected bad) {
      // The parts of a bad cell are not reported once more.
      assertEquals(1, new ArrayList<>(bad.problems()).size());
    }
    return outcome;
  }

  private static SourceColumn column(ColumnType type, Map<String, Value> words) {
    return new SourceColumn(
        "c",
        List.of("c"),
        type,
        Optional.empty(),
        List.of(),
        words,
        false,
        false,
        false,
        new Position.InDefinition("job.yaml", 1, 1));
  }
}
