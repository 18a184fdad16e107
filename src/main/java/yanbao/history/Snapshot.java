package yanbao.history;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import yanbao.lineage.CellAt;
import yanbao.publish.Manifest;
import yanbao.publish.Revisions;
import yanbao.table.TableCsv;

/** The values of a revision, from its manifest and {@code data/*.csv}. */
public record Snapshot(Revisions.Published revision, Map<String, Table> tables) {
  public Manifest manifest() {
    return revision.manifest();
  }

  /** The name by which a revision goes below its job: {@code 2023-03-01/r1}. */
  public String name() {
    return name(manifest());
  }

  static String name(Manifest manifest) {
    return manifest.asOf() + "/r" + manifest.revision();
  }

  /**
   * A table as published.
   *
   * @param rows the values by column, by the name of the row
   * @param totals the values by column, by the name of the total
   */
  public record Table(
      Manifest.Table described,
      Map<String, Map<String, String>> rows,
      Map<String, Map<String, String>> totals) {

    /** Rows and totals under the names by which a cell is asked for. */
    Map<String, Map<String, String>> lines() {
      Map<String, Map<String, String>> lines = new LinkedHashMap<>(totals);
      lines.putAll(rows);
      return lines;
    }

    /** Where the revision has the cell of a line. */
    Optional<CellAt> at(String column, String line) {
      int row = List.copyOf(rows.keySet()).indexOf(line);
      if (row >= 0) {
        return Optional.of(new CellAt.OfRow(described.name(), row, column));
      }
      int total = List.copyOf(totals.keySet()).indexOf(line);
      return total < 0
          ? Optional.empty()
          : Optional.of(new CellAt.OfTotal(described.name(), total, column));
    }

    public Optional<Manifest.Column> column(String name) {
      return described.columns().stream().filter(column -> column.name().equals(name)).findFirst();
    }
  }

  /** Reads all tables of a revision that is, or will be, published. */
  public static Snapshot read(Revisions.Published revision) throws IOException {
    Map<String, Table> tables = new LinkedHashMap<>();
    for (Manifest.Table table : revision.manifest().tables()) {
      tables.put(table.name(), table(revision.folder(), table));
    }
    return new Snapshot(revision, tables);
  }

  static Table table(Path folder, Manifest.Table described) throws IOException {
    List<Map<String, String>> rows = new ArrayList<>();
    Map<String, Map<String, String>> totals = new LinkedHashMap<>();
    TableCsv.read(
        folder,
        described.name(),
        (index, row, header, values) -> {
          Map<String, String> cells = new LinkedHashMap<>();
          for (int i = 0; i < header.size(); i++) {
            cells.put(header.get(i), values.get(i));
          }
          if (row.equals(TableCsv.DATA)) {
            rows.add(cells);
          } else {
            totals.put(row, cells);
          }
        });
    return new Table(described, named(described, rows), totals);
  }

  /** Each row under its key, or its number where the key is not its own. */
  private static Map<String, Map<String, String>> named(
      Manifest.Table described, List<Map<String, String>> rows) {
    List<String> keys = rows.stream().map(row -> key(described, row)).toList();
    Map<String, Integer> counts = new HashMap<>();
    keys.forEach(key -> counts.merge(key, 1, Integer::sum));
    Map<String, Map<String, String>> named = new LinkedHashMap<>();
    for (int i = 0; i < rows.size(); i++) {
      String key = keys.get(i);
      boolean own = !key.isEmpty() && counts.getOrDefault(key, 0) == 1;
      named.put(own ? key : "#" + (i + 1), rows.get(i));
    }
    return named;
  }

  private static String key(Manifest.Table described, Map<String, String> row) {
    return String.join(
        "/",
        described.columns().stream()
            .filter(Manifest.Column::key)
            .map(column -> Shown.of(column, row.getOrDefault(column.name(), "")))
            .toList());
  }
}
