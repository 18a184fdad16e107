package yanbao.history;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import yanbao.lineage.Trace;
import yanbao.lineage.Trace.Derivation;
import yanbao.plan.ParameterValues;

/** Walks two explanations of one cell side by side, down to what differs. */
final class Causes {
  private final Set<Cause> causes = new LinkedHashSet<>();
  // Explanations of one comparison share parts.
  private final IdentityHashMap<Derivation, Set<Derivation>> walked = new IdentityHashMap<>();

  private Causes() {}

  static List<Cause> of(Trace before, Trace after) {
    Causes causes = new Causes();
    causes.compare(before, after);
    return List.copyOf(causes.causes);
  }

  /** What has the same value in both is no cause of a difference. */
  private void compareIfChanged(Trace before, Trace after) {
    if (!before.value().equals(after.value())) {
      compare(before, after);
    }
  }

  private void compare(Trace before, Trace after) {
    if (before.from() instanceof Derivation.Above
        || after.from() instanceof Derivation.Above
        || !walked
            .computeIfAbsent(
                after.from(), from -> Collections.newSetFromMap(new IdentityHashMap<>()))
            .add(before.from())) {
      return;
    }
    if (!before.from().getClass().equals(after.from().getClass())) {
      add(Cause.Kind.METHOD, before.name(), how(before.from()), how(after.from()), "");
      return;
    }
    switch (after.from()) {
      case Derivation.Computed now -> computed(before, after, now);
      case Derivation.LookedUp now -> lookedUp((Derivation.LookedUp) before.from(), now);
      case Derivation.Carried(Trace cell) ->
          compareIfChanged(((Derivation.Carried) before.from()).cell(), cell);
      case Derivation.Grouped(Trace.Rows rows) ->
          compare(((Derivation.Grouped) before.from()).rows(), rows);
      case Derivation.Received now -> received(before, after, now.cell());
      case Derivation.Given given ->
          add(
              Cause.Kind.METHOD,
              Cause.PARAMETER + after.name(),
              ParameterValues.text(before.value()),
              ParameterValues.text(after.value()),
              given.place());
      case Derivation.Listed listed ->
          add(Cause.Kind.METHOD, after.name(), before.shown(), after.shown(), listed.place());
      case Derivation.AsOf asOf ->
          add(Cause.Kind.METHOD, Cause.DATE, before.shown(), after.shown(), "");
      case Derivation.Above above -> {}
      case Derivation.Gone(String what) ->
          add(Cause.Kind.VALUE, after.name(), before.shown(), after.shown(), what);
    }
  }

  private void computed(Trace before, Trace after, Derivation.Computed now) {
    Derivation.Computed old = (Derivation.Computed) before.from();
    if (!old.formula().equals(now.formula())) {
      add(Cause.Kind.METHOD, after.name(), old.formula(), now.formula(), now.place());
    }
    compareAll(old.inputs(), now.inputs());
    Map<String, Trace.Rows> known = new LinkedHashMap<>();
    old.rows().forEach(rows -> known.put(rows.aggregate(), rows));
    for (Trace.Rows rows : now.rows()) {
      Optional.ofNullable(known.get(rows.aggregate())).ifPresent(was -> compare(was, rows));
    }
  }

  private void lookedUp(Derivation.LookedUp before, Derivation.LookedUp after) {
    if (!before.target().equals(after.target())) {
      add(Cause.Kind.METHOD, "lookup", before.target(), after.target(), "");
    }
    compareAll(before.keys(), after.keys());
    if (before.found().isPresent() && after.found().isPresent()) {
      compareIfChanged(before.found().get(), after.found().get());
    } else if (before.found().isPresent() != after.found().isPresent()) {
      add(
          Cause.Kind.STRUCTURE,
          "match in " + after.target() + " with " + after.wanted(),
          before.found().map(Trace::shown).orElse(""),
          after.found().map(Trace::shown).orElse(""),
          after.found().or(before::found).map(Causes::place).orElse(""));
    }
  }

  private void received(Trace before, Trace after, Trace.SourceCell now) {
    Trace.SourceCell old = ((Derivation.Received) before.from()).cell();
    causes.add(
        new Cause(
            Cause.Kind.VALUE,
            now.header(),
            old.raw().orElse(before.shown()),
            now.raw().orElse(after.shown()),
            place(now) + (place(old).equals(place(now)) ? "" : ", was " + place(old)),
            Optional.of(new Cause.Place(now.file(), now.sheet(), now.row()))));
  }

  private void compareAll(List<Trace> before, List<Trace> after) {
    Map<String, Trace> known = new LinkedHashMap<>();
    before.forEach(trace -> known.put(trace.name(), trace));
    for (Trace trace : after) {
      Optional.ofNullable(known.get(trace.name())).ifPresent(was -> compareIfChanged(was, trace));
    }
  }

  private void compare(Trace.Rows before, Trace.Rows after) {
    Map<String, Trace.Row> known = new LinkedHashMap<>();
    before.rows().forEach(row -> known.put(row.name(), row));
    List<String> added = new ArrayList<>();
    for (Trace.Row row : after.rows()) {
      Trace.Row was = known.remove(row.name());
      if (was == null) {
        added.add(row.name());
      } else {
        compareAll(was.cells(), row.cells());
      }
    }
    added.forEach(row -> add(Cause.Kind.STRUCTURE, Cause.ROW + after.of(), "", row, ""));
    known.keySet().forEach(row -> add(Cause.Kind.STRUCTURE, Cause.ROW + after.of(), row, "", ""));
  }

  private void add(Cause.Kind kind, String what, String before, String after, String where) {
    causes.add(new Cause(kind, what, before, after, where));
  }

  private static String place(Trace trace) {
    return trace.from() instanceof Derivation.Received(Trace.SourceCell cell) ? place(cell) : "";
  }

  private static String place(Trace.SourceCell cell) {
    return cell.file()
        + cell.sheet().map(sheet -> ", sheet \"" + sheet + '"').orElse("")
        + ", row "
        + cell.row();
  }

  private static String how(Derivation from) {
    return switch (from) {
      case Derivation.Computed computed -> computed.formula();
      case Derivation.LookedUp lookup -> "lookup " + lookup.target();
      case Derivation.Carried carried -> "carried from " + carried.cell().name();
      case Derivation.Grouped grouped -> "group of " + grouped.rows().of();
      case Derivation.Received received -> "input cell " + place(received.cell());
      case Derivation.Given given -> "parameter";
      case Derivation.Listed listed -> "listed in " + listed.place();
      case Derivation.AsOf asOf -> "date of the report";
      case Derivation.Above above -> "as explained above";
      case Derivation.Gone(String what) -> "unknown, since " + what;
    };
  }
}
