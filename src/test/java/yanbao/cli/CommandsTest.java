package yanbao.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class CommandsTest {
  private static final Path HELP = Path.of("src/test/resources/cli");

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @TempDir private Path folder = Path.of("");

  private int execute(String... arguments) {
    return Commands.execute(
        new Console(new PrintWriter(out, true), new PrintWriter(err, true), false), arguments);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "yanbao",
        "run",
        "plan",
        "check",
        "runs",
        "show",
        "explain",
        "history",
        "diff",
        "verify",
        "lint",
        "clean",
        "backfill"
      })
  void helpIsAsReviewed(String command) throws IOException {
    int code = command.equals("yanbao") ? execute("--help") : execute(command, "--help");

    assertEquals(0, code);
    assertEquals(Files.readString(HELP.resolve(command + "-help.txt")), out.toString());
    assertEquals("", err.toString());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
                                         | Missing required subcommand
          walk                           | Unmatched argument at index 0: 'walk'
          run                            | Missing required parameter: 'JOB'
          run a b                        | Unmatched argument at index 2: 'b'
          run a --fast                   | Unknown option: '--fast'
          run a --as-of 2023-02-30       | expected a date such as 2023-03-01 but found "2023-02-30"
          run a --language de            | expected zh or en but found "de"
          run a --set rate               | Value for option option '--set' (NAME=VALUE) should be in KEY=VALUE format but was rate
          """)
  void refusesBadUsage(@Nullable String line, String message) {
    int code = line == null ? execute() : execute(line.split(" "));

    assertEquals(2, code);
    assertEquals("", out.toString());
    assertTrue(err.toString().contains(message), err.toString());
    assertTrue(err.toString().contains("--help'"), err.toString());
  }

  @Test
  void listsNoRunsWhereThereAreNone() {
    assertEquals(0, execute("runs", "--project", folder.toString()));
    assertEquals("run  state  started  errors  warnings\n", out.toString());
  }

  @Test
  void doesNotShowARunThatIsNotThere() {
    assertEquals(2, execute("show", "x", "--project", folder.toString()));
    assertEquals("no run \"x\"; 'yanbao runs' lists them [YB-105]\n", err.toString());
  }

  @Test
  void refusesAJobThatIsNotThere() {
    assertEquals(2, execute("run", "none", "--project", folder.toString()));
    assertTrue(err.toString().contains("none"), err.toString());
  }
}
