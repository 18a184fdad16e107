package yanbao.source.csv;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import yanbao.source.CellFault;
import yanbao.source.Limit;
import yanbao.source.Limits;

/** The record at hand: its fields so far, what is wrong with them, and how long they may be. */
final class CsvRecord {
  private static final int MOST_FAULTS = 20;

  private final int mostFields;
  private final int longestField;
  private final int longestRecord;

  // The part of the field that is no longer in the parser's buffer.
  private final StringBuilder kept = new StringBuilder();
  private List<String> fields = new ArrayList<>();
  private int count;
  private final List<CellFault> faults = new ArrayList<>();

  CsvRecord(Limits limits) {
    this.mostFields = limits.most(Limit.COLUMNS);
    this.longestField = limits.most(Limit.FIELD_CHARACTERS);
    this.longestRecord = limits.most(Limit.RECORD_CHARACTERS);
  }

  void begin() {
    fields = new ArrayList<>(count);
    count = 0;
    faults.clear();
  }

  void beginField() {
    kept.setLength(0);
  }

  List<String> fields() {
    return fields;
  }

  List<CellFault> faults() {
    return faults;
  }

  /** How many fields there are, also of those beyond the limit. */
  int count() {
    return count;
  }

  void keep(char c) {
    kept.append(c);
  }

  void keep(char[] buffer, int from, int to) {
    kept.append(buffer, from, to - from);
  }

  /** Whether the field has nothing but white space so far. */
  boolean isSpace() {
    for (int i = 0; i < kept.length(); i++) {
      if (kept.charAt(i) != ' ' && kept.charAt(i) != '\t') {
        return false;
      }
    }
    return true;
  }

  /** Ends the field: what was kept, and this part of the buffer. */
  void endField(char[] buffer, int from, int to) throws BrokenTextException {
    int length = kept.length() + to - from;
    if (length > longestField) {
      throw new BrokenTextException(count, Limit.FIELD_CHARACTERS, "found " + length);
    }
    // Beyond the limit only the number of fields matters.
    if (count++ >= mostFields) {
      return;
    }
    if (kept.isEmpty()) {
      fields.add(new String(buffer, from, length));
      return;
    }
    keep(buffer, from, to);
    fields.add(kept.toString());
  }

  void control(char c) {
    fault("expected text but found the control character U+%04X".formatted((int) c));
  }

  void fault(String message) {
    if (faults.size() < MOST_FAULTS) {
      faults.add(new CellFault(count, message));
    }
  }

  /**
   * The limit that the field or the record goes beyond.
   *
   * @param length how many characters the record has so far
   */
  Optional<Limit> beyond(long length) {
    if (kept.length() > longestField) {
      return Optional.of(Limit.FIELD_CHARACTERS);
    }
    return length > longestRecord ? Optional.of(Limit.RECORD_CHARACTERS) : Optional.empty();
  }

  void checkLength(long length) throws BrokenTextException {
    Optional<Limit> beyond = beyond(length);
    if (beyond.isPresent()) {
      throw new BrokenTextException(count, beyond.get(), "found more");
    }
  }

  void checkCount() throws BrokenTextException {
    if (count > mostFields) {
      throw new BrokenTextException(mostFields, Limit.COLUMNS, "found " + count);
    }
  }
}
