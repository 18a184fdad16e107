package yanbao.deliver;

import java.util.List;

/**
 * What a run found wrong, for people who were not there.
 *
 * @param lines the first {@value #LISTED}
 */
public record Summary(long errors, long warnings, List<String> lines) {
  public static final int LISTED = 20;

  public Summary {
    lines = List.copyOf(lines);
  }
}
