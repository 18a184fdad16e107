package yanbao.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import yanbao.lineage.CellAt;
import yanbao.lineage.CellNames;
import yanbao.lineage.Explainer;
import yanbao.lineage.Published;
import yanbao.lineage.Revision;
import yanbao.lineage.SourceFiles;
import yanbao.lineage.Trace;
import yanbao.model.Language;
import yanbao.plan.Project;
import yanbao.problem.Position;
import yanbao.problem.ProblemCode;
import yanbao.problem.ProblemsException;
import yanbao.publish.Json;
import yanbao.publish.Revisions;

/** {@code yanbao explain}: where a published number comes from. */
@Command(
    name = "explain",
    sortOptions = false,
    description = "Show where a published number comes from, down to the cells of the inputs.")
final class ExplainCommand implements Callable<Integer> {
  private static final int FIRST_ROWS = 3;

  private final Console console;

  @Parameters(
      index = "0",
      paramLabel = "JOB|WORKBOOK",
      description = "A published job, or a published .xlsx file, wherever it was copied to.")
  private String subject = "";

  @Parameters(
      index = "1",
      paramLabel = "CELL",
      description = {
        "Of a job: table!column[row], table!column[total], table!column[total:group], or a"
            + " parameter; of a workbook: Sheet!E7."
      })
  private String cell = "";

  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      converter = JobOptions.Day.class,
      description = "Date of the report; default: the newest.")
  private @Nullable LocalDate asOf;

  @Option(
      names = "--revision",
      paramLabel = "N",
      description = "Revision of that date; default: the newest.")
  private @Nullable Integer revision;

  @Option(
      names = "--all",
      description = "List all rows of an aggregate; default: the first " + FIRST_ROWS + ".")
  private boolean all;

  @Option(names = "--json", description = "Print JSON.")
  private boolean json;

  @Option(
      names = "--language",
      paramLabel = "zh|en",
      converter = JobOptions.Tongue.class,
      description = "Language of the explanation; default: en.")
  private Language language = Language.EN;

  @Mixin private ProjectOptions where = new ProjectOptions();

  ExplainCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws Exception {
    Project project = where.project();
    boolean workbook = subject.toLowerCase(Locale.ROOT).endsWith(".xlsx");
    if (workbook) {
      refuseRevision();
      Published.Output output = new Published(project).output(file());
      try (Revision opened = Revision.open(project, output.revision())) {
        print(opened, CellNames.find(opened, output.path(), cell));
      }
      return 0;
    }
    Revisions.Published published =
        new Published(project)
            .revision(subject, Optional.ofNullable(asOf), Optional.ofNullable(revision));
    try (Revision opened = Revision.open(project, published)) {
      print(opened, CellNames.find(opened, cell));
    }
    return 0;
  }

  private void refuseRevision() {
    if (asOf != null || revision != null) {
      throw ProblemsException.of(
          ProblemCode.UNKNOWN_NAME,
          new Position.OnPath(subject),
          "the file tells its own date and revision; leave out --as-of and --revision, or name the"
              + " job");
    }
  }

  private Path file() {
    Path file = Path.of(subject);
    if (!Files.isRegularFile(file)) {
      throw ProblemsException.of(
          ProblemCode.UNKNOWN_NAME, new Position.OnPath(subject), "there is no such file");
    }
    return file;
  }

  private void print(Revision opened, CellAt at) throws IOException {
    Trace trace = Explainer.explain(opened, at, all ? Integer.MAX_VALUE : FIRST_ROWS);
    List<String> notes = opened.changes(trace);
    if (json) {
      console.out().print(Json.text(TraceJson.of(opened.manifest(), trace, notes)));
      return;
    }
    TracePrinter printer = new TracePrinter(console.out(), language);
    printer.print(trace);
    printer.printFooter(SourceFiles.of(trace), notes);
  }
}
