package yanbao.normalize;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static yanbao.normalize.Cells.message;
import static yanbao.normalize.Cells.value;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import yanbao.model.ColumnType;
import yanbao.model.DecimalType;
import yanbao.model.NumberStyle;
import yanbao.model.RawCell;

/** What is a decimal number as text, in which style, and what is said where it is none. */
class DecimalsTest {
  private static final ColumnType DECIMAL = new DecimalType();
  private static final String EXPECTED = "expected a decimal number such as 1,234.56 but found \"";
  private static final String ADD = " to \"nulls\" if it means no value";

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource(
      delimiter = '|',
      ignoreLeadingAndTrailingWhitespace = true,
      textBlock =
          """
          6.70              | 6.70
          -3                | -3
          +3.5              | 3.5
          .5                | 0.5
          007               | 7
          1,234.56          | 1234.56
          12,345,678        | 12345678
          (0.0821)          | -0.0821
          （1,000）          | -1000
          １２３．４         | 123.4
          －8               | -8
          \u22128           | -8
          1234567890123456789012345.10 | 1234567890123456789012345.10
          """)
  void decimal(String text, String expected) {
    assertEquals(expected, value(DECIMAL, RawCell.text(text)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          abc
          1,23.4
          NaN
          (-5)
          (5
          12%
          5.
          ￥5
          0x10
          """)
  void notADecimal(String text) {
    assertEquals(EXPECTED + text + '"' + "; add \"" + text + '"' + ADD, decimal(text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      textBlock =
          """
          1.234,56  | 1.234,56
          12,34     | 1.234,56
          1 000     | 1 234.56
          1 234,5   | 1 234,56
          1'000.5   | 1'234.56
          """)
  void decimalInAnotherStyle(String text, String style) {
    String advice = "if numbers are written so in this column, say \"format: " + style + '"';
    assertEquals(EXPECTED + text + "\"; " + advice, decimal(text));
    ColumnType declared =
        new DecimalType(
            Arrays.stream(NumberStyle.values())
                .filter(known -> known.example().equals(style))
                .findFirst()
                .orElseThrow());
    assertEquals(
        text.replaceAll("[. '](?=[0-9]{3})", "").replace(',', '.'),
        value(declared, RawCell.text(text)));
    assertTrue(message(declared, RawCell.text("1/2")).contains("such as " + style));
  }

  @Test
  void exponent() {
    assertEquals(
        EXPECTED
            + "1.5e-3\"; an exponent is not accepted in text: have the number written out, as in"
            + " 0.0015",
        decimal("1.5e-3"));
  }

  private static String decimal(String text) {
    return message(DECIMAL, RawCell.text(text));
  }
}
