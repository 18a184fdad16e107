package yanbao.normalize;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static yanbao.normalize.Cells.cell;
import static yanbao.normalize.Cells.column;
import static yanbao.normalize.Cells.header;
import static yanbao.normalize.Cells.message;
import static yanbao.normalize.Cells.value;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import yanbao.model.CategoryType;
import yanbao.model.ColumnType;
import yanbao.model.DateType;
import yanbao.model.DecimalType;
import yanbao.model.HeaderDifference;
import yanbao.model.IntegerType;
import yanbao.model.PercentType;
import yanbao.model.RawCell;
import yanbao.model.RawRow;
import yanbao.model.SourceColumn;
import yanbao.model.TextType;
import yanbao.model.TickerType;
import yanbao.problem.Problem;
import yanbao.problem.Problems;

/** What the cells of each column type become, and how columns are found under a header. */
class RowNormalizerTest {
  private static final ColumnType DECIMAL = new DecimalType();
  private static final String ADD = "; add %s to \"nulls\" if it means no value";

  static Stream<Arguments> values() {
    ColumnType bare = new PercentType(PercentType.Bare.REFUSED);
    ColumnType fraction = new PercentType(PercentType.Bare.FRACTION);
    ColumnType points = new PercentType(PercentType.Bare.POINTS);
    ColumnType iso = new DateType(List.of());
    ColumnType chinese = new DateType(List.of("y/M/d", "yyyyMMdd", "y年M月d日"));
    ColumnType rating = new CategoryType(List.of("买入", "增持 (A)"));
    return Stream.of(
        arguments(DECIMAL, cell(RawCell.Kind.NUMBER, "1E-3"), "0.001"),
        arguments(DECIMAL, cell(RawCell.Kind.NUMBER, "6.70"), "6.70"),
        arguments(new IntegerType(), RawCell.text("1,234"), "1234"),
        arguments(new IntegerType(), RawCell.text("12.0"), "12"),
        arguments(bare, RawCell.text("30%"), "0.30"),
        arguments(bare, RawCell.text("30％"), "0.30"),
        arguments(bare, RawCell.text("-12.5 %"), "-0.125"),
        arguments(bare, RawCell.text("(5%)"), "-0.05"),
        arguments(bare, cell(RawCell.Kind.PERCENT, "0.228"), "0.228"),
        arguments(fraction, RawCell.text("0.3"), "0.3"),
        arguments(fraction, cell(RawCell.Kind.NUMBER, "0.3"), "0.3"),
        arguments(points, RawCell.text("30"), "0.30"),
        arguments(points, cell(RawCell.Kind.PERCENT, "0.3"), "0.3"),
        arguments(iso, RawCell.text("2023-03-01"), "2023-03-01"),
        arguments(iso, cell(RawCell.Kind.DATE, "2023-03-01"), "2023-03-01"),
        arguments(chinese, RawCell.text("2023/3/1"), "2023-03-01"),
        arguments(chinese, RawCell.text("2023/03/01"), "2023-03-01"),
        arguments(chinese, RawCell.text("２０２３/3/1"), "2023-03-01"),
        arguments(chinese, RawCell.text("2023年11月23日"), "2023-11-23"),
        arguments(chinese, cell(RawCell.Kind.NUMBER, "20230301"), "2023-03-01"),
        arguments(chinese, cell(RawCell.Kind.DATE, "2023-03-01"), "2023-03-01"),
        arguments(new TextType(), RawCell.text("\u00a0\u3000 a b\u200b "), "a b"),
        arguments(new TextType(), RawCell.text("a\r\nb"), "a b"),
        arguments(new TextType(), RawCell.text("e\u0301"), "\u00e9"),
        arguments(new TextType(), RawCell.text("\uac00 \u1100\u1161"), "\uac00 \uac00"),
        arguments(new TextType(), RawCell.text("a\u200bb\u00ad\u200e\ufeff"), "ab"),
        arguments(
            new TextType(),
            RawCell.text("\ud83d\udc68\u200d\ud83d\udcbb"),
            "\ud83d\udc68\u200d\ud83d\udcbb"),
        arguments(new DateType(List.of("M/d/yy")), RawCell.text("03/04/26"), "2026-03-04"),
        arguments(new DateType(List.of("d/M/yy")), RawCell.text("03/04/26"), "2026-04-03"),
        arguments(iso, RawCell.text("\u200e2024-02-29"), "2024-02-29"),
        arguments(new TextType(), cell(RawCell.Kind.NUMBER, "12"), "12"),
        arguments(rating, RawCell.text("买入 "), "买入"),
        arguments(rating, RawCell.text("增持（A）"), "增持 (A)"),
        arguments(new CategoryType(List.of()), RawCell.text("any"), "any"),
        arguments(new TickerType(), RawCell.text("300002.SZ"), "300002.SZ"),
        arguments(new TickerType(), RawCell.text("000681.sz"), "000681.SZ"),
        arguments(new TickerType(), RawCell.text("0700.HK"), "00700.HK"),
        arguments(new TickerType(), RawCell.text("00700.HK"), "00700.HK"),
        arguments(new TickerType(), RawCell.text("700.HK"), "00700.HK"),
        arguments(new TickerType(), RawCell.text("801760.SI"), "801760.SI"),
        arguments(new TickerType(), RawCell.text("BIDU.O"), "BIDU.O"),
        arguments(new TickerType(), RawCell.text("DAO.US"), "DAO.US"),
        arguments(DECIMAL, RawCell.text(" -- "), "missing"),
        arguments(DECIMAL, RawCell.text("\u00a0\u3000"), "missing"),
        arguments(DECIMAL, RawCell.BLANK, "missing"),
        arguments(DECIMAL, cell(RawCell.Kind.ERROR, "#NULL"), "missing"));
  }

