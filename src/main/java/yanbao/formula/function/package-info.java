/** One function per file. */
@NullMarked
package yanbao.formula.function;

import org.jspecify.annotations.NullMarked;
