package yanbao.batch;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import yanbao.history.Described;
import yanbao.plan.Plan;
import yanbao.publish.LatestLink;
import yanbao.publish.Manifest;
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
        new Publisher(plan.revisions(), context.out(), Seal.all(context.seals()), draft(plan));
    context.setOutcome(publisher.publish());
    return 0;
  }

  private Manifest draft(Plan plan) throws IOException, SQLException {
    List<Manifest.Table> tables =
        context.tables().stream().map(table -> Described.table(table, plan.language())).toList();
    return Manifest.draft(
        plan.origin(),
        plan.revision(),
        Instant.now().truncatedTo(ChronoUnit.SECONDS),
        plan.loads().stream().flatMap(load -> context.inputs(load).stream()).toList(),
        tables);
  }
}
