/** Source files as rows of raw cells with their positions. */
@NullMarked
package yanbao.source;

import org.jspecify.annotations.NullMarked;
