package yanbao.lineage;

import java.io.IOException;
import java.util.Optional;

/** Explains values of two revisions side by side, as far as they differ. */
public final class Comparison {
  private final Explainer before;
  private final Explainer after;

  public Comparison(Revision before, Revision after) {
    this.before = Explainer.of(before, new Differences(before, after));
    this.after = Explainer.of(after, new Differences(after, before));
  }

  /** One value as it was and as it is. */
  public record Pair(Trace before, Trace after) {}

  /** The value in its two places; empty where too much differs to be told one by one. */
  public Optional<Pair> explain(CellAt was, CellAt is) throws IOException {
    try {
      return Optional.of(new Pair(before.again(was), after.again(is)));
    } catch (TooMuchException e) {
      return Optional.empty();
    }
  }

  /** Ends an explanation that would be longer than anybody reads. */
  static final class TooMuchException extends RuntimeException {
    private static final long serialVersionUID = 1;

    TooMuchException(String message) {
      super(message);
    }
  }
}
