package yanbao.job;

import java.util.List;
import java.util.Optional;
import yanbao.problem.Escape;
import yanbao.problem.Position;

/** A part of a job file as written, with its place. */
sealed interface Node {
  Position.InDefinition position();

  /** What this is, in a message. */
  String described();

  /** The node at the end of these keys, each in the mapping before it. */
  default Optional<Node> find(String... keys) {
    Optional<Node> found = Optional.of(this);
    for (String key : keys) {
      found =
          found.flatMap(
              node ->
                  node instanceof Mapping mapping
                      ? mapping.entry(key).map(Entry::value)
                      : Optional.empty());
    }
    return found;
  }

  /** The texts of this node: itself, or the items of a list. */
  default List<Scalar> scalars() {
    List<Node> nodes = this instanceof Sequence list ? list.items() : List.of(this);
    return nodes.stream().filter(Scalar.class::isInstance).map(Scalar.class::cast).toList();
  }

  /**
   * A text, never interpreted: {@code NO} and {@code 010} are what the author typed.
   *
   * @param plain written without quotes
   * @param verbatim the text stands in the file character by character: on one line, or as a
   *     literal block
   * @param textPosition where the text itself begins, after an opening quote
   */
  record Scalar(
      String text,
      boolean plain,
      boolean verbatim,
      Position.InDefinition position,
      Position.InDefinition textPosition)
      implements Node {
    /** The place of the character at this offset, as near as it can be told. */
    Position.InDefinition at(int offset) {
      if (!verbatim) {
        return position;
      }
      String before = text.substring(0, offset);
      int lines = (int) before.chars().filter(c -> c == '\n').count();
      String line = before.substring(before.lastIndexOf('\n') + 1);
      return new Position.InDefinition(
          textPosition.file(),
          textPosition.line() + lines,
          textPosition.column() + line.codePointCount(0, line.length()));
    }

    /** Whether nothing was written. */
    boolean isEmpty() {
      return plain && text.isEmpty();
    }

    @Override
    public String described() {
      return isEmpty() ? "nothing" : '"' + Escape.text(text) + '"';
    }
  }

  record Sequence(List<Node> items, Position.InDefinition position) implements Node {
    public Sequence {
      items = List.copyOf(items);
    }

    @Override
    public String described() {
      return "a list";
    }
  }

  record Mapping(List<Entry> entries, Position.InDefinition position) implements Node {
    public Mapping {
      entries = List.copyOf(entries);
    }

    Optional<Entry> entry(String key) {
      return entries.stream().filter(entry -> entry.name().equals(key)).findFirst();
    }

    @Override
    public String described() {
      return "a mapping";
    }
  }

  /** One {@code key: value}. */
  record Entry(Scalar key, Node value) {
    String name() {
      return key.text();
    }

    Position.InDefinition position() {
      return key.position();
    }
  }
}
