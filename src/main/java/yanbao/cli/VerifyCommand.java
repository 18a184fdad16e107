package yanbao.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import yanbao.batch.Verification;

/** {@code yanbao verify}: checks a published revision from its own files. */
@Command(
    name = "verify",
    sortOptions = false,
    description =
        "Check a published revision, wherever it was copied to: its files against the manifest, its"
            + " formulas, and the report against the workbooks.")
final class VerifyCommand implements Callable<Integer> {
  /** A revision that is not as it was published is bad input to whoever relies on it. */
  private static final int DIFFERENT = 3;

  private final Console console;

  @Parameters(
      index = "0",
      paramLabel = "DIR",
      description = "The folder of a revision, such as output/aigc/latest.")
  private Path revision = Path.of("");

  VerifyCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    Verification.Result result = Verification.verify(revision);
    result.lines().forEach(console.out()::println);
    ProblemPrinter.print(console, result.problems().list());
    if (result.problems().hasErrors()) {
      console.out().println("not verified: " + revision);
      return DIFFERENT;
    }
    console.out().println("verified: " + revision);
    return 0;
  }
}
