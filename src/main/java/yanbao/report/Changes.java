package yanbao.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import yanbao.model.Language;

/**
 * What is new since another revision.
 *
 * @param since that revision, as {@code 2023-02-28/r1}; empty where there was none
 * @param byFiles whether causes end at files, as that revision has lost the rows of its inputs
 */
public record Changes(Optional<String> since, boolean byFiles, List<Change> all) {
  /** As many causes of one change are told; a change in a sum may have thousands. */
  private static final int TOLD = 3;

  /** Nothing to compare with. */
  public Changes() {
    this(Optional.empty(), false, List.of());
  }

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

    /** The first causes in one line, and how many there are besides. */
    public String because(Language language) {
      List<String> told =
          new ArrayList<>(causes.stream().limit(TOLD).map(cause -> cause.in(language)).toList());
      if (causes.size() > TOLD) {
        told.add(Words.MORE_CAUSES.in(language).formatted(Integer.toString(causes.size() - TOLD)));
      }
      return String.join(Words.SENTENCE_SEPARATOR.in(language), told);
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
    String heading =
        (all.isEmpty() ? Words.NO_CHANGES_SINCE : Words.CHANGES_SINCE)
            .in(language)
            .formatted(since.get(), Integer.toString(all.size()));
    return byFiles
        ? heading + Words.SENTENCE_SEPARATOR.in(language) + Words.CAUSES_BY_FILES.in(language)
        : heading;
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
