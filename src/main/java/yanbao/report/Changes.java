package yanbao.report;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import yanbao.model.Language;

/**
 * What is new since another revision.
 *
 * @param since that revision, as {@code 2023-02-28/r1}; empty where there was none
 */
public record Changes(Optional<String> since, List<Change> all) {
  public Changes {
    all = List.copyOf(all);
  }

  /**
   * One change: of a cell, or of a row as a whole.
   *
   * @param what the label of the column; of a row, what became of it
   * @param before as shown; of a row empty, as is {@code after}
   */
  public record Change(
      String table,
      String row,
      String what,
      boolean ofCell,
      String before,
      String after,
      List<Because> causes) {
    public Change {
      causes = List.copyOf(causes);
    }

    /** The causes in one line. */
    public String because(Language language) {
      return causes.stream()
          .map(cause -> cause.in(language))
          .collect(Collectors.joining(Words.SENTENCE_SEPARATOR.in(language)));
    }
  }

  /** Why a cell changed: what sort of thing did, and which. */
  public record Because(Words kind, String what) {
    String in(Language language) {
      return kind.in(language) + Words.COLON.in(language) + what;
    }
  }

  /** What the list is, in one sentence. */
  public String heading(Language language) {
    if (since.isEmpty()) {
      return Words.NOTHING_BEFORE.in(language);
    }
    return (all.isEmpty() ? Words.NO_CHANGES_SINCE : Words.CHANGES_SINCE)
        .in(language)
        .formatted(since.get(), Integer.toString(all.size()));
  }

  /** The first ones. */
  public List<Change> first(int limit) {
    return all.subList(0, Math.min(limit, all.size()));
  }

  /** How many are not among the first ones, in one sentence; empty where all are. */
  public Optional<String> more(int limit, Language language) {
    return all.size() <= limit
        ? Optional.empty()
        : Optional.of(
            Words.MORE_CHANGES.in(language).formatted(Integer.toString(all.size() - limit)));
  }
}
