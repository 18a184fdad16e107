/**
 * Tables: lookups, formulas, grouping, totals and order, computed in DuckDB over staged sources.
 */
@NullMarked
package yanbao.table;

import org.jspecify.annotations.NullMarked;
