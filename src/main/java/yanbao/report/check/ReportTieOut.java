package yanbao.report.check;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import yanbao.model.DisplayFormat;
import yanbao.model.Value;
import yanbao.problem.Escape;
import yanbao.problem.Position;
import yanbao.problem.ProblemCode;
import yanbao.problem.Problems;
import yanbao.report.Figure;
import yanbao.report.TieOut;
import yanbao.report.pdf.PrintedText;
import yanbao.report.workbook.WrittenWorkbook;
import yanbao.table.TableCsv;

/**
 * Compares each value that the report shows with the workbook's cell that it comes from; values of
 * tables that no workbook has, with the data files.
 */
final class ReportTieOut {
  private final Path folder;
  private final TieOut.Report report;
  private final Map<TieOut.Workbook, WrittenWorkbook> workbooks;
  private final Problems problems;
  private final Map<Figure.Source, String> data = new HashMap<>();

  ReportTieOut(
      Path folder,
      TieOut.Report report,
      Map<TieOut.Workbook, WrittenWorkbook> workbooks,
      Problems problems) {
    this.folder = folder;
    this.report = report;
    this.workbooks = workbooks;
    this.problems = problems;
  }

  /** Where a value comes from, in words, and what is shown there. */
  private record Origin(String place, String text, boolean agrees) {}

  /** Returns how many values were compared. */
  long check() throws IOException {
    readData();
    try (PrintedText printed = PrintedText.open(folder.resolve(report.file()))) {
      for (Figure figure : report.figures()) {
        check(figure, printed.text(figure.boxes()));
      }
    }
    return report.figures().size();
  }

  private void check(Figure figure, String run) {
    int to = figure.from() + figure.length() + Math.max(0, run.length() - figure.run());
    String shown = run.substring(Math.min(figure.from(), run.length()), Math.min(to, run.length()));
    Optional<Origin> origin = origin(figure.source(), shown);
    if (origin.isEmpty() || !origin.get().agrees()) {
      String source = origin.map(Origin::place).orElse(name(figure.source()));
      String text =
          origin.map(found -> "\"" + Escape.text(found.text()) + "\"").orElse("no such cell");
      problems.error(
          ProblemCode.TIE_OUT,
          new Position.OnPath(report.file()),
          "page "
              + figure.boxes().getFirst().page()
              + ": expected the same as in "
              + source
              + ", "
              + text
              + ", but found \""
              + Escape.text(shown)
              + "\"");
    }
  }

  private Optional<Origin> origin(Figure.Source source, String shown) {
    for (Map.Entry<TieOut.Workbook, WrittenWorkbook> entry : workbooks.entrySet()) {
      Optional<TieOut.Cell> at = entry.getKey().find(source);
      Optional<WrittenWorkbook.Cell> cell = at.flatMap(entry.getValue()::cell);
      if (cell.isPresent()) {
        return Optional.of(origin(entry.getKey(), at.orElseThrow(), cell.get(), source, shown));
      }
    }
    return Optional.ofNullable(data.get(source))
        .map(
            value -> {
              String text = text(value, source);
              return new Origin(name(source), text, text.replaceAll("\\s", "").equals(shown));
            });
  }

  private static Origin origin(
      TieOut.Workbook workbook,
      TieOut.Cell at,
      WrittenWorkbook.Cell cell,
      Figure.Source source,
      String shown) {
    Optional<DisplayFormat> format =
        source.restyled() ? DisplayFormat.of(source.format()) : cell.format();
    return new Origin(
        workbook.file()
            + ", sheet \""
            + Escape.text(at.sheet())
            + "\", cell "
            + WrittenWorkbook.address(at.row(), at.column()),
        cell.shown(format),
        cell.isShownAs(shown, format));
  }

  private static String name(Figure.Source source) {
    return source.ofParameter()
        ? "parameter " + source.column()
        : "data/"
            + source.table()
            + ".csv, line "
            + (source.record() + 2)
            + ", column "
            + source.column();
  }

  /** Reads what the values of the tables come from that no workbook has. */
  private void readData() throws IOException {
    Map<String, List<Figure.Source>> needed =
        report.figures().stream()
            .map(Figure::source)
            .filter(source -> !source.ofParameter())
            .filter(
                source -> workbooks.keySet().stream().allMatch(book -> book.find(source).isEmpty()))
            .collect(Collectors.groupingBy(Figure.Source::table));
    for (Map.Entry<String, List<Figure.Source>> table : needed.entrySet()) {
      Map<Integer, List<Figure.Source>> byRecord =
          table.getValue().stream().collect(Collectors.groupingBy(Figure.Source::record));
      TableCsv.read(
          folder,
          table.getKey(),
          (index, row, header, values) -> {
            for (Figure.Source source : byRecord.getOrDefault(index, List.of())) {
              int column = header.indexOf(source.column());
              if (column >= 0) {
                data.put(source, values.get(column));
              }
            }
          });
    }
  }

  private static String text(String value, Figure.Source source) {
    if (value.isEmpty()) {
      return DisplayFormat.MISSING;
    }
    if (value.equals("NM")) {
      return DisplayFormat.NOT_MEANINGFUL;
    }
    Optional<DisplayFormat> format = DisplayFormat.of(source.format());
    try {
      return format
          .map(
              known ->
                  known.show(
                      known.isDate()
                          ? Value.Date.parse(value)
                          : new Value.Number(new BigDecimal(value))))
          .orElse(value);
    } catch (NumberFormatException | DateTimeParseException e) {
      return value;
    }
  }
}
