package yanbao.lineage;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import yanbao.model.Value;
import yanbao.table.ChangedRows;
import yanbao.table.ComputedTable;
import yanbao.table.TableDefinition;
import yanbao.table.TableLineage.Extent;

/**
 * What a revision has that another one has not got so. Only that has to be explained to say why a
 * value is another: an aggregate over ten million rows is followed to the one that changed.
 */
final class Differences {
  private final Revision mine;
  private final Revision other;
  private final ChangedRows changed;
  private final Map<String, Map<String, Integer>> places = new HashMap<>();

  Differences(Revision mine, Revision other) {
    this.mine = mine;
    this.other = other;
    this.changed = mine.changedRows();
  }

  /** Whether the other revision has another value in this place, or no such place. */
  boolean isDifferent(CellAt at) {
    return !value(mine, at).equals(counterpart(at).flatMap(there -> value(other, there)));
  }

  private static Optional<Value> value(Revision revision, CellAt at) {
    return switch (at) {
      case CellAt.OfRow(String table, int row, String column) ->
          Optional.of(revision.table(table).value(row, column));
      case CellAt.OfTotal(String table, int total, String column) ->
          Optional.ofNullable(revision.table(table).totals().get(total).cells().get(column));
      case CellAt.OfParameter(String name) ->
          Optional.of(
              name.equals(Known.AS_OF)
                  ? new Value.Date(revision.asOf())
                  : revision.parameter(name).value());
    };
  }

  private Optional<CellAt> counterpart(CellAt at) {
    return switch (at) {
      case CellAt.OfRow(String table, int row, String column) ->
          place(table, row)
              .filter(place -> has(column, other.table(table)))
              .map(place -> new CellAt.OfRow(table, place, column));
      case CellAt.OfTotal(String table, int total, String column) -> total(table, total, column);
      case CellAt.OfParameter parameter ->
          parameter.name().equals(Known.AS_OF)
                  || other.parameters().stream()
                      .anyMatch(known -> known.name().equals(parameter.name()))
              ? Optional.of(parameter)
              : Optional.empty();
    };
  }

  private static boolean has(String column, ComputedTable table) {
    return table.definition().columns().stream().anyMatch(known -> known.name().equals(column));
  }

  /** The number of the row in the other revision. */
  private Optional<Integer> place(String table, int row) {
    Map<String, Integer> known =
        places.computeIfAbsent(
            table,
            name -> {
              Map<String, Integer> found = new HashMap<>();
              if (other.tables().containsKey(name)) {
                List<String> names = other.rowNames(name);
                IntStream.range(0, names.size()).forEach(i -> found.put(names.get(i), i));
              }
              return found;
            });
    return Optional.ofNullable(known.get(mine.rowNames(table).get(row)));
  }

  private Optional<CellAt> total(String table, int total, String column) {
    ComputedTable there = other.tables().get(table);
    if (there == null) {
      return Optional.empty();
    }
    String name = Names.total(mine.table(table), total);
    return IntStream.range(0, there.totals().size())
        .filter(i -> Names.total(there, i).equals(name))
        .boxed()
        .findFirst()
        .map(i -> new CellAt.OfTotal(table, i, column));
  }

  /**
   * The rows of a table or source that differ, up to a limit; empty where that is not known, as the
   * other revision does not have the rows any more.
   */
  Optional<Extent> extent(String name, int limit) throws IOException {
    boolean table = mine.tables().containsKey(name);
    if (!changed.knows(name)) {
      if (table) {
        changed.markTable(name, rows(name));
      } else {
        Optional<Path> here = mine.rowsFile(name);
        Optional<Path> there = other.rowsFile(name);
        if (here.isEmpty() || there.isEmpty()) {
          return Optional.empty();
        }
        changed.markSource(name, here.get(), there.get());
      }
    }
    List<String> keys = table ? List.of() : mine.keys(name);
    return Optional.of(
        new Extent(Optional.of(changed), limit, other.keys(name).equals(keys) ? keys : List.of()));
  }

  private List<Integer> rows(String name) {
    ComputedTable table = mine.table(name);
    List<String> columns =
        table.definition().columns().stream().map(TableDefinition.Column::name).toList();
    List<Integer> rows = new ArrayList<>();
    for (int row = 0; row < table.rows().size(); row++) {
      int number = row;
      if (columns.stream()
          .anyMatch(column -> isDifferent(new CellAt.OfRow(name, number, column)))) {
        rows.add(row);
      }
    }
    return rows;
  }
}
