/** The formula language: text to a typed tree. */
@NullMarked
package yanbao.formula;

import org.jspecify.annotations.NullMarked;
