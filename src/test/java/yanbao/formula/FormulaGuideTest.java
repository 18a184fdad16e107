package yanbao.formula;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import yanbao.formula.function.Function;
import yanbao.formula.function.Functions;

/** The list of functions in the guide is the list in the program. */
final class FormulaGuideTest {
  private static final Path GUIDE = Path.of("docs/guide/formulas.md");
  private static final String BEGIN =
      "<!-- functions: begin (generated from the functions; a test keeps it true) -->\n";
  private static final String END = "<!-- functions: end -->\n";

  @Test
  void guideListsTheFunctions() throws IOException {
    String guide = Files.readString(GUIDE);
    int begin = guide.indexOf(BEGIN) + BEGIN.length();
    String expected = guide.substring(0, begin) + functions() + guide.substring(guide.indexOf(END));
    Path generated = Path.of("target/actual/formulas.md");
    Files.createDirectories(generated.getParent());
    Files.writeString(generated, expected);
    assertEquals(
        expected, guide, "docs/guide/formulas.md is out of date; copy " + generated + " over it");
  }

  private static String functions() {
    StringBuilder table = new StringBuilder("| function | gives | example |\n|---|---|---|\n");
    for (Function function : Functions.ALL) {
      table
          .append("| `")
          .append(function.signature())
          .append("` | ")
          .append(function.meaning())
          .append(" | `")
          .append(function.example())
          .append("` |\n");
    }
    return table.toString();
  }
}
