/** The command line: one class per command. */
@NullMarked
package yanbao.cli;

import org.jspecify.annotations.NullMarked;
