package yanbao.job;

import java.util.List;
import java.util.Optional;
import yanbao.problem.Position;
import yanbao.problem.ProblemCode;
import yanbao.problem.Problems;

/** The keys of one part of a job file; unknown and missing keys become problems. */
final class Fields {
  private final Part part;
  private final Node node;
  private final Position.InDefinition position;
  private final Problems problems;

  private Fields(Part part, Node node, Position.InDefinition position, Problems problems) {
    this.part = part;
    this.node = node;
    this.position = position;
    this.problems = problems;
  }

  /** The fields of an entry; problems of the whole stand at its key. */
  static Fields of(Part part, Node.Entry entry, Problems problems) {
    return of(part, entry.value(), entry.position(), problems);
  }

  static Fields of(Part part, Node node, Problems problems) {
    return of(part, node, node.position(), problems);
  }

  private static Fields of(
      Part part, Node node, Position.InDefinition position, Problems problems) {
    Fields fields = new Fields(part, node, position, problems);
    fields.check();
    return fields;
  }

  private void check() {
    if (!(node instanceof Node.Mapping mapping)) {
      String keys = String.join(", ", part.keys());
      problems.error(
          ProblemCode.WRONG_VALUE,
          node.position(),
          "expected " + part.words() + " with the keys " + keys + ", found " + node.described());
      return;
    }
    for (Node.Entry entry : mapping.entries()) {
      if (!part.keys().contains(entry.name())) {
        String unknown = "unknown key " + entry.key().described() + " in " + part.words();
        problems.error(
            ProblemCode.UNKNOWN_KEY,
            entry.position(),
            unknown + Allowed.hint(entry.name(), part.keys()));
      }
    }
  }

  /** Where this part begins. */
  Position.InDefinition position() {
    return position;
  }

  boolean has(String key) {
    return optional(key).isPresent();
  }

  Optional<Node> optional(String key) {
    return entry(key).map(Node.Entry::value);
  }

  Optional<Node> required(String key) {
    Optional<Node> value = optional(key);
    if (value.isEmpty() && node instanceof Node.Mapping) {
      problems.error(
          ProblemCode.MISSING_KEY, position, part.words() + " needs the key \"" + key + '"');
    }
    return value;
  }

  /** Refuses keys that have no meaning here. */
  void refuse(List<String> keys, String why) {
    for (String key : keys) {
      entry(key)
          .ifPresent(
              entry ->
                  problems.error(
                      ProblemCode.WRONG_VALUE,
                      entry.position(),
                      "the key \"" + key + "\" is not allowed here: " + why));
    }
  }

  private Optional<Node.Entry> entry(String key) {
    return node instanceof Node.Mapping mapping ? mapping.entry(key) : Optional.empty();
  }
}
