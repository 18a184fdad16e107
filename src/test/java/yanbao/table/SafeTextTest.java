package yanbao.table;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Text as it stands in a data file; what was written comes back. */
class SafeTextTest {
  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '~',
      delimiter = '|',
      textBlock =
          """
          plain            | plain
          =1+1             | '=1+1
          '=1+1            | ''=1+1
          ''=1+1           | '''=1+1
          @SUM(A1)         | '@SUM(A1)
          -cmd             | '-cmd
          +1+cmd           | '+1+cmd
          -5               | -5
          -                | -
          +86 10           | +86 10
          -3.5%            | -3.5%
          'tis             | 'tis
          a=1              | a=1
          ~\t=1~           | ~'\t=1~
          """)
  void writtenAndReadBack(String text, String written) {
    assertEquals(written, SafeText.write(text));
    assertEquals(text, SafeText.read(written));
  }
}
