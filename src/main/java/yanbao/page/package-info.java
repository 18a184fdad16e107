/** Pages about runs and revisions for a browser: one file each, without scripts or network. */
@NullMarked
package yanbao.page;

import org.jspecify.annotations.NullMarked;
