package yanbao.table;

import java.util.Optional;
import yanbao.formula.Facts;
import yanbao.formula.TypedFormula;
import yanbao.formula.function.SqlParts;
import yanbao.formula.function.SqlRange;
import yanbao.formula.sql.SqlCompiler;
import yanbao.formula.sql.SqlNames;

/** The {@code where} of a table as a condition on the rows that it is built from. */
record RowFilter(SqlTable from, String alias, Literals literals) implements SqlNames {

  /** The condition over rows under this alias; empty where the table takes all rows. */
  static String of(TableDefinition definition, SqlTable from, String alias, Literals literals) {
    RowFilter names = new RowFilter(from, alias, literals);
    return definition
        .where()
        .map(TypedFormula::tree)
        .map(tree -> "(" + SqlCompiler.compile(tree, names).value() + ")")
        .orElse("");
  }

  @Override
  public SqlParts cell(String column, Facts facts) {
    return from.cell(alias, column, facts);
  }

  @Override
  public SqlParts above(String column, Optional<String> within) {
    throw new IllegalStateException("a proven condition on rows has none above");
  }

  @Override
  public SqlParts parameter(String name) {
    return literals.parameter(name);
  }

  @Override
  public SqlParts total(String table, String total, String column) {
    return literals.total(table, total, column);
  }

  /** Asked for before any function says whether it needs it. */
  @Override
  public SqlRange rows(Optional<String> table) {
    return new RowNames.Range(from, "");
  }
}