  @ParameterizedTest
  @MethodSource
  void values(ColumnType type, RawCell cell, String expected) {
    assertEquals(expected, value(type, cell));
  }

  static Stream<Arguments> messages() {
    ColumnType bare = new PercentType(PercentType.Bare.REFUSED);
    ColumnType date = new DateType(List.of("y/M/d"));
    ColumnType iso = new DateType(List.of());
    ColumnType ticker = new TickerType();
    String expectedTicker = "expected a ticker with its exchange such as 300002.SZ but found ";
    return Stream.of(
        arguments(
            DECIMAL,
            cell(RawCell.Kind.ERROR, "#N/A"),
            "expected a decimal number such as 1,234.56 but found the error \"#N/A\"; correct the"
                + " cell, or add \"#N/A\" to \"nulls\" if it means no value"),
        arguments(
            DECIMAL,
            cell(RawCell.Kind.PERCENT, "0.3"),
            "expected a decimal number such as 1,234.56 but found \"0.3\"; the cell shows a"
                + " percentage: is the type percent?"),
        arguments(
            new IntegerType(),
            RawCell.text("1.5"),
            "expected a whole number but found \"1.5\"; if it may have a fraction, the type is"
                + " decimal"),
        arguments(
            bare,
            RawCell.text("0.3"),
            "expected a percentage such as 12.5% but found \"0.3\"; say in the definition what a"
                + " number without a percent sign means: \"bare: fraction\" (0.3 is 30%) or"
                + " \"bare: points\" (30 is 30%)"),
        arguments(
            date,
            RawCell.text("2026/2/30"),
            "expected a date in the format y/M/d but found \"2026/2/30\"; there is no such"
                + " day"),
        arguments(
            date,
            RawCell.text("26/2/3"),
            "expected a date in the format y/M/d but found \"26/2/3\""
                + ADD.formatted("\"26/2/3\"")),
        arguments(
            date,
            RawCell.text("2023-03-01"),
            "expected a date in the format y/M/d but found \"2023-03-01\"; if dates are"
                + " written so in this column, say \"format: [y/M/d, y-M-d]\""),
        arguments(
            date,
            cell(RawCell.Kind.DATE, "2023-03-01T18:00"),
            "expected a date in the format y/M/d but found \"2023-03-01T18:00\"; a time of day is"
                + " not part of a date"),
        arguments(
            ticker,
            RawCell.text("681.SZ"),
            expectedTicker + "\"681.SZ\"; a leading zero was lost; the code is likely 000681.SZ"),
        arguments(
            ticker,
            cell(RawCell.Kind.NUMBER, "681"),
            expectedTicker
                + "\"681\"; a leading zero was lost and the exchange is missing; the code is likely"
                + " 000681.SZ"),
        arguments(
            ticker,
            RawCell.text("603444"),
            expectedTicker + "\"603444\"; the exchange is missing; the code is likely 603444.SH"),
        arguments(
            ticker,
            RawCell.text("1234567.SH"),
            expectedTicker + "\"1234567.SH\"; a code of SH has 6 digits"),
        arguments(
            ticker, RawCell.text("未上市"), expectedTicker + "\"未上市\"" + ADD.formatted("\"未上市\"")),
        arguments(
            new CategoryType(List.of("buy", "hold")),
            RawCell.text("byu"),
            "expected one of buy, hold but found \"byu\"; is \"buy\" meant?"),
        arguments(
            new TextType(),
            RawCell.text("a\0b"),
            "expected text but found \"a\\u0000b\"; it has the character U+0000"),
        arguments(
            new TextType(),
            RawCell.text("a\u202eb"),
            "expected text but found \"a\\u202Eb\"; it has the character U+202E"),
        arguments(
            new TextType(),
            RawCell.text("a\ufffd"),
            "expected text but found \"a\ufffd\"; it has the character U+FFFD"),
        arguments(
            iso,
            RawCell.text("1900-02-29"),
            "expected a date such as 2023-03-01 but found \"1900-02-29\"; there is no such"
                + " day"),
        arguments(
            iso,
            RawCell.text("03/04/26"),
            "expected a date such as 2023-03-01 but found \"03/04/26\"; say which is the day:"
                + " \"format: d/M/yy\" or \"format: M/d/yy\""),
        arguments(
            iso,
            RawCell.text("20230230"),
            "expected a date such as 2023-03-01 but found \"20230230\"; there is no such day"),
        arguments(
            iso,
            RawCell.text("2026年11月23日"),
            "expected a date such as 2023-03-01 but found \"2026年11月23日\"; if dates are"
                + " written so in this column, say \"format: y年M月d日\""),
        arguments(
            new TextType(),
            RawCell.text("a\ud800"),
            "expected text but found \"a\\uD800\"; it has the character U+D800"));
  }

