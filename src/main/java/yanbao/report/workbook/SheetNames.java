package yanbao.report.workbook;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import yanbao.problem.Escape;
import yanbao.problem.Position;
import yanbao.problem.ProblemCode;
import yanbao.problem.Problems;

/** What sheets may be called. */
final class SheetNames {
  private static final int LENGTH = 31;
  private static final Pattern FORBIDDEN = Pattern.compile("[\\\\/?*\\[\\]:\\p{Cntrl}]|^'|'$");

  private SheetNames() {}

  /** Adds a problem for each name that Excel refuses, or that comes twice. */
  static void check(List<String> names, Position position, Problems problems) {
    Set<String> taken = new HashSet<>();
    for (String name : names) {
      String shown = "sheet name \"" + Escape.text(name) + "\" ";
      if (name.isBlank()) {
        refuse(position, problems, "a sheet has a blank name; give it a title");
      } else if (name.length() > LENGTH) {
        refuse(
            position,
            problems,
            shown + "has " + name.length() + " characters; at most " + LENGTH + " are allowed");
      } else if (FORBIDDEN.matcher(name).find()) {
        refuse(
            position,
            problems,
            shown + "holds a character that sheet names cannot: \\ / ? * [ ] : or an outer '");
      } else if (name.equalsIgnoreCase("History")) {
        refuse(position, problems, shown + "is reserved; choose another title");
      }
      if (!taken.add(name.toLowerCase(Locale.ROOT))) {
        refuse(position, problems, shown + "comes twice; upper and lower case are the same");
      }
    }
  }

  private static void refuse(Position position, Problems problems, String message) {
    problems.error(ProblemCode.SHEET_NAME, position, message);
  }

  /** The name as formulas write it: {@code 'PE''s'}. */
  static String quoted(String name) {
    return "'" + name.replace("'", "''") + "'";
  }
}
