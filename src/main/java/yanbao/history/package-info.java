/** What changed between published revisions, and why. */
@NullMarked
package yanbao.history;

import org.jspecify.annotations.NullMarked;
