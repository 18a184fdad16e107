package yanbao.batch;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import yanbao.model.Language;
import yanbao.model.Value;
import yanbao.plan.Plan;
import yanbao.problem.Escape;
import yanbao.problem.Position;
import yanbao.problem.Problem;
import yanbao.problem.ProblemCode;
import yanbao.table.ComputedTable;
import yanbao.table.TableDefinition;

/** Finds the words of tables that readers of the run's language cannot read. */
final class Untranslated {
  private static final int SHOWN = 3;

  private Untranslated() {}

  static List<Problem> of(Plan plan, List<ComputedTable> tables) {
    List<Problem> problems = new ArrayList<>();
    for (ComputedTable table : tables) {
      for (TableDefinition.Column column : table.definition().visibleColumns()) {
        Set<String> words = words(table, column, plan.language());
        if (!words.isEmpty()) {
          problems.add(
              Problem.warning(
                  ProblemCode.UNTRANSLATED,
                  new Position.OnPath(plan.job().file()),
                  message(
                      table.definition().name() + '.' + column.name(), words, plan.language())));
        }
      }
    }
    return problems;
  }

  private static Set<String> words(
      ComputedTable table, TableDefinition.Column column, Language language) {
    Set<String> words = new LinkedHashSet<>();
    column.unit().filter(unit -> !language.reads(unit)).ifPresent(words::add);
    for (int row = 0; row < table.rows().size(); row++) {
      if (table.value(row, column.name()) instanceof Value.Text text
          && !language.reads(text.text())) {
        words.add(text.text());
      }
    }
    return words;
  }

  private static String message(String column, Set<String> words, Language language) {
    String shown =
        words.stream()
            .limit(SHOWN)
            .map(word -> '"' + Escape.text(word) + '"')
            .collect(Collectors.joining(", "));
    int more = words.size() - SHOWN;
    return "column "
        + column
        + " has words without a name in "
        + language.code()
        + ": "
        + shown
        + (more > 0 ? " and " + more + " more" : "")
        + "; add them to \"terms\"";
  }
}
