package yanbao.table;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import yanbao.formula.Facts;
import yanbao.formula.Scope;
import yanbao.model.Parameter;
import yanbao.model.ValueKind;

/**
 * The names that a formula of a table may use.
 *
 * @param above the columns whose cell in the row above it may use
 */
record ColumnScope(
    Map<String, Facts> cells,
    Map<String, Facts> above,
    Map<String, Facts> ranges,
    Catalogue catalogue)
    implements Scope {
  /** The built-in parameter: the as-of date of the run. */
  static final String AS_OF = "as_of";

  /** Of a column with a fault of its own, so that formulas naming it are not faults too. */
  static final Facts FAULTY = new Facts(Optional.empty(), Optional.empty(), true, true);

  ColumnScope withCells(Map<String, Facts> own) {
    return new ColumnScope(own, above, ranges, catalogue);
  }

  @Override
  public Optional<Facts> cell(String column) {
    return Optional.ofNullable(cells.get(column));
  }

  @Override
  public Optional<Facts> above(String column) {
    return Optional.ofNullable(above.get(column));
  }

  @Override
  public Optional<Facts> range(Optional<String> table, String column) {
    return table.isPresent()
        ? catalogue.column(table.get(), column)
        : Optional.ofNullable(ranges.get(column));
  }

  @Override
  public Optional<Facts> parameter(String name) {
    if (name.equals(AS_OF)) {
      return Optional.of(Facts.present(ValueKind.DATE));
    }
    return catalogue.parameters().stream()
        .filter(parameter -> parameter.name().equals(name))
        .findFirst()
        .map(parameter -> Facts.present(parameter.kind()));
  }

  @Override
  public Optional<Facts> total(String table, String total, String column) {
    return catalogue.totals().facts(table, total, column);
  }

  @Override
  public Collection<String> columns() {
    return cells.keySet();
  }

  @Override
  public Collection<String> columnsAbove() {
    return above.keySet();
  }

  @Override
  public Collection<String> rangeColumns(Optional<String> table) {
    return table.map(catalogue::columns).orElse(ranges.keySet());
  }

  @Override
  public Collection<String> tables() {
    return catalogue.names();
  }

  @Override
  public Collection<String> parameters() {
    List<String> names =
        new ArrayList<>(catalogue.parameters().stream().map(Parameter::name).toList());
    names.add(AS_OF);
    return names;
  }

  @Override
  public Collection<String> totals() {
    return catalogue.totals().names();
  }
}
