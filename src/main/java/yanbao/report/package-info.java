/**
 * What deliverables show, independent of the renderer: workbooks, reports, charts, text with
 * references.
 */
@NullMarked
package yanbao.report;

import org.jspecify.annotations.NullMarked;
