/** Content-addressed Parquet files of accepted source rows. */
@NullMarked
package yanbao.stage;

import org.jspecify.annotations.NullMarked;
