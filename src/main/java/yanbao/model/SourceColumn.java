package yanbao.model;

import java.util.List;
import java.util.Optional;
import yanbao.problem.Position;

/**
 * One declared column of a source.
 *
 * @param headers the accepted header texts, the preferred one first; stacked headers are joined
 *     with {@code " / "}
 * @param nullTokens texts that mean "no value", besides the empty cell
 * @param key part of the row's identity: required, and unique together with the other keys
 */
public record SourceColumn(
    String name,
    List<String> headers,
    ColumnType type,
    Optional<String> unit,
    List<String> nullTokens,
    boolean key,
    boolean required,
    Position position) {
  public SourceColumn {
    headers = List.copyOf(headers);
    nullTokens = List.copyOf(nullTokens);
  }

  /** Whether an accepted row may have no value here. */
  public boolean mayBeMissing() {
    return !key && !required;
  }
}
