package yanbao.history;

import java.util.List;

/**
 * What is different between two revisions of a job.
 *
 * @param from the older one, as {@code 2023-03-01/r1}
 * @param notes what could not be found out, and why, one sentence each
 * @param inputs the input files that changed
 * @param definition formulas, parameters, tables and columns that changed
 */
public record Diff(
    String job,
    String from,
    String to,
    List<String> notes,
    List<FileChange> inputs,
    List<Cause> definition,
    List<TableDiff> tables) {
  public Diff {
    notes = List.copyOf(notes);
    inputs = List.copyOf(inputs);
    definition = List.copyOf(definition);
    tables = List.copyOf(tables);
  }

  /** A file by its SHA-256; empty where it was, or is, not there. */
  public record FileChange(String source, String path, String before, String after) {}

  /**
   * The changes in one table; a total is among the rows.
   *
   * @param added names of rows that only the newer revision has
   * @param removed names of rows that only the older one has
   */
  public record TableDiff(
      String table, List<String> added, List<String> removed, List<CellChange> cells) {
    public TableDiff {
      added = List.copyOf(added);
      removed = List.copyOf(removed);
      cells = List.copyOf(cells);
    }

    boolean isEmpty() {
      return added.isEmpty() && removed.isEmpty() && cells.isEmpty();
    }
  }

  /**
   * A cell that both revisions have, with different values in full precision.
   *
   * @param cell as {@code explain} takes it
   */
  public record CellChange(
      String cell,
      String before,
      String after,
      String shownBefore,
      String shownAfter,
      List<Cause> causes) {
    public CellChange {
      causes = List.copyOf(causes);
    }
  }

  /** Whether the revisions agree in all that they say. */
  public boolean isEmpty() {
    return inputs.isEmpty() && definition.isEmpty() && tables.isEmpty();
  }

  /** How many cells changed. */
  public long cellCount() {
    return tables.stream().mapToLong(table -> table.cells().size()).sum();
  }
}
