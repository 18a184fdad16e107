package yanbao.report.workbook;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import yanbao.model.DisplayFormat;
import yanbao.model.Parameter;
import yanbao.model.Value;
import yanbao.model.ValueKind;

/** The small parts of a workbook, as tables of cases. */
final class WorkbookPartsTest {
  @ParameterizedTest
  @CsvSource({
    "uplift, uplift",
    "as_of, as_of",
    "fx1, '''参数''!$B$6'",
    "tax2023, '''参数''!$B$6'",
    "xfe1, xfe1",
    "rate2000000, rate2000000",
    "r, '''参数''!$B$6'",
    "R1C1, '''参数''!$B$6'",
    "c5, '''参数''!$B$6'",
    "true, '''参数''!$B$6'",
    "AS_OF, '''参数''!$B$6'",
  })
  void parametersAreCalledByNameWhereANameIsAllowed(String name, String reference) {
    Parameter parameter =
        new Parameter(
            name,
            Sample.label(name, name),
            ValueKind.NUMBER,
            Value.Missing.VALUE,
            DisplayFormat.plain(ValueKind.NUMBER),
            SpecBuilder.HERE);
    assertEquals(reference, new ParameterNames("参数", List.of(parameter)).reference(name));
  }

  @ParameterizedTest
  @CsvSource({
    "'', 0",
    "ace, 3",
    "abc, 3.12",
    "收盘价, 6",
    "１２, 4",
    "é, 1.2",
    "e\u0301, 1",
    "'ac\nacex', 4"
  })
  void chineseAndFullWidthCountTwo(String text, double width) {
    assertEquals(width, TextWidth.of(text), 1e-9);
  }

  @ParameterizedTest
  @CsvSource({"abc, 10, 1", "0123456789, 7, 2", "收盘价收盘价, 8, 2", "'a\nb', 10, 2", "'', 10, 1"})
  void linesFollowTheWidth(String text, double width, int lines) {
    assertEquals(lines, TextWidth.lines(text, width));
  }

  @ParameterizedTest
  @CsvSource(
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "plain 文字 😀,plain 文字 😀",
        "'a\tb\nc','a\tb\nc'",
        "'a\rb','a_x000D_b'",
        "'\u0000','_x0000_'",
        "_x0041_,_x005F_x0041_",
        "_x004,_x004",
        "\uFFFE,_xFFFE_",
        "'\u001B[0m','_x001B_[0m'",
      })
  void whatXmlCannotHoldIsEscaped(String text, String escaped) {
    assertEquals(escaped, XmlText.escape(text));
  }
}
