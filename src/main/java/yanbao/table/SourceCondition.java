package yanbao.table;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import yanbao.formula.Facts;
import yanbao.formula.FormulaText;
import yanbao.formula.Scope;
import yanbao.formula.TypeChecker;
import yanbao.formula.TypedFormula;
import yanbao.formula.function.SqlParts;
import yanbao.formula.function.SqlRange;
import yanbao.formula.sql.SqlCompiler;
import yanbao.formula.sql.SqlNames;
import yanbao.model.SourceColumn;
import yanbao.model.ValueKind;
import yanbao.problem.Problems;

/** A condition on the rows of a source, over nothing but their own columns. */
public final class SourceCondition {
  private SourceCondition() {}

  /** The condition, proven against the columns; empty after problems were added. */
  public static Optional<TypedFormula> check(
      FormulaText formula, List<SourceColumn> columns, Problems problems) {
    return TypeChecker.check(
        formula, ValueKind.BOOLEAN, new Columns(Relation.of("", columns)), problems);
  }

  /**
   * SQL that is true for the staged rows that break the condition: it is false there, or cannot be
   * computed.
   *
   * @param table the SQL name of the staged rows
   */
  public static String broken(TypedFormula condition, List<SourceColumn> columns, String table) {
    SqlTable rows = new SqlTable(table, Relation.of("", columns).columns(), Relation.Origin.SOURCE);
    SqlParts parts = SqlCompiler.compile(condition.tree(), new Cells(rows));
    return "coalesce(NOT (%s), (%s) = %d)".formatted(parts.value(), parts.state(), SqlParts.ERROR);
  }

  /** What such a condition may name. */
  private record Columns(Relation source) implements Scope {
    @Override
    public Optional<Facts> cell(String column) {
      return source.column(column).map(Relation.Column::facts);
    }

    @Override
    public Optional<Facts> above(String column) {
      return Optional.empty();
    }

    @Override
    public Optional<Facts> range(Optional<String> table, String column) {
      return Optional.empty();
    }

    @Override
    public Optional<Facts> parameter(String name) {
      return Optional.empty();
    }

    @Override
    public Optional<Facts> total(String table, String total, String column) {
      return Optional.empty();
    }

    @Override
    public Collection<String> columns() {
      return source.columns().keySet();
    }

    @Override
    public Collection<String> columnsAbove() {
      return Set.of();
    }

    @Override
    public Collection<String> rangeColumns(Optional<String> table) {
      return Set.of();
    }

    @Override
    public Collection<String> tables() {
      return Set.of();
    }

    @Override
    public Collection<String> parameters() {
      return Set.of();
    }

    @Override
    public Collection<String> totals() {
      return Set.of();
    }
  }

  /** Its columns in SQL. */
  private record Cells(SqlTable rows) implements SqlNames {
    @Override
    public SqlParts cell(String column, Facts facts) {
      return rows.cell(rows.sqlName(), column, facts);
    }

    @Override
    public SqlParts above(String column, Optional<String> within) {
      throw new IllegalStateException("a proven condition on rows has none above");
    }

    @Override
    public SqlParts parameter(String name) {
      throw new IllegalStateException("a proven condition on rows has no parameters");
    }

    @Override
    public SqlParts total(String table, String total, String column) {
      throw new IllegalStateException("a proven condition on rows has no totals");
    }

    /** Asked for before any function says whether it needs it. */
    @Override
    public SqlRange rows(Optional<String> table) {
      return new RowNames.Range(rows, "");
    }
  }
}
