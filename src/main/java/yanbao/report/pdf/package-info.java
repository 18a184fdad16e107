/** The PDF report. */
@NullMarked
package yanbao.report.pdf;

import org.jspecify.annotations.NullMarked;
