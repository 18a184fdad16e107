package yanbao.batch;

import org.slf4j.MDC;
import yanbao.plan.Plan;

/** What the events of a log are about, as the thread at work knows it. */
public enum LogContext {
  RUN("run"),
  JOB("job"),
  AS_OF("asOf"),
  STEP("step");

  private final String key;

  LogContext(String key) {
    this.key = key;
  }

  public String key() {
    return key;
  }

  static void enter(String job) {
    leave();
    MDC.put(JOB.key, job);
  }

  static void enter(Plan plan) {
    MDC.put(RUN.key, plan.runId());
    MDC.put(AS_OF.key, plan.asOf().toString());
  }

  static void enterStep(String step) {
    MDC.put(STEP.key, step);
  }

  static void leaveStep() {
    MDC.remove(STEP.key);
  }

  /** The run is over; what is said next may be about another one. */
  static void leave() {
    for (LogContext one : values()) {
      MDC.remove(one.key);
    }
  }
}