  @ParameterizedTest
  @MethodSource
  void messages(ColumnType type, RawCell cell, String expected) {
    assertEquals(expected, message(type, cell));
  }

  @Test
  void allBadCellsOfARowWithTheirPlaces() {
    Problems problems = new Problems();
    RowNormalizer normalizer =
        RowNormalizer.bind(
                new Place("a.xlsx", Optional.of("s")),
                List.of(column("a", DECIMAL, "A"), column("b", DECIMAL, "收盘价(元)")),
                header("收盘价\n（元）", "x", "A"),
                Set.of(HeaderDifference.WIDTH),
                problems)
            .orElseThrow();
    Outcome outcome =
        normalizer.apply(
            new RawRow(7, List.of(RawCell.text("p"), RawCell.BLANK, RawCell.text("q"))));
    List<Problem> found = ((Outcome.Rejected) outcome).problems();
    assertEquals(
        List.of(
            "a.xlsx, sheet \"s\", row 7, column \"A\" (C7)",
            "a.xlsx, sheet \"s\", row 7, column \"收盘价\\n（元）\" (A7)"),
        found.stream().map(problem -> problem.position().describe()).toList());
    assertEquals(List.of("x"), normalizer.unexpected());
  }

  static Stream<Arguments> headers() {
    return Stream.of(
        arguments(header("证券代码", "收盘价 (元)"), List.of("收盘价(元)"), ""),
        arguments(header("close"), List.of("收盘价(元)", "close"), ""),
        arguments(
            header("a", "b", "a"),
            List.of("a"),
            "x.csv, row 3: expected one column \"a\" but found it in the columns 1, 3 [YB-204]"));
  }

  @ParameterizedTest
  @MethodSource
  void headers(RawRow header, List<String> declared, String expected) {
    Problems problems = new Problems();
    SourceColumn column = column("c", DECIMAL, declared.toArray(String[]::new));
    boolean bound =
        RowNormalizer.bind(
                new Place("x.csv", Optional.empty()), List.of(column), header, Set.of(), problems)
            .isPresent();
    assertEquals(expected, problems.list().isEmpty() ? "" : problems.list().getFirst().line());
    assertEquals(expected.isEmpty(), bound);
  }

  @Test
  void twoColumnsUnderOneHeader() {
    Problems problems = new Problems();
    RowNormalizer.bind(
        new Place("x.csv", Optional.empty()),
        List.of(column("a", DECIMAL, "h"), column("b", DECIMAL, "h")),
        header("h"),
        Set.of(),
        problems);
    assertTrue(
        problems
            .list()
            .getFirst()
            .message()
            .equals("the columns a and b both match the header \"h\""));
  }
}
