package yanbao.table;

import yanbao.model.Value;

/** The values of the names in one formula. */
public interface KnownValues {
  Value cell(String column);

  Value parameter(String name);

  Value total(String table, String total, String column);
}
