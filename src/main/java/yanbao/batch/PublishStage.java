package yanbao.batch;

import java.io.IOException;
import java.sql.SQLException;
import yanbao.plan.Plan;
import yanbao.publish.LatestLink;
import yanbao.publish.Publisher;

/** Makes the written files the new revision. */
record PublishStage(RunContext context) implements StageWork {
  @Override
  public boolean isDone() {
    return context.plan().published();
  }

  /** A run that died between its two renames leaves the link to be flipped. */
  @Override
  public long reuse() throws IOException {
    LatestLink.update(context.plan().revisions());
    context.setOutcome(Publisher.Outcome.PUBLISHED);
    return 0;
  }

  @Override
  public long run() throws IOException, SQLException {
    context.problems().throwIfErrors();
    Plan plan = context.plan();
    Publisher publisher =
        new Publisher(
            plan.revisions(), context.out(), Seal.all(context.seals()), context.manifest());
    context.setOutcome(publisher.publish());
    return 0;
  }
}
