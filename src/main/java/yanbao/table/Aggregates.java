package yanbao.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import yanbao.sql.Duck;

/**
 * The aggregates that the formulas of one step use. Each is computed once, as a column of the rows
 * before the step: a formula names its parts several times, and a subquery in each place would be
 * planned as often.
 */
final class Aggregates {
  private static final Pattern NAME = Pattern.compile("o\\.\"\\$aggregate(\\d+)\"");

  private final Map<String, Integer> numbers = new LinkedHashMap<>();
  private final List<Integer> levels = new ArrayList<>();

  /** The column that holds the value of this scalar subquery. */
  String column(String subquery) {
    Integer number = numbers.get(subquery);
    if (number == null) {
      number = numbers.size();
      numbers.put(subquery, number);
      levels.add(level(subquery));
    }
    return "o." + name(number);
  }

  // An aggregate whose criterion holds another one needs that one's column first.
  private int level(String subquery) {
    int level = 0;
    Matcher matcher = NAME.matcher(subquery);
    while (matcher.find()) {
      level = Math.max(level, 1 + levels.get(Integer.parseInt(matcher.group(1))));
    }
    return level;
  }

  private static String name(int number) {
    return Duck.name("$aggregate" + number);
  }

  /**
   * The rows of a table with a column per aggregate, as what follows FROM; their alias is {@code
   * o}.
   */
  String from(String table) {
    String rows = Duck.name(table);
    int deepest = levels.stream().mapToInt(Integer::intValue).max().orElse(-1);
    for (int level = 0; level <= deepest; level++) {
      StringBuilder columns = new StringBuilder();
      for (Map.Entry<String, Integer> aggregate : numbers.entrySet()) {
        if (levels.get(aggregate.getValue()) == level) {
          columns
              .append(", ")
              .append(aggregate.getKey())
              .append(" AS ")
              .append(name(aggregate.getValue()));
        }
      }
      rows = "(SELECT o.*" + columns + " FROM " + rows + " o)";
    }
    return rows + " o";
  }

  /** All columns but those of the aggregates. */
  String others() {
    if (numbers.isEmpty()) {
      return "o.*";
    }
    return "o.* EXCLUDE ("
        + String.join(", ", numbers.values().stream().map(Aggregates::name).toList())
        + ")";
  }
}
