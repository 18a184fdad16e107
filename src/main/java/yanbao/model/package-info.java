/** The shared words: raw cells, columns and their types, values, labels, display formats. */
@NullMarked
package yanbao.model;

import org.jspecify.annotations.NullMarked;
