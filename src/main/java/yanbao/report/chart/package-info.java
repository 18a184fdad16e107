/** Charts as the definition names them, and their drawing as vectors. */
@NullMarked
package yanbao.report.chart;

import org.jspecify.annotations.NullMarked;
