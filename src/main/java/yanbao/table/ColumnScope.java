package yanbao.table;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import yanbao.formula.Facts;
import yanbao.formula.Scope;
import yanbao.model.Parameter;
import yanbao.model.ValueKind;

/** The names that a formula of a table may use. */
record ColumnScope(
    Map<String, Facts> cells,
    Map<String, Facts> ranges,
    List<Parameter> parameterList,
    Totals known)
    implements Scope {
  /** The built-in parameter: the as-of date of the run. */
  static final String AS_OF = "as_of";

  ColumnScope withCells(Map<String, Facts> own) {
    return new ColumnScope(own, ranges, parameterList, known);
  }

  @Override
  public Optional<Facts> cell(String column) {
    return Optional.ofNullable(cells.get(column));
  }

  @Override
  public Optional<Facts> range(String column) {
    return Optional.ofNullable(ranges.get(column));
  }

  @Override
  public Optional<Facts> parameter(String name) {
    if (name.equals(AS_OF)) {
      return Optional.of(Facts.present(ValueKind.DATE));
    }
    return parameterList.stream()
        .filter(parameter -> parameter.name().equals(name))
        .findFirst()
        .map(parameter -> Facts.present(parameter.kind()));
  }

  @Override
  public Optional<Facts> total(String table, String total, String column) {
    return known.facts(table, total, column);
  }

  @Override
  public Collection<String> columns() {
    return cells.keySet();
  }

  @Override
  public Collection<String> rangeColumns() {
    return ranges.keySet();
  }

  @Override
  public Collection<String> parameters() {
    List<String> names =
        new java.util.ArrayList<>(parameterList.stream().map(Parameter::name).toList());
    names.add(AS_OF);
    return names;
  }

  @Override
  public Collection<String> totals() {
    return known.names();
  }
}
