package yanbao.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import yanbao.model.Sha256;

/** The published revisions of a job, as they lie in {@code <output>/<job>/<as-of>/r<N>}. */
public final class Revisions {
  private static final Pattern REVISION = Pattern.compile("r([1-9]\\d{0,8})");

  private final Path folder;

  public Revisions(Path output, String job) {
    this.folder = output.resolve(job);
  }

  /** A revision with a readable manifest. */
  public record Published(Path folder, Manifest manifest) {
    /** Whether one of its files is there with the bytes that were published. */
    public boolean isWhole(Manifest.Output output) throws IOException {
      Path file = folder.resolve(output.path());
      return Files.isRegularFile(file) && Sha256.of(file).equals(output.sha256());
    }

    /**
     * The same for readers after its files were found to be as published: without the list of them
     * they are not hashed once more.
     */
    public Published checked() {
      return new Published(folder, manifest.withOutputs(List.of()));
    }
  }

  /** The folders that may hold a job's revisions, in order. */
  public static List<String> jobs(Path output) throws IOException {
    return names(output).stream()
        .filter(name -> Files.isDirectory(output.resolve(name)))
        .sorted()
        .toList();
  }

  Path folder() {
    return folder;
  }

  public Path folder(LocalDate asOf, int revision) {
    return folder.resolve(asOf.toString()).resolve("r" + revision);
  }

  /** The number after the highest one taken, whatever is in that folder. */
  public int next(LocalDate asOf) throws IOException {
    List<Integer> taken = numbers(folder.resolve(asOf.toString()));
    return taken.isEmpty() ? 1 : taken.getLast() + 1;
  }

  /** The revision of this number. */
  public Optional<Published> find(LocalDate asOf, int revision) throws IOException {
    Path folder = folder(asOf, revision);
    return Json.read(folder.resolve(Manifest.FILE), Manifest.class)
        .map(manifest -> new Published(folder, manifest));
  }

  /** All revisions with a readable manifest. */
  public List<Published> all() throws IOException {
    List<Published> all = new ArrayList<>();
    for (LocalDate date : dates()) {
      for (int number : numbers(folder.resolve(date.toString()))) {
        find(date, number).ifPresent(all::add);
      }
    }
    return all;
  }

  /** The newest revision of the date. */
  public Optional<Published> latest(LocalDate asOf) throws IOException {
    for (int number : numbers(folder.resolve(asOf.toString())).reversed()) {
      Path revision = folder(asOf, number);
      Optional<Manifest> manifest = Json.read(revision.resolve(Manifest.FILE), Manifest.class);
      if (manifest.isPresent()) {
        return Optional.of(new Published(revision, manifest.get()));
      }
    }
    return Optional.empty();
  }

  /**
   * The revision before one that may not be there yet: of the same date, or else the newest one of
   * the last earlier date that has any. Reads few manifests, however many there are.
   */
  public Optional<Published> before(LocalDate asOf, int revision) throws IOException {
    for (LocalDate date : dates().reversed()) {
      if (date.isAfter(asOf)) {
        continue;
      }
      for (int number : numbers(folder.resolve(date.toString())).reversed()) {
        if (date.isBefore(asOf) || number < revision) {
          Optional<Published> found = find(date, number);
          if (found.isPresent()) {
            return found;
          }
        }
      }
    }
    return Optional.empty();
  }

  /** The newest revision of the newest date. */
  public Optional<Published> latest() throws IOException {
    for (LocalDate date : dates().reversed()) {
      Optional<Published> published = latest(date);
      if (published.isPresent()) {
        return published;
      }
    }
    return Optional.empty();
  }

  /** The same for a revision that is there, by its place: manifests can be copied. */
  public Optional<Published> before(Published revision) throws IOException {
    String date = String.valueOf(revision.folder().resolveSibling("").normalize().getFileName());
    String number = String.valueOf(revision.folder().getFileName()).substring(1);
    return before(LocalDate.parse(date), Integer.parseInt(number));
  }

  private List<LocalDate> dates() throws IOException {
    return names(folder).stream().map(Revisions::date).flatMap(Optional::stream).sorted().toList();
  }

  /** Empty for what is not ours: people may keep other folders beside the dates. */
  private static Optional<LocalDate> date(String name) {
    try {
      return Optional.of(LocalDate.parse(name));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  private static List<Integer> numbers(Path date) throws IOException {
    List<Integer> numbers = new ArrayList<>();
    for (String name : names(date)) {
      Matcher matcher = REVISION.matcher(name);
      if (matcher.matches()) {
        numbers.add(Integer.valueOf(matcher.group(1)));
      }
    }
    numbers.sort(Comparator.naturalOrder());
    return numbers;
  }

  private static List<String> names(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.map(entry -> String.valueOf(entry.getFileName())).toList();
    }
  }
}
