package yanbao.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class StagedColumnsTest {
  private static final int NUMBERS = 20_000;
  private static final int MOST_DIGITS = 18;

  @TempDir private Path folder = Path.of("");

  @ParameterizedTest
  @CsvSource({
    "0, true",
    "-7.25, true",
    "0.0001, true",
    "123456789012345, true",
    "-1234567.12345678, true",
    // Trailing zeros say how exact a number is.
    "1.50, false",
    "0.0, false",
    // Sixteen digits do not all come back from a double.
    "9007199254740993, false",
    // The database writes these with an exponent.
    "0.00001, false",
    "-0.00001, false",
  })
  void aDecimalIsKeptWhereItsDoubleDoesNotTellIt(String exact, boolean told) {
    assertEquals(told, StagedColumns.isTold(exact));
  }

  /** Of any length and scale, and of the kinds that come close to the edges. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void everyDecimalComesBackExactly(long seed) throws Exception {
    SplittableRandom random = new SplittableRandom(seed);
    List<String> decimals = new ArrayList<>();
    StringBuilder rows = new StringBuilder();
    for (int i = 0; i < NUMBERS; i++) {
      String exact = decimal(random);
      decimals.add(exact);
      String kept = StagedColumns.isTold(exact) ? "NULL" : '\'' + exact + '\'';
      rows.append(i == 0 ? "" : ", ");
      rows.append("(%d, CAST('%s' AS DOUBLE), %s)".formatted(i, exact, kept));
    }
    assertTrue(decimals.stream().filter(StagedColumns::isTold).count() > NUMBERS / 3);
    try (Connection database = Duck.open(folder);
        Statement statement = database.createStatement();
        ResultSet found =
            statement.executeQuery(
                "SELECT %s FROM (VALUES %s) r(n, x, \"x$text\") ORDER BY n"
                    .formatted(StagedColumns.exact("r.", "x"), rows))) {
      for (String exact : decimals) {
        assertTrue(found.next());
        assertEquals(exact, found.getString(1), "seed " + seed);
      }
    }
  }

  private static String decimal(SplittableRandom random) {
    long bound = (long) Math.pow(10, random.nextInt(1, MOST_DIGITS));
    long unscaled = random.nextLong(-bound, bound);
    return BigDecimal.valueOf(unscaled, random.nextInt(0, 9)).toPlainString();
  }
}
