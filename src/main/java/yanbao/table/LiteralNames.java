package yanbao.table;

import yanbao.formula.Facts;
import yanbao.formula.function.SqlParts;
import yanbao.formula.function.SqlRange;
import yanbao.formula.sql.SqlNames;
import yanbao.sql.Duck;

/** The names of one formula whose values are all known; only aggregates still read rows. */
record LiteralNames(KnownValues known, SqlRange range) implements SqlNames {
  @Override
  public SqlParts cell(String column, Facts facts) {
    return Literals.of(known.cell(column));
  }

  @Override
  public SqlParts range(String column) {
    return SqlParts.present("r." + Duck.name(column));
  }

  @Override
  public SqlParts parameter(String name) {
    return Literals.of(known.parameter(name));
  }

  @Override
  public SqlParts total(String table, String total, String column) {
    return Literals.of(known.total(table, total, column));
  }
}
