package yanbao.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import yanbao.problem.Position;

/**
 * One declared column of a source.
 *
 * @param headers the accepted header texts, the preferred one first; stacked headers are joined
 *     with {@code " / "}
 * @param nullTokens texts that mean "no value", besides the empty cell
 * @param words texts that stand for another value: a number, not meaningful, or nothing
 * @param optional whether a file may lack the column
 * @param key part of the row's identity: required, and unique together with the other keys
 */
public record SourceColumn(
    String name,
    List<String> headers,
    ColumnType type,
    Optional<String> unit,
    List<String> nullTokens,
    Map<String, Value> words,
    boolean key,
    boolean required,
    boolean optional,
    Position position) {
  public SourceColumn {
    headers = List.copyOf(headers);
    nullTokens = List.copyOf(nullTokens);
    words = Map.copyOf(words);
  }

  /** A column whose texts stand for nothing but themselves. */
  public SourceColumn(
      String name,
      List<String> headers,
      ColumnType type,
      Optional<String> unit,
      List<String> nullTokens,
      boolean key,
      boolean required,
      Position position) {
    this(name, headers, type, unit, nullTokens, Map.of(), key, required, false, position);
  }

  /** Whether an accepted row may have no value here. */
  public boolean mayBeMissing() {
    return !key && !required;
  }

  /** Whether some cells hold what is not meaningful as a number. */
  public boolean mayBeNotMeaningful() {
    return words.containsValue(Value.NotMeaningful.VALUE);
  }

  /** This column, then one for each part that its cells have besides their value. */
  public List<SourceColumn> spread() {
    List<SourceColumn> columns = new ArrayList<>(List.of(this));
    for (ValuePart part : type.parts()) {
      Map<String, Value> said = new LinkedHashMap<>();
      words.forEach((word, value) -> said.put(word, ofWord(part, value)));
      columns.add(
          new SourceColumn(
              part.of(name),
              headers,
              new PartType(part, type),
              Optional.empty(),
              nullTokens,
              said,
              false,
              false,
              optional,
              position));
    }
    return columns;
  }

  private Value ofWord(ValuePart part, Value value) {
    if (!(value instanceof Value.Number)) {
      return Value.Missing.VALUE;
    }
    return switch (part) {
      case QUALIFIER -> new Value.Text(Qualifier.EXACTLY.word());
      case CURRENCY ->
          type instanceof MoneyType(Optional<String> currency) && currency.isPresent()
              ? new Value.Text(currency.get())
              : Value.Missing.VALUE;
      case UNIT, PERIOD, PRECISION -> Value.Missing.VALUE;
    };
  }
}
