package yanbao.lineage;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import yanbao.model.Value;

/**
 * A value and where it came from.
 *
 * @param name {@code [column]} among the values of a formula, {@code table!column[row]} elsewhere
 * @param label what deliverables call it
 * @param shown the value as deliverables show it
 */
public record Trace(
    String name, Optional<String> label, Value value, String shown, Derivation from) {

  /** How a value came about. */
  public sealed interface Derivation {
    /**
     * By a formula.
     *
     * @param filledIn the formula with the values in place of the names
     * @param place where the formula is written
     * @param absence why there is no value, where there is none
     * @param inputs the values it names, once each
     * @param rows what its aggregates ran over
     */
    record Computed(
        String formula,
        String filledIn,
        String place,
        Optional<String> absence,
        List<Trace> inputs,
        List<Rows> rows)
        implements Derivation {
      public Computed {
        inputs = List.copyOf(inputs);
        rows = List.copyOf(rows);
      }
    }

    /**
     * By a lookup.
     *
     * @param target {@code prices.close}
     * @param wanted what was looked for, in words
     * @param matches how many rows had it; empty where what was looked for has no value itself
     * @param keys the values it was looked for by
     * @param found the cell that was found
     */
    record LookedUp(
        String target, String wanted, OptionalInt matches, List<Trace> keys, Optional<Trace> found)
        implements Derivation {
      public LookedUp {
        keys = List.copyOf(keys);
      }
    }

    /** As a cell of the table that this one is built on has it. */
    record Carried(Trace cell) implements Derivation {}

    /** As the rows of a group have it, which all agree. */
    record Grouped(Rows rows) implements Derivation {}

    /** As received. */
    record Received(SourceCell cell) implements Derivation {}

    /**
     * By the job definition or the command line.
     *
     * @param declared the value of the definition, where {@code --set} changed it
     */
    record Given(String place, Optional<String> declared) implements Derivation {}

    /** As the job definition itself lists it. */
    record Listed(String place) implements Derivation {}

    /** The date of the run. */
    record AsOf() implements Derivation {}

    /** Explained further up already. */
    record Above() implements Derivation {}

    /** Not to be found any more; {@code what} is. */
    record Gone(String what) implements Derivation {}
  }

  /**
   * The rows that an aggregate ran over.
   *
   * @param aggregate the call as the formula has it
   * @param result its value
   * @param of the table or source of the rows
   * @param count how many rows there are; {@code rows} may be the first of them only
   */
  public record Rows(String aggregate, Value result, String of, int count, List<Row> rows) {
    public Rows {
      rows = List.copyOf(rows);
    }
  }

  /** One of these rows, with its cells in the columns of the aggregate. */
  public record Row(String name, List<Trace> cells) {
    public Row {
      cells = List.copyOf(cells);
    }
  }

  /**
   * A cell of an input file.
   *
   * @param row 1-based physical row, {@code column} likewise
   * @param header the header as the file has it
   * @param raw the text as received; empty where the staged file is gone
   * @param missing what would be needed to know more
   */
  public record SourceCell(
      String file,
      Optional<String> sheet,
      int row,
      int column,
      String header,
      Optional<String> raw,
      String sha256,
      Optional<String> missing) {}
}
