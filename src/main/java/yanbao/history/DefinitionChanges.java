package yanbao.history;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import yanbao.publish.Manifest;

/** What changed in how the tables are made, found in the manifests alone. */
final class DefinitionChanges {
  private final List<Cause> causes = new ArrayList<>();

  private DefinitionChanges() {}

  static List<Cause> between(Manifest before, Manifest after) {
    DefinitionChanges changes = new DefinitionChanges();
    changes.compare(Cause.Kind.METHOD, Cause.PARAMETER, before.parameters(), after.parameters());
    Map<String, Manifest.Table> old = byName(before);
    Map<String, Manifest.Table> now = byName(after);
    for (String name : union(old, now)) {
      Manifest.Table was = old.get(name);
      Manifest.Table is = now.get(name);
      if (was == null || is == null) {
        changes.add(
            Cause.Kind.STRUCTURE,
            "table " + name,
            was == null ? "" : was.from(),
            is == null ? "" : is.from());
      } else {
        changes.compare(name, was, is);
      }
    }
    return changes.causes;
  }

  private void compare(String table, Manifest.Table before, Manifest.Table after) {
    add(Cause.Kind.STRUCTURE, Cause.ROWS + table, before.from(), after.from());
    compare(Cause.Kind.METHOD, table + "!", methods(before), methods(after));
  }

  /** The methods of columns and totals, by {@code column} and {@code column[total]}. */
  static Map<String, String> methods(Manifest.Table table) {
    Map<String, String> methods = new LinkedHashMap<>();
    table.columns().forEach(column -> methods.put(column.name(), column.method()));
    for (Manifest.Total total : table.totals()) {
      String per = total.per().isEmpty() ? "" : " per " + total.per();
      total
          .cells()
          .forEach(
              (column, formula) -> methods.put(column + "[" + total.name() + "]", formula + per));
    }
    return methods;
  }

  private void compare(
      Cause.Kind kind, String what, Map<String, String> before, Map<String, String> after) {
    for (String name : union(before, after)) {
      boolean both = before.containsKey(name) && after.containsKey(name);
      add(
          both ? kind : Cause.Kind.STRUCTURE,
          what + name,
          before.getOrDefault(name, ""),
          after.getOrDefault(name, ""));
    }
  }

  private void add(Cause.Kind kind, String what, String before, String after) {
    if (!Objects.equals(before, after)) {
      causes.add(new Cause(kind, what, before, after, ""));
    }
  }

  private static Map<String, Manifest.Table> byName(Manifest manifest) {
    Map<String, Manifest.Table> tables = new LinkedHashMap<>();
    manifest.tables().forEach(table -> tables.put(table.name(), table));
    return tables;
  }

  private static Set<String> union(Map<String, ?> one, Map<String, ?> other) {
    Set<String> names = new LinkedHashSet<>(one.keySet());
    names.addAll(other.keySet());
    return names;
  }
}
