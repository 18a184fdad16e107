package yanbao.formula.sql;

import java.util.Optional;
import yanbao.formula.Facts;
import yanbao.formula.function.SqlParts;
import yanbao.formula.function.SqlRange;

/** What the names in a formula are in SQL. */
public interface SqlNames {
  SqlParts cell(String column, Facts facts);

  /** A cell of the row above, where that agrees with this one in the other column, if any. */
  SqlParts above(String column, Optional<String> within);

  SqlParts parameter(String name);

  SqlParts total(String table, String total, String column);

  /**
   * The rows that an aggregate runs over.
   *
   * @param table another table or a source; empty for the formula's own rows
   */
  SqlRange rows(Optional<String> table);
}
