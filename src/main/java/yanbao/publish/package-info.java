/** Revisions, manifests and the atomic hand-over to the output folder. */
@NullMarked
package yanbao.publish;

import org.jspecify.annotations.NullMarked;
