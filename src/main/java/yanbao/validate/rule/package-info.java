/** One rule per file. */
@NullMarked
package yanbao.validate.rule;

import org.jspecify.annotations.NullMarked;
