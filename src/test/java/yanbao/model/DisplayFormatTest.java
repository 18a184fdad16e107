package yanbao.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers as Excel shows them: half away from zero on the shortest decimal. */
final class DisplayFormatTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          0.0          | 33.600802407221664 | 33.6
          0.0          | 0.25               | 0.3
          0.0          | -0.25              | -0.3
          0.00         | 1.005              | 1.01
          0.00         | 2.675              | 2.68
          0            | 0.5                | 1
          0            | 1E20               | 100000000000000000000
          #,##0        | 11344.8            | 11,345
          #,##0.0      | 1234567.85         | 1,234,567.9
          #,##0.0      | 999.95             | 1,000.0
          #,##0        | -1234              | -1,234
          0%           | 0.29342            | 29%
          0.00%        | 0.0032999999       | 0.33%
          0.0%         | -0.0992            | -9.9%
          0.0x         | 15.25              | 15.3x
          +0.0%;-0.0%  | 0.1025             | +10.3%
          +0.0%;-0.0%  | -0.1025            | -10.3%
          0.0"倍"      | 33.64              | 33.6倍
          #,##0;(#,##0) | 1234.5            | 1,235
          #,##0;(#,##0) | -1234.5           | (1,235)
          $#,##0.00;($#,##0.00) | -0.5      | ($0.50)
          #,##0,       | 1234567            | 1,235
          #,##0.0,,;(#,##0.0,,) | -1250000  | (1.3)
          0.0%;(0.0%)  | -0.0234            | (2.3%)
          0.0          | -0.04              | -0.0
          """)
  void showsNumbers(String pattern, String number, String shown) {
    DisplayFormat format = DisplayFormat.of(pattern).orElseThrow();
    assertEquals(shown, format.show(new Value.Number(new BigDecimal(number))));
  }

  @ParameterizedTest
  @CsvSource({
    "yyyy-mm-dd, 2022-11-05, 2022-11-05",
    "yyyy-mm-dd, 2022-11, 2022-11",
    "yyyy-mm-dd, 2022, 2022",
    "dd/mm/yyyy, 2022-11, 11/2022",
    "dd/mm/yyyy, 2022, 2022",
    "yyyy.m.d, 2022-01, 2022.1",
    "'yyyy\"年\"m\"月\"d\"日\"', 2022-11, 2022年11月",
    "'yyyy\"年\"m\"月\"d\"日\"', 2022, 2022年"
  })
  void showsDatesAsExactlyAsTheyAreKnown(String pattern, String date, String shown) {
    DisplayFormat format = DisplayFormat.of(pattern).orElseThrow();
    Value.Date known = Value.Date.parse(date);
    assertEquals(shown, format.show(known));
    assertEquals(date, known.text());
    assertEquals(known.precision(), format.at(known.precision()).precision());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", "abc", "0.0.0", "0;0;0", "#", "[Red]0", "0,0", ",0", "m/q", "(0", "0)", "0;(0"
      })
  void refusesWhatWouldShowDifferentlyElsewhere(String pattern) {
    assertTrue(DisplayFormat.of(pattern).isEmpty(), pattern);
  }

  @Test
  void showsDatesAndWhatHasNoValue() {
    Value day = new Value.Date(LocalDate.of(2023, 3, 1));
    assertEquals("2023-03-01", DisplayFormat.plain(ValueKind.DATE).show(day));
    assertEquals("2023/3/1", DisplayFormat.of("yyyy/m/d").orElseThrow().show(day));
    assertEquals("01.03.2023", DisplayFormat.of("dd.mm.yyyy").orElseThrow().show(day));
    DisplayFormat number = DisplayFormat.of("0.0").orElseThrow();
    assertEquals("n.a.", number.show(Value.Missing.VALUE));
    assertEquals("-", number.show(Value.NotMeaningful.VALUE));
    assertEquals("18.5", DisplayFormat.plain(ValueKind.NUMBER).show(Value.Number.of(18.5)));
  }
}
