/** What a run will do, as a list of stages built without side effects. */
@NullMarked
package yanbao.plan;

import org.jspecify.annotations.NullMarked;
