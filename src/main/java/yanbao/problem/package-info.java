/**
 * What can be wrong, where, and how it is said: the catalogue of problem codes, positions, and the
 * collector.
 */
@NullMarked
package yanbao.problem;

import org.jspecify.annotations.NullMarked;
