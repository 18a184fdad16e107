package yanbao.e2e;

import java.io.IOException;
import java.io.Reader;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** The figures that the published report prints, as printed: one map per row. */
record PublishedFigures(List<Map<String, String>> rows) {

  static PublishedFigures of(String table) throws IOException {
    return read(Path.of("src/test/resources/aigc/expected", table + ".csv"));
  }

  static PublishedFigures read(Path file) throws IOException {
    List<Map<String, String>> rows = new ArrayList<>();
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    try (Reader reader = Files.newBufferedReader(file);
        CSVParser parser = CSVParser.parse(reader, format)) {
      for (CSVRecord csv : parser) {
        rows.add(new LinkedHashMap<>(csv.toMap()));
      }
    }
    return new PublishedFigures(rows);
  }

  /** Whether a number, rounded half away from zero to the digits printed, is the printed one. */
  static boolean agrees(String printed, BigDecimal actual) {
    boolean percent = printed.endsWith("%");
    BigDecimal wanted =
        new BigDecimal(percent ? printed.substring(0, printed.length() - 1) : printed);
    BigDecimal shown = percent ? actual.movePointRight(2) : actual;
    return shown.setScale(wanted.scale(), RoundingMode.HALF_UP).compareTo(wanted) == 0;
  }

  static boolean isNumber(String printed) {
    return printed.matches("-?[0-9]+(\\.[0-9]+)?%?");
  }
}
