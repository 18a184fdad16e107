/** One source from its files to staged Parquet: read, normalize, validate, stage. */
@NullMarked
package yanbao.load;

import org.jspecify.annotations.NullMarked;
