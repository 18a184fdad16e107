/** Delimited text. */
@NullMarked
package yanbao.source.csv;

import org.jspecify.annotations.NullMarked;
