/** Copies of analysts' own files that show what is wrong in them, cell by cell. */
@NullMarked
package yanbao.report.rejects;

import org.jspecify.annotations.NullMarked;
