package yanbao.job;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import yanbao.model.Sha256;
import yanbao.problem.ProblemCode;
import yanbao.report.StyleFile;

/** Finds the files that a style is made of, inside the project. */
final class StyleFiles {
  /** What a file has to be, told by its first bytes. */
  enum Kind {
    STYLE("a style file, YAML", 1 << 20, ""),
    FONT("a TrueType font", 1 << 26, "00010000 74727565"),
    PICTURE("a picture, PNG or JPEG", 1 << 24, "89504E470D0A1A0A FFD8FF");

    private final String words;
    private final long largest;
    private final String beginnings;

    Kind(String words, long largest, String beginnings) {
      this.words = words;
      this.largest = largest;
      this.beginnings = beginnings;
    }
  }

  private static final int BEGINNING = 8;

  private final Path project;
  private final Values values;
  private final List<StyleFile> taken = new ArrayList<>();

  StyleFiles(Path project, Values values) {
    this.project = project;
    this.values = values;
  }

  /** All files found, in the order in which they were asked for. */
  List<StyleFile> taken() {
    return taken;
  }

  /** The file of this path, if it is what it has to be. */
  Optional<StyleFile> find(Node.Scalar path, Kind kind) {
    try {
      if (FilePaths.leaves(path.text())) {
        outside(path);
        return Optional.empty();
      }
      Path file = project.resolve(path.text());
      if (!Files.isRegularFile(file)) {
        values.unknown(path.position(), "there is no file " + path.described() + " in the project");
        return Optional.empty();
      }
      if (!file.toRealPath().startsWith(project.toRealPath())) {
        outside(path);
        return Optional.empty();
      }
      if (!isOf(kind, file)) {
        values.wrong(
            path.position(), "expected " + kind.words + ", which " + path.described() + " is not");
        return Optional.empty();
      }
      return Optional.of(take(file, path.text()));
    } catch (InvalidPathException e) {
      outside(path);
      return Optional.empty();
    } catch (IOException e) {
      throw JobLoader.unreadable(path.text(), e);
    }
  }

  private void outside(Node.Scalar path) {
    values
        .problems()
        .error(
            ProblemCode.PATH_OUTSIDE,
            path.position(),
            "a path is relative to the project, with / and without .., found " + path.described());
  }

  private static boolean isOf(Kind kind, Path file) throws IOException {
    if (Files.size(file) > kind.largest) {
      return false;
    }
    try (InputStream in = Files.newInputStream(file)) {
      String begins = HexFormat.of().withUpperCase().formatHex(in.readNBytes(BEGINNING));
      return Stream.of(kind.beginnings.split(" ")).anyMatch(begins::startsWith);
    }
  }

  StyleFile take(Path file, String shownAs) {
    try {
      StyleFile found = new StyleFile(file, shownAs, Sha256.of(file));
      taken.add(found);
      return found;
    } catch (IOException e) {
      throw JobLoader.unreadable(shownAs, e);
    }
  }
}
