package yanbao.e2e;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Collects where published figures are not what the files of a revision show. */
final class FigureComparison {
  /** Columns of the tables by the column names of the published figures. */
  private static final Map<String, String> RETURNS =
      Map.of("1M", "return_1m", "3M", "return_3m", "12M", "return_12m");

  /** Headers of the sheets, without units, by the column names of the published figures. */
  private static final Map<String, String> HEADERS =
      Map.ofEntries(
          Map.entry("code", "证券代码"),
          Map.entry("name", "证券简称"),
          Map.entry("close", "收盘价"),
          Map.entry("eps_2021", "EPS 2021A"),
          Map.entry("eps_2022", "EPS 2022E"),
          Map.entry("eps_2023", "EPS 2023E"),
          Map.entry("pe_2021", "PE 2021A"),
          Map.entry("pe_2022", "PE 2022E"),
          Map.entry("pe_2023", "PE 2023E"),
          Map.entry("rating", "投资评级"),
          Map.entry("segment", "领域"),
          Map.entry("market_size", "2022年市场规模"),
          Map.entry("cost_ratio", "内容/版权成本占收入比重"),
          Map.entry("content_cost", "内容/版权成本"),
          Map.entry("ai_ratio", "AI辅助制作的比例"),
          Map.entry("aigc_space", "AIGC应用空间"),
          Map.entry("index", "指数"),
          Map.entry("1M", "近1个月"),
          Map.entry("3M", "近3个月"),
          Map.entry("12M", "近12个月"));

  private final List<String> differences = new ArrayList<>();

  List<String> differences() {
    return differences;
  }

  void checkData(Map<String, String> row, String name, PublishedFigures data, String key) {
    Map<String, String> actual =
        data.rows().stream()
            .filter(
                candidate ->
                    name.equals(candidate.get(key))
                        || (name.equals("合计") && "total".equals(candidate.get("_row"))))
            .findFirst()
            .orElseThrow(() -> new AssertionError("no row " + name));
    row.forEach(
        (column, printed) -> {
          String found =
              Optional.ofNullable(actual.get(RETURNS.getOrDefault(column, column))).orElse("");
          if (column.equals("index") || column.equals(key)) {
            return;
          }
          boolean same =
              PublishedFigures.isNumber(printed)
                  ? !found.isEmpty() && PublishedFigures.agrees(printed, new BigDecimal(found))
                  : found.equals(printed.isEmpty() ? "NM" : printed);
          if (!same) {
            differences.add(
                "data: " + name + ", " + column + ": expected " + printed + " but found " + found);
          }
        });
  }

  /** Each published figure is what the cell below its column's header shows. */
  void checkSheet(Map<String, String> row, String name, List<List<String>> cells) {
    List<String> header = cells.stream().filter(line -> line.size() > 3).findFirst().orElseThrow();
    List<String> shown =
        cells.stream()
            .filter(line -> line.contains(name))
            .findFirst()
            .orElseThrow(() -> new AssertionError("no row " + name));
    row.forEach(
        (column, printed) -> {
          String label = Optional.ofNullable(HEADERS.get(column)).orElseThrow();
          int at =
              header.stream()
                  .map(text -> text.lines().findFirst().orElse(""))
                  .toList()
                  .indexOf(label);
          String found = at < 0 || at >= shown.size() ? "nothing" : plain(shown.get(at));
          if (!found.equals(printed.isEmpty() ? "-" : printed)) {
            differences.add(
                "workbook: "
                    + name
                    + ", "
                    + column
                    + ": expected "
                    + printed
                    + " but found "
                    + found);
          }
        });
  }

  /** A shown number without thousands separators and without the sign of multiples. */
  private static String plain(String shown) {
    return shown.replace(",", "").replaceFirst("(?<=\\d)x$", "");
  }

  private static boolean inOrder(Map<String, String> row, List<String> shown) {
    int next = 0;
    for (String printed : row.values()) {
      String wanted = printed.isEmpty() ? "-" : printed;
      while (next < shown.size() && !plain(shown.get(next)).equals(wanted)) {
        next++;
      }
      if (next == shown.size()) {
        return false;
      }
      next++;
    }
    return true;
  }

  void checkReport(Map<String, String> row, String name, List<String> report) {
    boolean found =
        report.stream()
            .map(line -> List.of(line.replace(",", "").strip().split("\\s+")))
            .filter(words -> words.contains(name))
            .anyMatch(words -> inOrder(row, words));
    if (!found) {
      differences.add("report: no line with " + row.values() + " for " + name);
    }
  }
}
