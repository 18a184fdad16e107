/** What others watch runs by: metrics for Prometheus, events of OpenLineage. */
@NullMarked
package yanbao.watch;

import org.jspecify.annotations.NullMarked;
