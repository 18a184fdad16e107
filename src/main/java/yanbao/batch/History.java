package yanbao.batch;

import java.io.IOException;
import java.util.List;
import yanbao.plan.Plan;

/** Says how a run differs from what was published, or tried, before it. */
record History(Plan plan, Progress progress) {

  void sayWhatChanged() throws IOException {
    if (!plan.changes().isEmpty()) {
      say("making revision r" + plan.revision(), plan.changes());
      return;
    }
    for (RunRecord run :
        RunRecord.all(plan.project().runs(), plan.job().name() + "-" + plan.asOf())) {
      if (isEarlierAttempt(run)) {
        say(
            "the unfinished run " + run.id() + " is not continued",
            run.origin().changesTo(plan.origin()));
        return;
      }
    }
  }

  private boolean isEarlierAttempt(RunRecord run) {
    return run.job().equals(plan.job().name())
        && run.asOf().equals(plan.asOf().toString())
        && run.revision() == plan.revision()
        && !run.status().isFinished()
        && !run.id().equals(plan.runId());
  }

  private void say(String what, List<String> changes) {
    changes.forEach(change -> progress.say(what + ": " + change));
  }
}
