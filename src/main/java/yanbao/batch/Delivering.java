package yanbao.batch;

/** Whether a run delivers what it publishes. */
public enum Delivering {
  NOW,
  /** Left to a later run of the same command without this choice. */
  LATER
}
