package yanbao.source;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import yanbao.problem.Position;
import yanbao.problem.Problem;
import yanbao.problem.ProblemCode;
import yanbao.problem.ProblemsException;

/**
 * The limits of one source.
 *
 * @param declared those that the source declares; the others have their standard
 */
public record Limits(Map<Limit, Integer> declared) {
  public static final Limits STANDARD = new Limits(Map.of());
  private static final long MEGABYTE = 1 << 20;

  // In the order of the limits: this text is part of what names a staged file.
  public Limits {
    Map<Limit, Integer> sorted = new EnumMap<>(Limit.class);
    sorted.putAll(declared);
    declared = Collections.unmodifiableMap(sorted);
  }

  public int most(Limit limit) {
    return declared.getOrDefault(limit, limit.standard());
  }

  /** A limit in megabytes, as bytes. */
  public long mostBytes(Limit limit) {
    return most(limit) * MEGABYTE;
  }

  /**
   * Ends the reading of a file that goes beyond a limit.
   *
   * @param found what it has, in words: {@code found 20000}
   */
  public ProblemsException exceeded(Limit limit, Position position, String found) {
    return new ProblemsException(
        Problem.error(
            ProblemCode.LIMIT,
            position,
            "expected at most "
                + most(limit)
                + " "
                + limit.meaning()
                + " but "
                + found
                + "; where that is right, raise the limit in the source: \"limits: {"
                + limit.key()
                + ": …}\""));
  }
}
