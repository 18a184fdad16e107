package yanbao.source.csv;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;

/** Formats that are found under the name of a text file, by how they start. */
enum FileKind {
  ZIP("504B0304", "a ZIP archive or a workbook (.zip, .xlsx)"),
  EMPTY_ZIP("504B0506", "an empty ZIP archive (.zip)"),
  GZIP("1F8B", "gzip data (.gz)"),
  ZSTD("28B52FFD", "Zstandard data (.zst)"),
  BZIP2("425A68", "bzip2 data (.bz2)"),
  XZ("FD377A585A", "xz data (.xz)"),
  SEVEN_ZIP("377ABCAF271C", "a 7-Zip archive (.7z)"),
  RAR("526172211A", "a RAR archive (.rar)"),
  OLE("D0CF11E0A1B11AE1", "an old or an encrypted workbook (.xls)"),
  PDF("255044462D", "a PDF document (.pdf)"),
  PARQUET("50415231", "a Parquet file (.parquet)"),
  HTML("<!doctype html", "an HTML page (.html)"),
  BARE_HTML("<html", "an HTML page (.html)"),
  XML("<?xml", "an XML document (.xml)");

  /** How many bytes decide. */
  static final int LENGTH = 256;

  private final String start;
  private final String words;

  /**
   * @param start the first bytes: in hexadecimal, or as text that begins with an angle bracket
   */
  FileKind(String start, String words) {
    this.start =
        start.startsWith("<")
            ? start
            : new String(HexFormat.of().parseHex(start), StandardCharsets.ISO_8859_1);
    this.words = words;
  }

  String words() {
    return words;
  }

  /** What a file that starts so is; empty for text. */
  static Optional<FileKind> of(byte[] bytes) {
    String start = new String(bytes, StandardCharsets.ISO_8859_1);
    String text = start.strip().toLowerCase(Locale.ROOT);
    return Arrays.stream(values())
        .filter(
            kind ->
                start.startsWith(kind.start)
                    || (kind.start.startsWith("<") && text.startsWith(kind.start)))
        .findFirst();
  }
}
