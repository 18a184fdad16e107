package yanbao.formula;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import yanbao.Guide;
import yanbao.formula.function.Function;
import yanbao.formula.function.Functions;

/** The list of functions in the guide is the list in the program. */
final class FormulaGuideTest {
  private static final Guide GUIDE = new Guide("formulas.md");
  private static final String BEGIN =
      "<!-- functions: begin (generated from the functions; a test keeps it true) -->\n";
  private static final String END = "<!-- functions: end -->\n";

  @Test
  void guideListsTheFunctions() throws IOException {
    String guide = GUIDE.text();
    int begin = guide.indexOf(BEGIN) + BEGIN.length();
    String expected = guide.substring(0, begin) + functions() + guide.substring(guide.indexOf(END));
    GUIDE.assertIs(expected);
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
