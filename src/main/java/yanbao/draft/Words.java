package yanbao.draft;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import yanbao.model.Folding;

/** The words of files that a draft understands, by {@code words.properties}. */
record Words(List<String> nulls, List<String> totals, Map<String, String> headers) {
  static final Words ALL = read();

  private static Words read() {
    Properties words = new Properties();
    try (InputStream in =
            Objects.requireNonNull(Words.class.getResourceAsStream("words.properties"));
        Reader text = new InputStreamReader(in, StandardCharsets.UTF_8)) {
      words.load(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Map<String, String> headers = new LinkedHashMap<>();
    for (String pair : list(words, "headers")) {
      int colon = pair.lastIndexOf(':');
      headers.put(Folding.comparable(pair.substring(0, colon)), pair.substring(colon + 1));
    }
    return new Words(list(words, "nulls"), list(words, "totals"), Map.copyOf(headers));
  }

  private static List<String> list(Properties words, String key) {
    return List.of(words.getProperty(key).split("\\|"));
  }

  /** Whether a row that begins with this text is the sum of those above it. */
  boolean isTotal(String text) {
    String folded = Folding.comparable(text);
    return totals.stream().map(Folding::comparable).anyMatch(folded::equals);
  }
}
