package yanbao.job;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import yanbao.problem.Escape;
import yanbao.problem.Position;
import yanbao.problem.ProblemCode;
import yanbao.problem.Problems;
import yanbao.problem.ProblemsException;

/**
 * YAML to nodes. Reads the parser's events, which carry the place of every key and value, and
 * constructs nothing; anchors, aliases, tags and further documents have no use here and are
 * refused.
 */
final class YamlReader {
  private static final int MAX_DEPTH = 32;

  private final String text;
  private final String file;
  private final String expected;
  private final Problems problems;
  private final Iterator<Event> events;

  private YamlReader(String text, String file, String expected, Problems problems) {
    this.text = text;
    this.file = file;
    this.expected = expected;
    this.problems = problems;
    LoadSettings settings = LoadSettings.builder().setLabel(file).build();
    this.events = new Parse(settings).parseString(text).iterator();
  }

  /**
   * The top node.
   *
   * @param expected what the file holds, in words
   * @throws ProblemsException with all problems so far, where reading cannot go on
   */
  static Node read(String text, String file, String expected, Problems problems) {
    YamlReader reader = new YamlReader(text, file, expected, problems);
    try {
      return reader.document();
    } catch (ReaderException e) {
      throw reader.fatal(
          reader.position(e.getPosition()),
          "the character " + Escape.text(Character.toString(e.getCodePoint())) + " is not allowed");
    } catch (MarkedYamlEngineException e) {
      throw reader.syntax(e);
    } catch (YamlEngineException e) {
      throw reader.fatal(
          reader.at(1, 1), "not valid YAML: " + Escape.text(String.valueOf(e.getMessage())));
    }
  }

  private Node document() {
    next();
    if (next().getEventId() == Event.ID.StreamEnd) {
      throw fatal(at(1, 1), "the file is empty; expected " + expected);
    }
    Node root = node(next(), 0);
    next();
    Event end = next();
    if (end.getEventId() != Event.ID.StreamEnd) {
      throw fatal(position(end), "a second document; one file holds one, remove the \"---\"");
    }
    return root;
  }

  private Node node(Event event, int depth) {
    Position.InDefinition position = position(event);
    if (depth > MAX_DEPTH) {
      throw fatal(position, "nested more than " + MAX_DEPTH + " levels deep");
    }
    if (event instanceof AliasEvent alias) {
      throw fatal(
          position,
          "the alias *" + Escape.text(alias.getAlias().getValue()) + "; write the value out");
    }
    if (event instanceof NodeEvent node && node.getAnchor().isPresent()) {
      String anchor = Escape.text(node.getAnchor().get().getValue());
      problem(position, "the anchor &" + anchor + " is not supported; remove it");
    }
    if (event instanceof ScalarEvent scalar) {
      refuseTag(scalar.getTag(), position);
      return scalar(scalar, position);
    }
    refuseTag(((CollectionStartEvent) event).getTag(), position);
    return event instanceof MappingStartEvent
        ? mapping(position, depth)
        : sequence(position, depth);
  }

  private Node.Scalar scalar(ScalarEvent event, Position.InDefinition position) {
    return new Node.Scalar(
        event.getValue(),
        event.isPlain(),
        event.isLiteral() || lines(event) == 0,
        position,
        textPosition(event, position));
  }

  private static int lines(Event event) {
    int first = event.getStartMark().map(Mark::getLine).orElse(0);
    return event.getEndMark().map(Mark::getLine).orElse(0) - first;
  }

  private Position.InDefinition textPosition(ScalarEvent event, Position.InDefinition position) {
    return switch (event.getScalarStyle()) {
      case PLAIN, JSON_SCALAR_STYLE -> position;
      case SINGLE_QUOTED, DOUBLE_QUOTED -> at(position.line(), position.column() + 1);
      case LITERAL, FOLDED -> {
        String first = text.lines().skip(position.line()).findFirst().orElse("");
        yield at(position.line() + 1, first.length() - first.stripLeading().length() + 1);
      }
    };
  }

  private Node.Sequence sequence(Position.InDefinition position, int depth) {
    List<Node> items = new ArrayList<>();
    for (Event event = next(); event.getEventId() != Event.ID.SequenceEnd; event = next()) {
      items.add(node(event, depth + 1));
    }
    return new Node.Sequence(items, position);
  }

  private Node.Mapping mapping(Position.InDefinition position, int depth) {
    List<Node.Entry> entries = new ArrayList<>();
    Map<String, Node.Scalar> seen = new HashMap<>();
    for (Event event = next(); event.getEventId() != Event.ID.MappingEnd; event = next()) {
      Node key = node(event, depth + 1);
      Node value = node(next(), depth + 1);
      if (!(key instanceof Node.Scalar name)) {
        problem(key.position(), "a key must be a word; put a text that begins with { in quotes");
        continue;
      }
      Node.Scalar earlier = seen.putIfAbsent(name.text(), name);
      if (earlier == null) {
        entries.add(new Node.Entry(name, value));
      } else {
        String line = "; it is already in line " + earlier.position().line();
        problem(name.position(), "duplicate key " + name.described() + line);
      }
    }
    return new Node.Mapping(entries, position);
  }

  private Event next() {
    return events.next();
  }

  private void refuseTag(Optional<String> tag, Position.InDefinition position) {
    tag.ifPresent(
        name ->
            problem(
                position, "the tag " + Escape.text(name) + " is not supported; values have none"));
  }

  private ProblemsException syntax(MarkedYamlEngineException e) {
    Position.InDefinition position =
        e.getProblemMark().or(e::getContextMark).map(this::position).orElse(at(1, 1));
    String line = text.lines().skip(position.line() - 1L).findFirst().orElse("");
    int blanks = line.length() - line.stripLeading().length();
    if (line.substring(0, blanks).indexOf('\t') >= 0) {
      return fatal(position, "a tab in the indentation; indent with spaces");
    }
    String context = e.getContext() == null ? "" : e.getContext() + ", ";
    String quotes = "; texts and formulas with any of [ ] { } : # & * % need quotes";
    return fatal(position, "not valid YAML: " + Escape.text(context + e.getProblem()) + quotes);
  }

  private void problem(Position.InDefinition position, String message) {
    problems.error(ProblemCode.DEFINITION_UNREADABLE, position, message);
  }

  private ProblemsException fatal(Position.InDefinition position, String message) {
    problem(position, message);
    return new ProblemsException(problems.list());
  }

  private Position.InDefinition position(Event event) {
    return event.getStartMark().map(this::position).orElse(at(1, 1));
  }

  private Position.InDefinition position(Mark mark) {
    return at(mark.getLine() + 1, mark.getColumn() + 1);
  }

  /** The place of the character after this many. */
  private Position.InDefinition position(int characters) {
    int offset =
        text.offsetByCodePoints(0, Math.min(characters, text.codePointCount(0, text.length())));
    String before = text.substring(0, offset);
    int lines = (int) before.chars().filter(c -> c == '\n').count();
    String last = before.substring(before.lastIndexOf('\n') + 1);
    return at(lines + 1, last.codePointCount(0, last.length()) + 1);
  }

  private Position.InDefinition at(int line, int column) {
    return new Position.InDefinition(file, line, column);
  }
}
