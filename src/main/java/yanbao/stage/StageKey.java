package yanbao.stage;

import java.util.List;

/** Names staged files by content. */
public final class StageKey {
  private StageKey() {}

  public static String of(String definition, List<String> inputHashes, String program) {
    return "s" + Integer.toHexString((definition + inputHashes + program).hashCode()) + ".parquet";
  }
}
