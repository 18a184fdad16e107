package yanbao.history;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import yanbao.publish.Manifest;

/**
 * Causes by what the manifests state alone: which changed formulas, parameters and input files a
 * cell can depend on, without the cells of the inputs.
 */
final class StatedCauses {
  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]*");

  private final Map<String, Set<String>> uses = new LinkedHashMap<>();
  private final List<Cause> definition;
  private final List<Diff.FileChange> files;

  StatedCauses(Manifest after, List<Cause> definition, List<Diff.FileChange> files) {
    this.definition = definition;
    this.files = files;
    for (Manifest.Table table : after.tables()) {
      uses.put(Cause.ROWS + table.name(), names(table.from()));
      DefinitionChanges.methods(table)
          .forEach((name, method) -> uses.put(table.name() + "!" + name, names(method)));
    }
  }

  private static Set<String> names(String method) {
    Set<String> names = new LinkedHashSet<>();
    Matcher name = NAME.matcher(method);
    while (name.find()) {
      names.add(name.group());
    }
    return names;
  }

  /** The causes that a cell of this method, {@code table!column} or a total's, can have. */
  List<Cause> of(String table, String method) {
    Set<String> reached = new LinkedHashSet<>();
    Set<String> named = new LinkedHashSet<>();
    reach(table, table + "!" + method, reached, named);
    List<Cause> causes = new ArrayList<>();
    for (Cause cause : definition) {
      if (reached.contains(cause.what())
          || (cause.what().startsWith(Cause.PARAMETER)
              && named.contains(cause.what().substring(Cause.PARAMETER.length())))) {
        causes.add(cause);
      }
    }
    for (Diff.FileChange file : files) {
      if (named.contains(file.source())) {
        causes.add(
            new Cause(
                Cause.Kind.VALUE,
                "file of " + file.source(),
                file.before(),
                file.after(),
                file.path(),
                Optional.of(new Cause.Place(file.path(), Optional.empty(), 0))));
      }
    }
    return causes;
  }

  private void reach(String table, String method, Set<String> reached, Set<String> named) {
    if (!uses.containsKey(method) || !reached.add(method)) {
      return;
    }
    Set<String> names = uses.getOrDefault(method, Set.of());
    named.addAll(names);
    reach(table, Cause.ROWS + table, reached, named);
    for (String name : names) {
      reach(table, table + "!" + name, reached, named);
      if (uses.containsKey(Cause.ROWS + name)) {
        reach(name, Cause.ROWS + name, reached, named);
        names.forEach(column -> reach(name, name + "!" + column, reached, named));
      }
    }
    // A column that is carried over is made where the rows come from.
    for (String from : uses.getOrDefault(Cause.ROWS + table, Set.of())) {
      names.forEach(column -> reach(from, from + "!" + column, reached, named));
    }
  }
}
