package yanbao.batch;

/** Whether the user asked to go on after a state that needs a decision. */
public enum Recovery {
  NOT_REQUESTED,
  REQUESTED
}
