package yanbao.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import yanbao.model.Precision;
import yanbao.model.Value;

/** What is packed comes out as it went in. */
final class PackedRowsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "0",
        "0.00",
        "-0.10",
        "1E+3",
        "1E-400",
        "1E+32000",
        "1E+32001",
        "1E-2147483647",
        "9223372036854775807",
        "-9223372036854775808",
        "9223372036854775808",
        "0.12345678901234567890123456789",
        "33.600802407221664",
        "4.9E-324",
      })
  void numbersKeepTheirDigitsAndTheirScale(String number) {
    keeps(new Value.Number(new BigDecimal(number)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "North", "Zürich ÿ", "估值", "\uD83D\uDE00", "\uD83D alone", "\uDE00", "a\0b"})
  void textsKeepTheirCharacters(String text) {
    keeps(new Value.Text(text));
    // Longer than what texts usually share.
    keeps(new Value.Text(text + "很".repeat(2_000_000)));
    keeps(new Value.Text(text + "x".repeat(2_000_000)));
  }

  static List<Value> others() {
    return List.of(
        Value.Missing.VALUE,
        Value.NotMeaningful.VALUE,
        new Value.Bool(true),
        new Value.Bool(false),
        new Value.Date(LocalDate.of(2023, 3, 1)),
        new Value.Date(LocalDate.of(2023, 3, 1), Precision.MONTH),
        new Value.Date(LocalDate.of(2023, 1, 1), Precision.YEAR),
        new Value.Date(LocalDate.MIN),
        new Value.Date(LocalDate.MAX));
  }

  @ParameterizedTest
  @MethodSource("others")
  void keeps(Value value) {
    assertEquals(List.of(List.of(value)), values(List.of(List.of(value))));
  }

  @Test
  void rowsKeepTheirOrder() {
    List<List<Value>> rows = new ArrayList<>();
    for (int row = 0; row < 5000; row++) {
      rows.add(
          List.of(
              new Value.Text("text " + row),
              row % 3 == 0 ? Value.Missing.VALUE : Value.Number.of(row / 7.0),
              new Value.Text("字" + row)));
    }
    assertEquals(rows, values(rows));
  }

  @Test
  void packedRowsAreNotPackedAgain() {
    PackedRows rows = PackedRows.of(List.of(new ComputedTable.Row(List.of(Value.Missing.VALUE))));
    assertSame(rows, PackedRows.of(rows));
    assertEquals(List.of(), PackedRows.of(List.of()));
    assertThrows(IndexOutOfBoundsException.class, () -> rows.get(1));
  }

  private static List<List<Value>> values(List<List<Value>> rows) {
    return PackedRows.of(rows.stream().map(ComputedTable.Row::new).toList()).stream()
        .map(row -> List.copyOf(row.values()))
        .toList();
  }
}
