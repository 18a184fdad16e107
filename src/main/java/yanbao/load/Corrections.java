package yanbao.load;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import yanbao.source.TextNames;

/**
 * Workbooks that stand in for text files, packed or not: rejects workbooks that were corrected and
 * put where the text file was, under its name but for the endings.
 *
 * @param files those that are read
 * @param conflicts those whose text file is still there
 */
record Corrections(List<Path> files, List<Path> conflicts) {
  private static final String WORKBOOK = ".xlsx";
  private static final String PROPERTIES = "docProps/core.xml";
  private static final String OURS = "<dc:creator>Yanbao</dc:creator>";

  /**
   * @param found the files that the pattern itself matches
   */
  static Corrections of(Path project, String pattern, List<Path> found) throws IOException {
    Corrections corrections = new Corrections(new ArrayList<>(), new ArrayList<>());
    Optional<String> stem = TextNames.stem(pattern);
    if (stem.isEmpty()) {
      return corrections;
    }
    String workbooks = stem.get() + WORKBOOK;
    for (Path candidate : PathSearch.of(project, workbooks).found()) {
      boolean ours = isRejectsWorkbook(candidate);
      boolean both =
          found.stream()
              .flatMap(text -> TextNames.stem(text.toString()).stream())
              .anyMatch(text -> candidate.toString().equals(text + WORKBOOK));
      if (both && ours) {
        corrections.conflicts.add(candidate);
      } else if (!both && (ours || isOneFile(pattern))) {
        corrections.files.add(candidate);
      }
    }
    return corrections;
  }

  /** A pattern may match workbooks that are something else. */
  private static boolean isOneFile(String pattern) {
    return pattern.chars().noneMatch(c -> "*?[{".indexOf(c) >= 0);
  }

  private static boolean isRejectsWorkbook(Path file) {
    if (!Files.isRegularFile(file)) {
      return false;
    }
    try (ZipFile zip = new ZipFile(file.toFile())) {
      ZipEntry properties = zip.getEntry(PROPERTIES);
      if (properties == null) {
        return false;
      }
      try (InputStream in = zip.getInputStream(properties)) {
        return new String(in.readNBytes(1 << 16), StandardCharsets.UTF_8).contains(OURS);
      }
    } catch (IOException e) {
      // No workbook at all; whoever reads it says so.
      return false;
    }
  }
}
