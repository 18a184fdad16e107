/** A first job definition, drafted from files that nobody has described yet. */
@NullMarked
package yanbao.draft;

import org.jspecify.annotations.NullMarked;
