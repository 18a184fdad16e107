package yanbao.source;

/**
 * What a file may have at most, so that a damaged or hostile one cannot fill memory or disk: the
 * one list of all limits, with the name, the default and the meaning of each.
 */
public enum Limit {
  FILE_MEGABYTES("fileMegabytes", 16_384, "megabytes in a file, unpacked"),
  ROWS("rows", 100_000_000, "rows in a file"),
  COLUMNS("columns", 16_384, "columns in a row"),
  RECORD_CHARACTERS("recordCharacters", 4_194_304, "characters in a row of a text file"),
  FIELD_CHARACTERS("fieldCharacters", 1_048_576, "characters in a cell"),
  ENTRIES("entries", 1_000, "entries in a workbook or archive"),
  ENTRY_MEGABYTES("entryMegabytes", 4_096, "megabytes in an entry of a workbook, unpacked"),
  TEXT_MEGABYTES("textMegabytes", 256, "megabytes of texts that the cells of a workbook share"),
  RATIO("ratio", 500, "times the packed size of an entry of a workbook or archive");

  private final String key;
  private final int standard;
  private final String meaning;

  Limit(String key, int standard, String meaning) {
    this.key = key;
    this.standard = standard;
    this.meaning = meaning;
  }

  /** The name in a job definition. */
  public String key() {
    return key;
  }

  /** What holds unless a source says otherwise. */
  public int standard() {
    return standard;
  }

  /** What is counted, as in {@code at most 16384 columns in a row}. */
  public String meaning() {
    return meaning;
  }
}
