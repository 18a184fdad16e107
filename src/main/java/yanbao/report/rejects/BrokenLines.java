package yanbao.report.rejects;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import yanbao.problem.Problem;
import yanbao.problem.ProblemCode;

/** The lines of a text file that break its format, and so cannot be shown as cells. */
final class BrokenLines {
  private BrokenLines() {}

  /** The broken lines by their number. */
  static Map<Integer, String> of(RejectsWriter.Input file, Map<Integer, List<Problem>> rows)
      throws IOException {
    Set<Integer> wanted = new TreeSet<>();
    rows.forEach(
        (number, problems) -> {
          if (problems.stream().anyMatch(problem -> problem.code() == ProblemCode.MALFORMED)) {
            wanted.add(number);
          }
        });
    Map<Integer, String> lines = new TreeMap<>();
    if (wanted.isEmpty()) {
      return lines;
    }
    try {
      read(file, file.layout().charset().orElse(StandardCharsets.UTF_8), wanted, lines);
    } catch (CharacterCodingException e) {
      // What is neither declared nor UTF-8 is read as the other one that is detected.
      lines.clear();
      read(file, Charset.forName("GB18030"), wanted, lines);
    }
    return lines;
  }

  private static void read(
      RejectsWriter.Input file, Charset charset, Set<Integer> wanted, Map<Integer, String> lines)
      throws IOException {
    try (BufferedReader reader = Files.newBufferedReader(file.path(), charset)) {
      int number = 0;
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        if (wanted.contains(++number)) {
          lines.put(number, line);
        }
      }
    }
  }
}
