/** What several tests need. */
@NullMarked
package yanbao.testing;

import org.jspecify.annotations.NullMarked;
