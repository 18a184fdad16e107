package yanbao.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A crosstab read as a list: every cell under a header that fits the template becomes a row.
 *
 * @param headers such as <code>{width}x{height}</code>: each name is a column that takes its part
 *     of the header's text
 * @param values the column that takes the cells
 */
public record Unpivot(String headers, String values) {
  private static final Pattern NAME = Pattern.compile("\\{([a-z][a-z0-9_]*)}");

  /** The columns that take parts of the headers. */
  public List<String> columns() {
    return NAME.matcher(headers).results().map(found -> found.group(1)).toList();
  }

  /** The parts of a header, one per column; empty where it does not fit. */
  public Optional<List<String>> parts(String header) {
    StringBuilder pattern = new StringBuilder();
    Matcher name = NAME.matcher(headers);
    int at = 0;
    while (name.find()) {
      pattern.append(Pattern.quote(headers.substring(at, name.start()))).append("(.+?)");
      at = name.end();
    }
    pattern.append(Pattern.quote(headers.substring(at)));
    Matcher matcher = Pattern.compile(pattern.toString(), Pattern.DOTALL).matcher(header);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    List<String> parts = new ArrayList<>();
    for (int i = 1; i <= matcher.groupCount(); i++) {
      parts.add(Folding.trim(matcher.group(i)));
    }
    return Optional.of(parts);
  }

  /**
   * Whether a column takes its value from here; what a cell says besides its value goes with it.
   */
  public boolean fills(SourceColumn column) {
    return takesHeader(column) || base(column).equals(values);
  }

  /** Whether a column takes a part of the headers. */
  public boolean takesHeader(SourceColumn column) {
    return columns().contains(base(column));
  }

  /** The part of a header that a column takes. */
  public String part(SourceColumn column, List<String> parts) {
    return parts.get(columns().indexOf(base(column)));
  }

  private static String base(SourceColumn column) {
    int dot = column.name().indexOf('.');
    return dot < 0 ? column.name() : column.name().substring(0, dot);
  }
}
