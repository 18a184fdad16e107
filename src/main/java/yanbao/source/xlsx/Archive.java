package yanbao.source.xlsx;

import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import yanbao.source.Limit;

/**
 * The zip archive that a workbook is. Parts go by their names without regard to case, as the format
 * has it; a file without a whole directory was cut off and is refused, although what is left of it
 * could be read.
 */
final class Archive implements Closeable {
  private final ZipFile zip;
  private final Faults faults;
  private final Map<String, ZipEntry> entries = new HashMap<>();

  private Archive(ZipFile zip, Faults faults) {
    this.zip = zip;
    this.faults = faults;
  }

  static Archive open(Path file, Faults faults) throws IOException {
    faults.check(Limit.FILE_MEGABYTES, Files.size(file) >> 20, 0, 0, Files.size(file) + " bytes");
    // Only names without the flag for UTF-8 are read so: no name makes the file unreadable.
    Archive archive = new Archive(new ZipFile(file.toFile(), StandardCharsets.ISO_8859_1), faults);
    try {
      archive.list();
      return archive;
    } catch (IOException | RuntimeException e) {
      archive.close();
      throw e;
    }
  }

  private void list() throws ZipException {
    faults.check(Limit.ENTRIES, zip.size(), 0, 0, zip.size() + " of them");
    List<? extends ZipEntry> listed = Collections.list(zip.entries());
    for (ZipEntry entry : listed) {
      if (entries.put(key(entry.getName()), entry) != null) {
        throw new ZipException("two of its parts have the name " + entry.getName());
      }
    }
  }

  /** The part of this name, with or without a slash before it. */
  Optional<XmlPart> part(String name) {
    return Optional.ofNullable(entries.get(key(name)))
        .map(entry -> new XmlPart(this, entry, entry.getName()));
  }

  boolean has(String name) {
    return entries.containsKey(key(name));
  }

  Unpacked content(ZipEntry entry) throws IOException {
    return new Unpacked(zip.getInputStream(entry), entry, faults);
  }

  // Some programs write the separators of Windows.
  private static String key(String name) {
    String plain = name.replace('\\', '/');
    return (plain.startsWith("/") ? plain.substring(1) : plain).toLowerCase(Locale.ROOT);
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}
