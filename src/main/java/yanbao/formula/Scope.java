package yanbao.formula;

import java.util.Collection;
import java.util.Optional;

/** The names that a formula may use, and what is known about them. */
public interface Scope {
  /** A cell of this row (in a total: of this total row). */
  Optional<Facts> cell(String column);

  /** A column as an argument of an aggregate. */
  Optional<Facts> range(String column);

  Optional<Facts> parameter(String name);

  Optional<Facts> total(String table, String total, String column);

  /** The names that a misspelled column, parameter or total may have meant. */
  Collection<String> columns();

  Collection<String> rangeColumns();

  Collection<String> parameters();

  Collection<String> totals();
}
