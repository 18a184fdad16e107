/** Excel workbooks, streamed. */
@NullMarked
package yanbao.report.workbook;

import org.jspecify.annotations.NullMarked;
