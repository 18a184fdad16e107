package yanbao.draft;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import yanbao.model.RawRow;
import yanbao.problem.ProblemCode;
import yanbao.problem.ProblemsException;
import yanbao.source.SourceReader;

/**
 * How a text file is written, as found by trying.
 *
 * @param charset what to declare; empty where the file says so itself or is UTF-8
 * @param delimiter what to declare; empty for the usual one of the file's kind
 */
record Dialect(Optional<Charset> charset, Optional<Character> delimiter, Sample sample) {
  /** In the order of how sure a match is; nearly any bytes are text in the last. */
  private static final List<Charset> CHARSETS =
      List.of(
          StandardCharsets.UTF_8,
          Charset.forName("GB18030"),
          Charset.forName("Big5"),
          Charset.forName("Shift_JIS"),
          Charset.forName("windows-1252"));

  private static final String DELIMITERS = ",;\t|";

  static Dialect of(SourceReader reader, Path file, String shownAs) throws IOException {
    Optional<Charset> charset = charset(reader, file, shownAs);
    char usual = file.toString().toLowerCase(Locale.ROOT).endsWith(".tsv") ? '\t' : ',';
    char best = usual;
    Sample bestSample = sample(reader, file, shownAs, charset, usual);
    for (int i = 0; i < DELIMITERS.length(); i++) {
      char delimiter = DELIMITERS.charAt(i);
      if (delimiter != usual && mayDelimit(bestSample, delimiter)) {
        Sample sample = sample(reader, file, shownAs, charset, delimiter);
        if (regularity(sample) > regularity(bestSample)) {
          best = delimiter;
          bestSample = sample;
        }
      }
    }
    return new Dialect(charset, best == usual ? Optional.empty() : Optional.of(best), bestSample);
  }

  private static Optional<Charset> charset(SourceReader reader, Path file, String shownAs)
      throws IOException {
    if (hasByteOrderMark(file)) {
      return Optional.empty();
    }
    Optional<ProblemsException> refused = Optional.empty();
    for (Charset charset : CHARSETS) {
      try {
        Sample sample = sample(reader, file, shownAs, Optional.of(charset), ',');
        if (charset.equals(StandardCharsets.UTF_8)) {
          return Optional.empty();
        }
        if (isLikely(charset, sample)) {
          return Optional.of(charset);
        }
      } catch (ProblemsException e) {
        if (e.problems().stream().noneMatch(p -> p.code() == ProblemCode.ENCODING)) {
          throw e;
        }
        refused = Optional.of(refused.orElse(e));
      }
    }
    throw refused.orElseThrow();
  }

  /**
   * Nearly every pair of bytes is some character in the Asian encodings: common ideographs only
   * count as proof, and they are most of what a Chinese or Japanese text has beyond ASCII.
   */
  private static boolean isLikely(Charset charset, Sample sample) {
    if (charset.equals(CHARSETS.getLast())) {
      return true;
    }
    int other = 0;
    int common = 0;
    for (RawRow row : sample.rows()) {
      String text = String.join("", row.cells().stream().map(cell -> cell.text()).toList());
      for (int c : text.codePoints().filter(c -> c > 0x7F).toArray()) {
        boolean isCommon =
            (c >= 0x4E00 && c <= 0x9FA5) || (c >= 0x3000 && c <= 0x30FF) || c >= 0xFF00;
        common += isCommon ? 1 : 0;
        other += isCommon ? 0 : 1;
      }
    }
    return common > 0 && common >= 4 * other && isPaired(sample);
  }

  /** One accented letter and the ASCII letter behind it also read as an ideograph, but alone. */
  private static boolean isPaired(Sample sample) {
    int alone = 0;
    int together = 0;
    for (RawRow row : sample.rows()) {
      for (var cell : row.cells()) {
        String text = cell.text();
        int ideographs = (int) text.codePoints().filter(c -> c >= 0x2E80).count();
        boolean letters = text.chars().anyMatch(c -> c < 0x80 && Character.isLetter(c));
        alone += ideographs == 1 && letters ? 1 : 0;
        together += ideographs > 1 ? 1 : 0;
      }
    }
    return together > alone;
  }

  private static boolean hasByteOrderMark(Path file) throws IOException {
    try (var in = Files.newInputStream(file)) {
      byte[] start = in.readNBytes(4);
      int first = start.length < 2 ? 0 : ((start[0] & 0xFF) << 8) | (start[1] & 0xFF);
      return first == 0xFEFF
          || first == 0xFFFE
          || first == 0xEFBB
          || (start.length == 4 && first == 0 && start[2] == (byte) 0xFE);
    }
  }

  private static boolean mayDelimit(Sample sample, char delimiter) {
    return sample.head().stream()
        .flatMap(row -> row.cells().stream())
        .anyMatch(cell -> cell.text().indexOf(delimiter) >= 0);
  }

  /** How much the rows look like a table: rows of the commonest width, by how wide that is. */
  private static double regularity(Sample sample) {
    Map<Integer, Integer> rows = new HashMap<>();
    for (RawRow row : sample.head()) {
      rows.merge(row.cells().size(), 1, Integer::sum);
    }
    return rows.entrySet().stream()
        .filter(width -> width.getKey() > 1)
        .mapToDouble(width -> width.getValue() + width.getKey() / 100.0)
        .max()
        .orElse(0);
  }

  private static Sample sample(
      SourceReader reader, Path file, String shownAs, Optional<Charset> charset, char delimiter)
      throws IOException {
    return Sample.of(
        reader, file, shownAs, Sample.layout(charset, Optional.of(delimiter), Optional.empty()));
  }
}
