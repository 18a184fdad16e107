/** When a job is due, by a cron expression in a time zone. */
@NullMarked
package yanbao.job.schedule;

import org.jspecify.annotations.NullMarked;
