package yanbao.testing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Looks for texts in files, and in the parts of workbooks. */
public final class Zips {
  private Zips() {}

  /**
   * The files below a folder, and the parts of workbooks there, that hold a text or have it in
   * their names.
   */
  public static List<String> holding(Path folder, String text) throws IOException {
    List<String> found = new ArrayList<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String name = folder.relativize(file).toString();
        if (name.endsWith(".xlsx")) {
          parts(file, text).forEach(part -> found.add(name + ": " + part));
        } else if (holds(Files.readAllBytes(file), text)) {
          found.add(name);
        }
      }
    }
    return found;
  }

  /** The parts of a workbook that hold a text. */
  public static List<String> parts(Path workbook, String text) throws IOException {
    List<String> found = new ArrayList<>();
    try (ZipFile zip = new ZipFile(workbook.toFile())) {
      for (ZipEntry entry : Collections.list(zip.entries())) {
        try (InputStream in = zip.getInputStream(entry)) {
          if (entry.getName().contains(text) || holds(in.readAllBytes(), text)) {
            found.add(entry.getName());
          }
        }
      }
    }
    return found;
  }

  private static boolean holds(byte[] bytes, String text) {
    return new String(bytes, StandardCharsets.UTF_8).contains(text);
  }
}
