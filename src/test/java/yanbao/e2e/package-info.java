/** The packaged program, as a user starts it. */
@NullMarked
package yanbao.e2e;

import org.jspecify.annotations.NullMarked;
