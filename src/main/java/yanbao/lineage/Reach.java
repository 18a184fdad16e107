package yanbao.lineage;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import yanbao.lineage.Trace.Derivation;
import yanbao.table.TableLineage.Extent;

/** How far explanations go. */
final class Reach {
  /** Of how many changed rows of one aggregate the causes are told one by one. */
  private static final int CHANGED_ROWS = 50;

  // An explanation of a value takes a few queries each step; longer ones are read by nobody.
  private static final int STEPS = 300;

  private final int rowLimit;
  private final Optional<Differences> differences;
  private final Map<CellAt, Derivation> known = new HashMap<>();
  private int steps;

  private Reach(int rowLimit, Optional<Differences> differences) {
    this.rowLimit = rowLimit;
    this.differences = differences;
  }

  /** Down to the inputs, with the first rows of each aggregate. */
  static Reach all(int rowLimit) {
    return new Reach(rowLimit, Optional.empty());
  }

  /** What differs, and nothing else. */
  static Reach of(Differences differences) {
    return new Reach(CHANGED_ROWS, Optional.of(differences));
  }

  /** Another value is to be explained. */
  void begin() {
    steps = 0;
  }

  /** Whether values are wanted that are no cells, such as those of parts of formulas. */
  boolean evaluates() {
    return differences.isEmpty();
  }

  int rowLimit() {
    return rowLimit;
  }

  /** Finds out how a value came about. */
  @FunctionalInterface
  interface Step {
    Derivation take() throws IOException;
  }

  /**
   * How a cell came about, unless that is not to be told here.
   *
   * @param brief whether it is as short as a pointer to where it was told
   */
  Derivation derivation(CellAt at, boolean brief, Step step) throws IOException {
    if (differences.isEmpty()) {
      return !brief && known.put(at, new Derivation.Above()) != null
          ? new Derivation.Above()
          : step.take();
    }
    Derivation found = known.get(at);
    if (found == null) {
      found = differences.get().isDifferent(at) ? counted(step) : new Derivation.Above();
      known.put(at, found);
    }
    return found;
  }

  private Derivation counted(Step step) throws IOException {
    steps++;
    if (steps > STEPS) {
      throw new Comparison.TooMuchException("more than " + STEPS + " steps");
    }
    return step.take();
  }

  /** Which rows of a table or source, over which an aggregate ran, are wanted. */
  Extent extent(String name) throws IOException {
    if (differences.isEmpty()) {
      return Extent.all();
    }
    return differences
        .get()
        .extent(name, CHANGED_ROWS + 1)
        .orElseThrow(() -> new Comparison.TooMuchException("the rows of " + name + " are gone"));
  }

  /** The same rows, once they were read. */
  <T> List<T> checked(List<T> rows) {
    if (differences.isPresent() && rows.size() > CHANGED_ROWS) {
      throw new Comparison.TooMuchException("more than " + CHANGED_ROWS + " rows");
    }
    return rows;
  }
}
