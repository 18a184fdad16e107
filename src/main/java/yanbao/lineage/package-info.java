/** Where the values of a published revision came from, down to the cells of its inputs. */
@NullMarked
package yanbao.lineage;

import org.jspecify.annotations.NullMarked;
