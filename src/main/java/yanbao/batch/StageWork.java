package yanbao.batch;

/**
 * The work of one stage. Idempotent as a whole: its result appears by a rename once it is complete
 * and on the disk, so what is there is right, whoever left it.
 */
interface StageWork {
  /** Whether the result is there already. */
  boolean isDone() throws Exception;

  /** Takes over a result that is there; returns its rows. */
  long reuse() throws Exception;

  /** Does the work; returns the rows that it handled. */
  long run() throws Exception;
}
