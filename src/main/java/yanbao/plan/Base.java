package yanbao.plan;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Optional;
import yanbao.job.ComparedWith;
import yanbao.publish.Manifest;
import yanbao.publish.Revisions;

/**
 * The revision that a run's deliverables are compared with. Its name and content are part of what
 * they are made from, so that equal origins still give equal bytes.
 */
public final class Base {
  private static final int DIGITS = 12;

  private Base() {}

  /** As an origin names it: {@code 2023-02-28/r1 <begin of its fingerprint>}. */
  static String name(Manifest manifest) {
    return manifest.asOf()
        + "/r"
        + manifest.revision()
        + ' '
        + manifest.fingerprint().substring(0, DIGITS);
  }

  /** The revision of such a name, while it is there. */
  public static Optional<Revisions.Published> find(Revisions revisions, String name)
      throws IOException {
    String[] parts = name.split("/r| ", -1);
    return revisions
        .find(LocalDate.parse(parts[0]), Integer.parseInt(parts[1]))
        .filter(found -> name(found.manifest()).equals(name));
  }

  static Optional<String> choose(Revisions revisions, LocalDate asOf, ComparedWith with)
      throws IOException {
    Optional<Revisions.Published> same =
        switch (with) {
          case PREVIOUS_DATE -> Optional.empty();
          case PREVIOUS_REVISION -> revisions.latest(asOf);
        };
    return (same.isPresent() ? same : revisions.latestBefore(asOf))
        .map(Revisions.Published::manifest)
        .map(Base::name);
  }
}
