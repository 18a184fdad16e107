package yanbao.source.csv;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import yanbao.model.InputBytes;
import yanbao.problem.Escape;
import yanbao.source.TextNames;

/** How a text file is packed, by the ending of its name. */
enum Packing {
  NONE("", "text") {
    @Override
    InputStream open(Path file) throws IOException {
      return InputBytes.open(file);
    }
  },
  GZIP(".gz", "gzip data") {
    @Override
    InputStream open(Path file) throws IOException {
      InputStream packed = InputBytes.open(file);
      try {
        return new GZIPInputStream(packed, BUFFER);
      } catch (IOException e) {
        packed.close();
        throw e;
      }
    }
  },
  ZIP(".zip", "a ZIP archive") {
    @Override
    InputStream open(Path file) throws IOException {
      String member = onlyMember(file);
      // Unlike ZipFile, this stream checks the sum of what it reads, and knows encryption.
      ZipInputStream packed = new ZipInputStream(InputBytes.open(file), StandardCharsets.UTF_8);
      try {
        for (ZipEntry entry = packed.getNextEntry(); entry != null; entry = packed.getNextEntry()) {
          if (entry.getName().equals(member)) {
            return packed;
          }
        }
      } catch (IOException e) {
        packed.close();
        throw e;
      }
      packed.close();
      throw new NotPackedException("the entry " + quoted(member) + " is missing");
    }
  };

  private static final int BUFFER = 1 << 16;
  private static final int LISTED = 5;

  private final String ending;
  private final String words;

  Packing(String ending, String words) {
    this.ending = ending;
    this.words = words;
  }

  /** What a file of this name should be. */
  String words() {
    return words;
  }

  static Packing of(Path file) {
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    return name.endsWith(GZIP.ending) ? GZIP : name.endsWith(ZIP.ending) ? ZIP : NONE;
  }

  /** Whether this is the name of a text file, packed or not. */
  static boolean isText(Path file) {
    return TextNames.stem(file.getFileName().toString()).isPresent();
  }

  /** The name of the file without the ending of its packing. */
  static String plainName(Path file) {
    String name = file.getFileName().toString();
    return name.substring(0, name.length() - of(file).ending.length());
  }

  /** The unpacked bytes; damage shows as {@link java.util.zip.ZipException} or end of file. */
  abstract InputStream open(Path file) throws IOException;

  private static String onlyMember(Path file) throws IOException {
    try (ZipFile zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8)) {
      List<String> members =
          zip.stream().filter(entry -> !entry.isDirectory()).map(ZipEntry::getName).toList();
      if (members.size() != 1) {
        String listed =
            String.join(", ", members.stream().limit(LISTED).map(Packing::quoted).toList());
        throw new NotPackedException(
            "expected one file in the archive but found "
                + members.size()
                + (members.isEmpty() ? "" : ": " + listed)
                + (members.size() > LISTED ? ", …" : ""));
      }
      if (!TextNames.isUnpacked(members.getFirst())) {
        throw new NotPackedException(
            "expected a .csv, .tsv or .txt file in the archive but found "
                + quoted(members.getFirst()));
      }
      return members.getFirst();
    }
  }

  private static String quoted(String name) {
    return '"' + Escape.text(name) + '"';
  }
}
