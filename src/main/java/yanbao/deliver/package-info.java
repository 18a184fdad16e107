/** After publication: copies for folders and mails, each once per revision. */
@NullMarked
package yanbao.deliver;

import org.jspecify.annotations.NullMarked;
