package yanbao.job;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import yanbao.problem.Escape;
import yanbao.problem.ProblemCode;

/** Reads paths of inputs and names of deliverables; neither may leave its folder. */
final class FilePaths {
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([A-Za-z_]+)(?::([^{}]*))?}");
  private static final Pattern DATE = Pattern.compile("(?:yyyy|yy|MM|M|dd|d|[-_./])+");
  private static final Pattern NOT_IN_A_FILE_NAME = Pattern.compile("[<>:\"|?*{}\\p{Cntrl}]");
  private static final int LONGEST_NAME = 200;

  private final Values values;
  private final Set<String> written = new HashSet<>();

  FilePaths(Values values) {
    this.values = values;
  }

  /** A path relative to the project, with {@code /}, placeholders and globs. */
  Optional<String> input(Node node) {
    Optional<Node.Scalar> scalar = values.scalar(node);
    scalar.ifPresent(
        path -> {
          String plain = withoutPlaceholders(path);
          if (leaves(plain)) {
            outside(path, "a path is relative to the project, with / and without ..");
          }
        });
    return scalar.map(Node.Scalar::text);
  }

  /** A folder to deliver to, relative to the outbox, with {@code /} and placeholders. */
  Optional<String> folder(Node node) {
    return input(node)
        .filter(
            path -> {
              boolean glob = path.contains("*") || path.contains("?");
              if (glob) {
                values.wrong(
                    node.position(), "a folder has neither * nor ?, found " + node.described());
              }
              return !glob;
            });
  }

  /** The name of a file to write, with this extension. */
  Optional<String> deliverable(Node node, String extension) {
    Optional<Node.Scalar> scalar = values.scalar(node);
    scalar.ifPresent(name -> check(name, extension));
    return scalar.map(Node.Scalar::text);
  }

  private void check(Node.Scalar name, String extension) {
    String plain = withoutPlaceholders(name);
    if (leaves(plain) || name.text().contains("/")) {
      outside(name, "a deliverable has a file name without folders");
      return;
    }
    if (!written.add(plain.toLowerCase(Locale.ROOT))) {
      values.wrong(name.position(), "the file " + name.described() + " is written twice");
    }
    if (!plain.toLowerCase(Locale.ROOT).endsWith(extension)) {
      values.wrong(
          name.position(),
          "expected a file name ending in " + extension + ", found " + name.described());
    }
    Matcher matcher = NOT_IN_A_FILE_NAME.matcher(plain);
    if (matcher.find()) {
      values.wrong(
          name.position(),
          "the character " + Escape.text(matcher.group()) + " is not allowed in a file name");
    }
    if (plain.startsWith(".") || plain.startsWith("-") || plain.length() > LONGEST_NAME) {
      values.wrong(
          name.position(),
          "a file name begins with neither . nor - and has at most "
              + LONGEST_NAME
              + " characters, found "
              + name.described());
    }
  }

  private void outside(Node.Scalar path, String rule) {
    values
        .problems()
        .error(ProblemCode.PATH_OUTSIDE, path.position(), rule + ", found " + path.described());
  }

  /** Whether a path may lead out of the project, or is not one on every system. */
  static boolean leaves(String path) {
    return path.startsWith("/")
        || path.startsWith("~")
        || path.contains("\\")
        || path.contains(":")
        || path.chars().anyMatch(Character::isISOControl)
        || List.of(path.split("/", -1)).contains("..");
  }

  /** The path with a date in place of each placeholder, each of which is checked. */
  private String withoutPlaceholders(Node.Scalar path) {
    return PLACEHOLDER
        .matcher(path.text())
        .replaceAll(
            match -> {
              String name = match.group(1);
              String format = match.group(2);
              if (!name.equals("asOf")) {
                String unknown = "unknown placeholder {" + name + '}';
                values.unknown(
                    path.at(match.start()), unknown + Allowed.hint(name, List.of("asOf")));
              } else if (format != null && !DATE.matcher(format).matches()) {
                values.wrong(
                    path.at(match.start()),
                    "expected a date format such as {asOf:yyyyMMdd}, found "
                        + Escape.text(match.group()));
              }
              return "20230301";
            });
  }
}
