package yanbao.batch;

import java.time.Duration;

/** Hears how a run comes along. */
public interface Progress {
  /** Something that the user should know, in one sentence. */
  void say(String sentence);

  void started(Step step);

  void finished(Step step, Result result);

  /** One step of a run; {@code number} is 1-based. */
  record Step(int number, int count, String name) {}

  /** How a step ended; {@code reused}: its result was there already. */
  record Result(long rows, boolean reused, Duration took) {}

  /** Hears nothing. */
  static Progress silent() {
    return new Progress() {
      @Override
      public void say(String sentence) {}

      @Override
      public void started(Step step) {}

      @Override
      public void finished(Step step, Result result) {}
    };
  }
}
