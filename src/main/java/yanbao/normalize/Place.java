package yanbao.normalize;

import java.util.Optional;
import yanbao.problem.Position;

/** The file, and its sheet if it has any, that rows come from. */
public record Place(String file, Optional<String> sheet) {

  Position.InSource row(int row) {
    return new Position.InSource(file, sheet, row, 0, Optional.empty());
  }

  /**
   * @param column 0-based
   */
  Position.InSource cell(int row, int column, String header) {
    return new Position.InSource(file, sheet, row, column + 1, Optional.of(header));
  }
}
