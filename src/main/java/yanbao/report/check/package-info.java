/** Checks written deliverables: formulas against values, and every file against the others. */
@NullMarked
package yanbao.report.check;

import org.jspecify.annotations.NullMarked;
