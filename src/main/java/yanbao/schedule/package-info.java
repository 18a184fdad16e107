/** Runs jobs when they are due, each in a process of its own. */
@NullMarked
package yanbao.schedule;

import org.jspecify.annotations.NullMarked;
