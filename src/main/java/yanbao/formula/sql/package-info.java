/** Formulas as SQL. */
@NullMarked
package yanbao.formula.sql;

import org.jspecify.annotations.NullMarked;
