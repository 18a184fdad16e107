/** DuckDB connections, quoting, and the column names of staged Parquet files. */
@NullMarked
package yanbao.sql;

import org.jspecify.annotations.NullMarked;
