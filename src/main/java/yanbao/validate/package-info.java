/** Rules that source rows must meet. */
@NullMarked
package yanbao.validate;

import org.jspecify.annotations.NullMarked;
