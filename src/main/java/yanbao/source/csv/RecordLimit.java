package yanbao.source.csv;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** Keeps one record from filling the memory: fails when too much is read without a new record. */
final class RecordLimit extends FilterReader {
  static final int CHARACTERS = 4 << 20;

  private long sinceRecord;

  RecordLimit(Reader in) {
    super(in);
  }

  /** A new record starts about here; what the parser has read ahead does not matter. */
  void newRecord() {
    sinceRecord = 0;
  }

  @Override
  public int read() throws IOException {
    int c = super.read();
    count(1);
    return c;
  }

  @Override
  public int read(char[] buffer, int offset, int length) throws IOException {
    int read = super.read(buffer, offset, length);
    count(read);
    return read;
  }

  private void count(int read) throws IOException {
    sinceRecord += read;
    if (sinceRecord > CHARACTERS) {
      throw new Exceeded();
    }
  }

  /** One record is longer than {@value RecordLimit#CHARACTERS} characters. */
  static final class Exceeded extends IOException {}
}
