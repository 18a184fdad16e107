package yanbao.source.csv;

import yanbao.source.SourceReader;

/** Text files with delimited fields. */
public final class CsvFiles {
  private CsvFiles() {}

  public static SourceReader reader() {
    return new CsvSourceReader();
  }
}
