package yanbao.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TextTableTest {
  @ParameterizedTest
  @CsvSource({"abc, 3", "盈利预测, 8", "ＡＢ, 4", "é, 1", "e\u0301, 1", "😀, 2", "한글, 4", "'', 0"})
  void knowsHowWideTextIs(String text, int width) {
    assertEquals(width, TextTable.width(text));
  }

  @Test
  void linesUpColumns() {
    TextTable table = new TextTable(List.of("file", "rows"));
    table.add(List.of("盈利.xlsx", "7"));
    table.add(List.of("prices.csv", "120"));
    StringWriter text = new StringWriter();
    table.print(new PrintWriter(text, true));

    assertEquals(
        """
        file        rows
        盈利.xlsx      7
        prices.csv   120
        """,
        text.toString());
  }
}
