package yanbao.history;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import yanbao.problem.Escape;
import yanbao.problem.Nearest;
import yanbao.problem.Position;
import yanbao.problem.ProblemCode;
import yanbao.problem.ProblemsException;
import yanbao.publish.Manifest;
import yanbao.publish.Revisions;

/** The value of one cell or parameter in every published revision of a job. */
public record CellHistory(String job, String cell, List<Entry> entries) {
  private static final Pattern CELL =
      Pattern.compile("(?<table>[^!\\[\\]]+)!(?<column>[^!\\[\\]]+)\\[(?<row>.*)]");

  // Enough to see what names look like.
  private static final int HINTED = 20;

  public CellHistory {
    entries = List.copyOf(entries);
  }

  /**
   * The value in one revision.
   *
   * @param value in full precision; empty where the revision has none
   * @param shown as deliverables show it
   * @param absent why there is none, in words
   */
  public record Entry(
      String asOf,
      int revision,
      Instant publishedAt,
      Optional<String> value,
      String shown,
      Optional<String> absent) {}

  private record Found(Optional<String> value, String shown, Optional<String> absent) {
    static Found nothing(String why) {
      return new Found(Optional.empty(), "", Optional.of(why));
    }
  }

  /**
   * The history of a cell, oldest date first.
   *
   * @throws ProblemsException where no revision has such a cell
   */
  public static CellHistory of(String job, List<Revisions.Published> revisions, String cell)
      throws IOException {
    Set<String> names = new LinkedHashSet<>();
    List<Entry> entries = new ArrayList<>();
    for (Revisions.Published revision : revisions) {
      Found found = find(revision, cell, names);
      Manifest manifest = revision.manifest();
      entries.add(
          new Entry(
              manifest.asOf(),
              manifest.revision(),
              manifest.publishedAt(),
              found.value(),
              found.shown(),
              found.absent()));
    }
    if (entries.stream().allMatch(entry -> entry.value().isEmpty())) {
      throw unknown(
          "no published revision of "
              + job
              + " has "
              + Escape.text(cell)
              + (names.isEmpty()
                  ? "; expected a cell such as table!column[row], table!column[total], or a"
                      + " parameter"
                  : Nearest.to(cell, names)
                      .map(near -> "; did you mean " + near + "?")
                      .orElseGet(() -> Nearest.hint(cell, names.stream().limit(HINTED).toList()))));
    }
    return new CellHistory(job, cell, entries);
  }

  private static Found find(Revisions.Published revision, String cell, Set<String> names)
      throws IOException {
    Matcher at = CELL.matcher(cell);
    Manifest manifest = revision.manifest();
    if (!at.matches()) {
      names.addAll(manifest.parameters().keySet());
      return Optional.ofNullable(manifest.parameters().get(cell))
          .map(value -> new Found(Optional.of(value), value, Optional.empty()))
          .orElseGet(() -> Found.nothing("no such parameter"));
    }
    Optional<Manifest.Table> described =
        manifest.tables().stream()
            .filter(table -> table.name().equals(at.group("table").strip()))
            .findFirst();
    if (described.isEmpty()) {
      return Found.nothing("no such table");
    }
    String column = at.group("column").strip();
    Snapshot.Table table;
    try {
      table = Snapshot.table(revision.folder(), described.get());
    } catch (NoSuchFileException e) {
      return Found.nothing("data/" + described.get().name() + ".csv is gone");
    }
    return find(table, column, at.group("row").strip(), names);
  }

  private static Found find(Snapshot.Table table, String column, String row, Set<String> names) {
    Optional<Manifest.Column> known = table.column(column);
    if (known.isEmpty()) {
      return Found.nothing("no such column");
    }
    Map<String, Map<String, String>> lines = table.lines();
    lines
        .keySet()
        .forEach(name -> names.add(table.described().name() + "!" + column + "[" + name + "]"));
    Map<String, String> line = lines.get(row);
    if (line == null) {
      return Found.nothing("no such row");
    }
    String value = line.getOrDefault(column, "");
    return new Found(Optional.of(value), Shown.of(known.get(), value), Optional.empty());
  }

  /** The numbers as a line of bars, one per revision; a dot where there is no number. */
  public String sparkline() {
    return Sparkline.of(entries.stream().map(Entry::value).toList());
  }

  private static ProblemsException unknown(String message) {
    return ProblemsException.of(ProblemCode.UNKNOWN_NAME, new Position.Nowhere(), message);
  }
}
