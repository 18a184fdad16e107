/** A job file as written, with positions, to a job definition that is proven. */
@NullMarked
package yanbao.job;

import org.jspecify.annotations.NullMarked;
