package yanbao.table;

import java.util.Optional;
import yanbao.model.Value;

/** The values of the names in one formula. */
public interface KnownValues {
  Value cell(String column);

  /** The cell of the row above; missing where there is none, or none of the same group. */
  Value above(String column, Optional<String> within);

  Value parameter(String name);

  Value total(String table, String total, String column);
}
