package yanbao.table;

import java.util.Optional;
import java.util.function.Function;
import yanbao.formula.Facts;
import yanbao.formula.function.SqlParts;
import yanbao.formula.function.SqlRange;
import yanbao.formula.sql.SqlNames;

/** The names of one formula whose values are all known; only aggregates still read rows. */
record LiteralNames(KnownValues known, Function<Optional<String>, SqlRange> rowsOf)
    implements SqlNames {
  @Override
  public SqlParts cell(String column, Facts facts) {
    return Literals.of(known.cell(column));
  }

  @Override
  public SqlParts above(String column, Optional<String> within) {
    return Literals.of(known.above(column, within));
  }

  @Override
  public SqlRange rows(Optional<String> table) {
    return rowsOf.apply(table);
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
