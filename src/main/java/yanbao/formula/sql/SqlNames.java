package yanbao.formula.sql;

import yanbao.formula.Facts;
import yanbao.formula.function.SqlParts;
import yanbao.formula.function.SqlRange;

/** What the names in a formula are in SQL. */
public interface SqlNames {
  SqlParts cell(String column, Facts facts);

  /** A column inside an aggregate. */
  SqlParts range(String column);

  SqlParts parameter(String name);

  SqlParts total(String table, String total, String column);

  /** The rows that aggregates run over. */
  SqlRange range();
}
