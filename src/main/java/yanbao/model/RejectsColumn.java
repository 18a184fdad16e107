package yanbao.model;

import java.util.List;
import java.util.Optional;

/**
 * The column that a rejects workbook adds to an analyst's file, to say why a row was rejected.
 * Readers pass over it, so that the workbook can be the input once it is corrected.
 */
public final class RejectsColumn {
  public static final String HEADER = "Yanbao: 拒收原因 / why rejected";

  private static final String COMPARABLE = Folding.comparable(HEADER);

  private RejectsColumn() {}

  /** The 0-based place of the column in a header that has it. */
  public static Optional<Integer> in(RawRow header) {
    List<RawCell> cells = header.cells();
    for (int i = cells.size() - 1; i >= 0; i--) {
      if (Folding.comparable(cells.get(i).text()).equals(COMPARABLE)) {
        return Optional.of(i);
      }
    }
    return Optional.empty();
  }
}
