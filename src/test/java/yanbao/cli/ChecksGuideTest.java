package yanbao.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yanbao.report.workbook.Finding;

/** The commands of the guide do what it says, and it lists all findings. */
final class ChecksGuideTest {
  private static final Path GUIDE = Path.of("docs/guide/checks.md");
  private static final String PROGRAM = "./yanbao ";

  @TempDir Path folder;

  @Test
  void commandsWork() throws Exception {
    List<String> commands =
        Files.readAllLines(GUIDE).stream().filter(line -> line.startsWith(PROGRAM)).toList();
    assertEquals(4, commands.size());
    for (String command : commands) {
      StringWriter out = new StringWriter();
      StringWriter err = new StringWriter();
      Console console = new Console(new PrintWriter(out), new PrintWriter(err), false);
      int code = Commands.execute(console, arguments(command));
      assertEquals(0, code, command + "\n" + out + err);
    }
  }

  private String[] arguments(String command) {
    List<String> arguments = new ArrayList<>();
    for (String word : command.substring(PROGRAM.length()).split(" ")) {
      arguments.add(word.startsWith("output/") ? folder.resolve(word).toString() : word);
    }
    if (arguments.getFirst().equals("run")) {
      arguments.addAll(
          List.of(
              "--project",
              Path.of("").toAbsolutePath().toString(),
              "--home",
              folder.resolve("home").toString(),
              "--output",
              folder.resolve("output").toString()));
    }
    return arguments.toArray(String[]::new);
  }

  @Test
  void listsAllFindings() throws Exception {
    String guide = Files.readString(GUIDE);
    for (Finding.Kind kind : Finding.Kind.values()) {
      String word = kind.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
      assertTrue(guide.contains("`" + word + "`"), word);
    }
  }
}
