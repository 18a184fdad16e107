/** Formulas as live Excel cells. */
@NullMarked
package yanbao.formula.excel;

import org.jspecify.annotations.NullMarked;
