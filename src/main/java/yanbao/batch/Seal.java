package yanbao.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import yanbao.model.Sha256;
import yanbao.publish.Durable;
import yanbao.publish.Json;

/**
 * Remembers the SHA-256 of what a step wrote, so that a later step, and a later attempt, takes a
 * file or folder only as it was written.
 *
 * @param folder where the seals are
 * @param name of what is sealed, relative to the folder that it is in
 */
record Seal(Path folder, String name) {
  private static final String SUFFIX = ".json";

  /** SHA-256 by path, as {@link #name} and what is below it. */
  private record Hashes(Map<String, String> files) {
    Hashes {
      files = new TreeMap<>(files);
    }
  }

  /** Seals what was written, before it gets its name: without a seal it is worthless. */
  void write(Path written) throws IOException {
    Path file = file();
    Durable.createFolders(file.resolveSibling("").normalize());
    Json.write(file, new Hashes(hashes(written)));
  }

  /** Whether the file or folder is there, as it was sealed. */
  boolean fits(Path there) throws IOException {
    Optional<Hashes> sealed = Json.read(file(), Hashes.class);
    return sealed.isPresent() && Files.exists(there) && sealed.get().files().equals(hashes(there));
  }

  private Path file() {
    return folder.resolve(name + SUFFIX);
  }

  private Map<String, String> hashes(Path written) throws IOException {
    Map<String, String> hashes = new TreeMap<>();
    try (Stream<Path> files = Files.walk(written)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String below = written.relativize(file).toString().replace('\\', '/');
        hashes.put(below.isEmpty() ? name : name + "/" + below, Sha256.of(file));
      }
    }
    return hashes;
  }

  /** SHA-256 by path of all that the folder has seals of. */
  static Map<String, String> all(Path folder) throws IOException {
    Map<String, String> all = new TreeMap<>();
    try (Stream<Path> seals = Files.walk(folder)) {
      for (Path seal : seals.filter(file -> file.toString().endsWith(SUFFIX)).toList()) {
        Json.read(seal, Hashes.class).ifPresent(hashes -> all.putAll(hashes.files()));
      }
    }
    return all;
  }
}
