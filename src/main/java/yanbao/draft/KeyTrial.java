package yanbao.draft;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import yanbao.model.RawRow;

/** Some columns that may name a row together: they do until two rows have the same texts. */
final class KeyTrial {
  // Beyond that many rows a draft leaves the key to its author, and the memory to the rest.
  private static final int MOST = 200_000;

  private final List<Integer> columns;
  private final Set<List<String>> seen = new HashSet<>();
  private boolean unique = true;

  private KeyTrial(List<Integer> columns) {
    this.columns = columns;
  }

  /** All choices of the first columns: single ones first, then pairs, and so on. */
  static List<KeyTrial> all(int columns) {
    List<List<Integer>> choices = new ArrayList<>();
    for (int bits = 1; bits < (1 << columns); bits++) {
      int chosen = bits;
      choices.add(
          IntStream.range(0, columns).filter(i -> ((chosen >> i) & 1) == 1).boxed().toList());
    }
    // Of as many columns, those that stand first in the file.
    choices.sort(
        Comparator.comparingInt((List<Integer> choice) -> choice.size())
            .thenComparing(List::toString));
    return choices.stream().map(KeyTrial::new).toList();
  }

  void take(RawRow row) {
    if (!unique) {
      return;
    }
    List<String> texts = columns.stream().map(i -> row.cell(i).text().strip()).toList();
    if (seen.size() >= MOST || !seen.add(texts)) {
      unique = false;
      seen.clear();
    }
  }

  boolean isUnique() {
    return unique && !seen.isEmpty();
  }

  List<Integer> columns() {
    return columns;
  }
}
