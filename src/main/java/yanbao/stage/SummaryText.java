package yanbao.stage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import yanbao.problem.Position;
import yanbao.problem.Problem;
import yanbao.problem.ProblemCode;
import yanbao.problem.Severity;

/** A {@link StageSummary} as one text: a line per fact, tabs between its parts. */
final class SummaryText {
  private static final String FILE = "file";
  private static final String HEADER = "header";
  private static final String LATEST = "latest";
  private static final String PROBLEM = "problem";

  private SummaryText() {}

  static String write(StageSummary summary) {
    StringBuilder text = new StringBuilder();
    for (StageSummary.FileRows file : summary.files()) {
      line(
          text,
          FILE,
          file.shownAs(),
          file.read(),
          file.accepted(),
          file.rejected(),
          file.skipped(),
          file.hidden(),
          optional(file.sheet()));
      for (StageSummary.Header header : file.headers()) {
        line(text, HEADER, header.column(), header.place(), header.text(), header.row());
      }
    }
    new TreeMap<>(summary.latest()).forEach((column, date) -> line(text, LATEST, column, date));
    for (Problem problem : summary.problems()) {
      if (problem.position() instanceof Position.InSource at) {
        line(
            text,
            PROBLEM,
            problem.code(),
            problem.severity(),
            at.file(),
            optional(at.sheet()),
            at.row(),
            at.column(),
            optional(at.header()),
            problem.message(),
            optional(problem.value()));
      }
    }
    return text.toString();
  }

  /**
   * @throws RuntimeException where the text was not written by {@link #write}
   */
  static StageSummary read(String text) {
    List<StageSummary.FileRows> files = new ArrayList<>();
    Map<String, LocalDate> latest = new TreeMap<>();
    List<Problem> problems = new ArrayList<>();
    for (String line : text.split("\n")) {
      String[] parts = line.split("\t", -1);
      for (int i = 0; i < parts.length; i++) {
        parts[i] = unescaped(parts[i]);
      }
      switch (parts[0]) {
        case FILE -> files.add(file(parts));
        case HEADER -> files.add(withHeader(files.removeLast(), parts));
        case LATEST -> latest.put(parts[1], LocalDate.parse(parts[2]));
        case PROBLEM -> problems.add(problem(parts));
        default -> throw new IllegalArgumentException(parts[0]);
      }
    }
    return new StageSummary(files, latest, problems);
  }

  private static StageSummary.FileRows file(String[] parts) {
    return new StageSummary.FileRows(
        parts[1],
        count(parts[2]),
        count(parts[3]),
        count(parts[4]),
        count(parts[5]),
        count(parts[6]),
        optional(parts[7]),
        List.of());
  }

  private static StageSummary.FileRows withHeader(StageSummary.FileRows file, String[] parts) {
    List<StageSummary.Header> headers = new ArrayList<>(file.headers());
    headers.add(
        new StageSummary.Header(
            parts[1], Integer.parseInt(parts[2]), parts[3], Integer.parseInt(parts[4])));
    return new StageSummary.FileRows(
        file.shownAs(),
        file.read(),
        file.accepted(),
        file.rejected(),
        file.skipped(),
        file.hidden(),
        file.sheet(),
        headers);
  }

  private static Problem problem(String[] parts) {
    return new Problem(
        ProblemCode.valueOf(parts[1]),
        Severity.valueOf(parts[2]),
        new Position.InSource(
            parts[3],
            optional(parts[4]),
            Integer.parseInt(parts[5]),
            Integer.parseInt(parts[6]),
            optional(parts[7])),
        parts[8],
        optional(parts[9]),
        // Only problems that stop publication have one, and those are not staged.
        List.of());
  }

  private static long count(String text) {
    return Long.parseLong(text);
  }

  private static String optional(Optional<String> text) {
    return text.map(present -> "=" + present).orElse("");
  }

  private static Optional<String> optional(String text) {
    return text.isEmpty() ? Optional.empty() : Optional.of(text.substring(1));
  }

  private static void line(StringBuilder text, Object... parts) {
    for (int i = 0; i < parts.length; i++) {
      text.append(i == 0 ? "" : "\t").append(escaped(parts[i].toString()));
    }
    text.append('\n');
  }

  private static String escaped(String text) {
    return text.replace("\\", "\\\\")
        .replace("\t", "\\t")
        .replace("\n", "\\n")
        .replace("\r", "\\r")
        .replace("\0", "\\0");
  }

  private static String unescaped(String text) {
    if (text.indexOf('\\') < 0) {
      return text;
    }
    StringBuilder plain = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c != '\\') {
        plain.append(c);
        continue;
      }
      plain.append(
          switch (text.charAt(++i)) {
            case 't' -> '\t';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case '0' -> '\0';
            default -> '\\';
          });
    }
    return plain.toString();
  }
}
