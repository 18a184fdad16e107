/** A plan as a Spring Batch job: steps, restart, listeners, repository. */
@NullMarked
package yanbao.batch;

import org.jspecify.annotations.NullMarked;
