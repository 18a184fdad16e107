/** Raw cells to typed values. */
@NullMarked
package yanbao.normalize;

import org.jspecify.annotations.NullMarked;
