package yanbao.formula;

import java.util.Collection;
import java.util.Optional;

/** The names that a formula may use, and what is known about them. */
public interface Scope {
  /** A cell of this row (in a total: of this total row). */
  Optional<Facts> cell(String column);

  /** A cell of the row above; nothing where no row has one above it, as in a total. */
  Optional<Facts> above(String column);

  /**
   * A column as an argument of an aggregate.
   *
   * @param table another table or a source; empty for the formula's own table
   */
  Optional<Facts> range(Optional<String> table, String column);

  Optional<Facts> parameter(String name);

  Optional<Facts> total(String table, String total, String column);

  /** The names that a misspelled column, parameter or total may have meant. */
  Collection<String> columns();

  Collection<String> columnsAbove();

  Collection<String> rangeColumns(Optional<String> table);

  /** The tables and sources whose columns an aggregate may name. */
  Collection<String> tables();

  Collection<String> parameters();

  Collection<String> totals();
}
