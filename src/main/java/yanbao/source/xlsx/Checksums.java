package yanbao.source.xlsx;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * The CRC-32 of each part as the archive's directory has it. A file without a whole directory was
 * cut off; it is refused, although what is left of it could be read.
 */
record Checksums(Map<String, Long> byPart) {

  static Checksums of(Path file) throws IOException {
    Map<String, Long> byPart = new HashMap<>();
    try (ZipFile zip = new ZipFile(file.toFile())) {
      List<? extends ZipEntry> entries = Collections.list(zip.entries());
      for (ZipEntry entry : entries) {
        String part = '/' + entry.getName().replace('\\', '/');
        if (byPart.put(part, entry.getCrc()) != null) {
          throw new ZipException("two parts have the name " + entry.getName());
        }
      }
    }
    return new Checksums(byPart);
  }

  OptionalLong of(String part) {
    Long checksum = byPart.get(part);
    return checksum == null ? OptionalLong.empty() : OptionalLong.of(checksum);
  }
}
