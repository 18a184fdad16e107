package yanbao.job;

import java.nio.file.Path;

/** Loads and proves job definitions. */
public final class JobLoader {
  private JobLoader() {}

  public static JobDefinition load(Path project, String job) {
    throw new UnsupportedOperationException();
  }
}
