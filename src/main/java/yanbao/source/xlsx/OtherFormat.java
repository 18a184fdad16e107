package yanbao.source.xlsx;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Says what a file is that is named like a workbook but is none. */
final class OtherFormat {
  private static final int START = 1024;
  private static final String OLE2 = "\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1";

  /** By the first characters, white space before them apart and in lower case. */
  private static final Map<String, String> STARTS = new LinkedHashMap<>();

  /** By a part of the archive. */
  private static final Map<String, String> PARTS = new LinkedHashMap<>();

  static {
    STARTS.put("%pdf", "a PDF document");
    STARTS.put("{\\rtf", "a text in the format rtf");
    STARTS.put("id;p", unsupported("a SYLK workbook", "slk"));
    STARTS.put("<!doctype html", unsupported("a web page", "html"));
    STARTS.put("<html", unsupported("a web page", "html"));
    STARTS.put("<table", unsupported("a web page", "html"));
    STARTS.put("<meta", unsupported("a web page", "html"));
    STARTS.put("mime-version:", unsupported("a web archive", "mht"));
    STARTS.put("rar!", "a RAR archive; unpack it");
    STARTS.put("7z\u00BC\u00AF", "a 7z archive; unpack it");
    STARTS.put("\u001F\u008B", "a gzip archive; unpack it");
    PARTS.put("xl/workbook.bin", unsupported("a binary workbook", "xlsb"));
    PARTS.put("index/document.iwa", unsupported("a Numbers document", "numbers"));
    PARTS.put("index.zip", unsupported("a Numbers document", "numbers"));
    PARTS.put("content.xml", unsupported("an OpenDocument", "ods"));
    PARTS.put("word/document.xml", "a text document (docx)");
    PARTS.put("ppt/presentation.xml", "a presentation (pptx)");
  }

  private OtherFormat() {}

  static String unsupported(String what, String extension) {
    return what + "; the format " + extension + " is not supported, save it as xlsx";
  }

  /** What a file is that is no zip archive; empty for one that is. */
  static Optional<String> of(Path file) throws IOException {
    String start;
    try (InputStream in = Files.newInputStream(file)) {
      start = new String(in.readNBytes(START), StandardCharsets.ISO_8859_1);
    }
    if (start.isEmpty()) {
      return Optional.of("the file is empty (0 bytes)");
    }
    if (start.startsWith("PK\u0003\u0004") || start.startsWith("PK\u0005\u0006")) {
      return Optional.empty();
    }
    if (start.startsWith(OLE2)) {
      return Optional.of(container(file));
    }
    return Optional.of("it is " + byStart(start));
  }

  private static String byStart(String start) {
    String plain = start.startsWith("\u00EF\u00BB\u00BF") ? start.substring(3) : start;
    String lower = plain.stripLeading().toLowerCase(Locale.ROOT);
    for (Map.Entry<String, String> known : STARTS.entrySet()) {
      if (lower.startsWith(known.getKey())) {
        return known.getValue();
      }
    }
    if (lower.startsWith("<?xml") && lower.contains("office:spreadsheet")) {
      return unsupported("an XML workbook of Excel 2003", "xml");
    }
    boolean text = plain.chars().noneMatch(c -> c < ' ' && c != '\t' && c != '\n' && c != '\r');
    return text
        ? "plain text; if it is a table with delimiters, name it .csv"
        : "no zip archive: damaged, or another kind of file";
  }

  private static String container(Path file) {
    try (POIFSFileSystem container = new POIFSFileSystem(file.toFile(), true)) {
      DirectoryNode root = container.getRoot();
      if (root.hasEntry("EncryptedPackage")) {
        return "it is encrypted; save it without a password";
      }
      if (root.hasEntry("Workbook") || root.hasEntry("Book")) {
        return "it is " + unsupported("a workbook of Excel 97 to 2003", "xls");
      }
      return "it is a document of an old Office format; save the table as xlsx";
    } catch (IOException | RuntimeException e) {
      return "it is a damaged document of an old Office format; save the table as xlsx";
    }
  }

  /** Whether the archive has what belongs to another format. */
  static boolean isIn(Archive archive) {
    return archive.has("xl/workbook.bin");
  }

  /** What an archive is in which there is no workbook. */
  static String of(Archive archive) {
    for (Map.Entry<String, String> known : PARTS.entrySet()) {
      if (archive.has(known.getKey())) {
        return "it is " + known.getValue();
      }
    }
    return archive.has("[Content_Types].xml")
        ? "there is no workbook in it"
        : "it is a zip archive without a workbook in it";
  }
}
