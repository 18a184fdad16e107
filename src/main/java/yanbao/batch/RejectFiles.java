package yanbao.batch;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import yanbao.plan.Stage;
import yanbao.problem.Position;
import yanbao.problem.Problem;
import yanbao.problem.ProblemCode;
import yanbao.publish.Durable;
import yanbao.report.rejects.RejectsWorkbook;
import yanbao.report.rejects.RejectsWriter;

/** The rejects workbooks of a run, in the folder {@value #FOLDER} of its folder. */
final class RejectFiles {
  private static final String FOLDER = "rejects";

  private RejectFiles() {}

  /** Writes them anew; that this may fail is one more problem of the run, not the end of it. */
  static List<RejectsWorkbook> write(RunContext context) throws IOException {
    Path folder = context.plan().work().resolve(FOLDER);
    Durable.delete(folder);
    List<Problem> problems = context.problems().list();
    try {
      return RejectsWriter.write(folder, context.temporary(), inputs(context), problems);
    } catch (IOException e) {
      context
          .problems()
          .warning(
              ProblemCode.ENVIRONMENT,
              new Position.OnPath(folder.toString()),
              "the rejects workbooks cannot be written: " + e.getMessage());
      return List.of();
    }
  }

  private static List<RejectsWriter.Input> inputs(RunContext context) {
    return context.plan().loads().stream().flatMap(load -> inputs(load).stream()).toList();
  }

  private static List<RejectsWriter.Input> inputs(Stage.Load load) {
    return load.files().stream()
        .map(file -> new RejectsWriter.Input(file.path(), file.shownAs(), load.source().layout()))
        .toList();
  }
}
