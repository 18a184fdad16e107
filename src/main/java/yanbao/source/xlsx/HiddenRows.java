package yanbao.source.xlsx;

import java.util.BitSet;
import java.util.List;
import java.util.stream.Collectors;
import yanbao.model.RawRow;
import yanbao.source.Hidden;

/** Counts the hidden rows of data. */
final class HiddenRows {
  private long count;
  private int first;

  void add(RawRow row, boolean hidden, boolean data) {
    if (hidden && data) {
      first = count == 0 ? row.number() : first;
      count++;
    }
  }

  Hidden of(BitSet columns, List<String> sheets) {
    return new Hidden(count, first, columns.stream().boxed().collect(Collectors.toSet()), sheets);
  }
}
