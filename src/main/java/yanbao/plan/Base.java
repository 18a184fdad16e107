package yanbao.plan;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Optional;
import yanbao.job.ComparedWith;
import yanbao.publish.Manifest;
import yanbao.publish.Revisions;

/**
 * The revision that a run's deliverables are compared with. Its name, content and state are part of
 * what they are made from, so that equal origins still give equal bytes: one with other values than
 * it was published with is not compared with at all.
 *
 * @param depth how far down changes can be followed in it
 */
public record Base(Revisions.Published revision, Depth depth) {
  private static final int DIGITS = 12;
  private static final String VALUES = "data/";
  private static final String BY_FILES = " by files";

  /** How far down the causes of changes are known. */
  public enum Depth {
    /** To cells of input files. */
    CELLS,
    /** To input files: what explains the values is gone or damaged. */
    FILES
  }

  /** As an origin names it: {@code 2023-02-28/r1 <begin of its fingerprint>}. */
  public String name() {
    return name(revision.manifest()) + (depth == Depth.FILES ? BY_FILES : "");
  }

  private static String name(Manifest manifest) {
    return manifest.asOf()
        + "/r"
        + manifest.revision()
        + ' '
        + manifest.fingerprint().substring(0, DIGITS);
  }

  /** The base of such a name, while it is there in the state that the name says. */
  public static Optional<Base> find(Revisions revisions, String name) throws IOException {
    Optional<Revisions.Published> found = named(revisions, name);
    return found.isEmpty()
        ? Optional.empty()
        : of(found.get()).filter(base -> base.name().equals(name));
  }

  /** Whether a revision of such a name is there, in whatever state. */
  static boolean exists(Revisions revisions, String name) throws IOException {
    return named(revisions, name).isPresent();
  }

  private static Optional<Revisions.Published> named(Revisions revisions, String name)
      throws IOException {
    String[] parts = name.split("/r| ", -1);
    return revisions
        .find(LocalDate.parse(parts[0]), Integer.parseInt(parts[1]))
        .filter(found -> name.startsWith(name(found.manifest())));
  }

  /** Empty where the values are not as published. */
  private static Optional<Base> of(Revisions.Published revision) throws IOException {
    boolean explained = false;
    boolean whole = true;
    for (Manifest.Output output : revision.manifest().outputs()) {
      boolean value = output.path().startsWith(VALUES);
      if (value && !revision.isWhole(output)) {
        return Optional.empty();
      }
      explained |= output.explains();
      whole &= !output.explains() || revision.isWhole(output);
    }
    return Optional.of(new Base(revision, explained && whole ? Depth.CELLS : Depth.FILES));
  }

  /** The newest revision that can be compared with. */
  static Optional<Base> choose(Revisions revisions, LocalDate asOf, ComparedWith with)
      throws IOException {
    Optional<Revisions.Published> candidate = newest(revisions, asOf, with);
    while (candidate.isPresent()) {
      Optional<Base> base = of(candidate.get());
      if (base.isPresent()) {
        return base;
      }
      candidate = revisions.before(candidate.get());
    }
    return Optional.empty();
  }

  /** The newest revision that would be compared with if it were whole. */
  public static Optional<Revisions.Published> newest(
      Revisions revisions, LocalDate asOf, ComparedWith with) throws IOException {
    return revisions.before(
        asOf,
        switch (with) {
          case PREVIOUS_DATE -> 1;
          case PREVIOUS_REVISION -> Integer.MAX_VALUE;
        });
  }
}
