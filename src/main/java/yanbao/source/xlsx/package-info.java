/** Excel workbooks, streamed. */
@NullMarked
package yanbao.source.xlsx;

import org.jspecify.annotations.NullMarked;
