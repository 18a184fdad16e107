package yanbao.job;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import yanbao.formula.FormulaParser;
import yanbao.formula.FormulaText;
import yanbao.model.DisplayFormat;
import yanbao.model.Label;
import yanbao.model.Language;
import yanbao.problem.Position;
import yanbao.problem.ProblemCode;
import yanbao.problem.Problems;

/** Reads nodes as values; what does not fit becomes a problem, and the value is empty. */
final class Values {
  static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,62}");
  static final Pattern NUMBER = Pattern.compile("-?(?:0|[1-9][0-9]{0,17})(?:\\.[0-9]{1,15})?%?");

  private final Problems problems;

  Values(Problems problems) {
    this.problems = problems;
  }

  Problems problems() {
    return problems;
  }

  /** Adds a problem with the value at this place. */
  void wrong(Position.InDefinition position, String message) {
    problems.error(ProblemCode.WRONG_VALUE, position, message);
  }

  /** Adds a problem with a reference to something that does not exist. */
  void unknown(Position.InDefinition position, String message) {
    problems.error(ProblemCode.UNKNOWN_NAME, position, message);
  }

  private <T> Optional<T> unexpected(Node node, String expected) {
    wrong(node.position(), "expected " + expected + ", found " + node.described());
    return Optional.empty();
  }

  private Optional<Node.Scalar> scalar(Node node, String expected) {
    return node instanceof Node.Scalar scalar && !scalar.text().isBlank()
        ? Optional.of(scalar)
        : unexpected(node, expected);
  }

  Optional<Node.Scalar> scalar(Node node) {
    return scalar(node, "a text");
  }

  Optional<String> text(Node node) {
    return scalar(node).map(Node.Scalar::text);
  }

  Optional<Label> label(Node node) {
    if (node instanceof Node.Scalar) {
      return scalar(node).map(scalar -> Label.of(scalar.text().stripTrailing()));
    }
    long before = problems.errors();
    Fields fields = Fields.of(Part.LABEL, node, problems);
    Map<Language, String> texts = new EnumMap<>(Language.class);
    for (Language language : Language.values()) {
      fields
          .optional(language.code())
          .flatMap(this::text)
          .ifPresent(text -> texts.put(language, text.stripTrailing()));
    }
    if (texts.isEmpty() && node instanceof Node.Mapping mapping && mapping.entries().isEmpty()) {
      return unexpected(node, "a text, or texts by language (zh, en)");
    }
    for (Language language : Language.values()) {
      if (!texts.isEmpty() && !texts.containsKey(language) && problems.errors() == before) {
        problems.warning(
            ProblemCode.UNTRANSLATED,
            node.position(),
            "there is no text in " + language.code() + "; deliverables show the other one");
      }
    }
    return texts.isEmpty() ? Optional.empty() : Optional.of(new Label(texts));
  }

  /** What a word is called, by language; in a language without a name it stays as it is. */
  Optional<Label> term(Node node) {
    Fields fields = Fields.of(Part.LABEL, node, problems);
    Map<Language, String> names = new EnumMap<>(Language.class);
    for (Language language : Language.values()) {
      fields
          .optional(language.code())
          .flatMap(this::text)
          .ifPresent(name -> names.put(language, name));
    }
    return names.isEmpty() ? Optional.empty() : Optional.of(new Label(names));
  }

  Optional<Boolean> flag(Node node) {
    return choice(node, Map.of("true", true, "false", false));
  }

  <T> Optional<T> choice(Node node, Map<String, T> choices) {
    List<String> words = choices.keySet().stream().sorted().toList();
    Optional<Node.Scalar> scalar = scalar(node, "one of " + String.join(", ", words));
    if (scalar.isEmpty()) {
      return Optional.empty();
    }
    T choice = choices.get(scalar.get().text());
    if (choice == null) {
      String unknown = "unknown value " + node.described();
      wrong(node.position(), unknown + Allowed.hint(scalar.get().text(), words));
    }
    return Optional.ofNullable(choice);
  }

  Optional<BigDecimal> number(Node node) {
    Optional<Node.Scalar> scalar = scalar(node, "a number");
    if (scalar.isEmpty()) {
      return Optional.empty();
    }
    Optional<BigDecimal> number = number(scalar.get().text());
    return number.isPresent() ? number : unexpected(node, "a number such as 0, -1.5 or 5%");
  }

  /** The number that this text is as a whole; {@code 5%} is 0.05. */
  static Optional<BigDecimal> number(String text) {
    if (!NUMBER.matcher(text).matches()) {
      return Optional.empty();
    }
    return Optional.of(
        text.endsWith("%")
            ? new BigDecimal(text.substring(0, text.length() - 1)).movePointLeft(2)
            : new BigDecimal(text));
  }

  Optional<Integer> whole(Node node, int least, int most) {
    String expected = "a whole number from " + least + " to " + most;
    Optional<Node.Scalar> scalar = scalar(node, expected);
    if (scalar.isEmpty()) {
      return Optional.empty();
    }
    Optional<Integer> number =
        number(scalar.get().text())
            .filter(value -> value.scale() <= 0)
            .filter(value -> value.compareTo(BigDecimal.valueOf(least)) >= 0)
            .filter(value -> value.compareTo(BigDecimal.valueOf(most)) <= 0)
            .map(BigDecimal::intValueExact);
    return number.isPresent() ? number : unexpected(node, expected);
  }

  Optional<DisplayFormat> format(Node node) {
    Optional<Node.Scalar> scalar = scalar(node, "a number or date format");
    if (scalar.isEmpty()) {
      return Optional.empty();
    }
    Optional<DisplayFormat> format = DisplayFormat.of(scalar.get().text());
    return format.isPresent()
        ? format
        : unexpected(
            node, "a format such as 0, 0.0, #,##0.00, 0.0%, 0.0x, #,##0;(#,##0) or yyyy-mm-dd");
  }

  Optional<FormulaText> formula(Node node) {
    return scalar(node, "a formula in quotes")
        .flatMap(
            scalar ->
                FormulaParser.parse(
                    scalar.text().stripTrailing(), scalar.textPosition(), problems));
  }

  /** One text, or a list of them; a text twice is a problem. */
  List<Node.Scalar> texts(Node node) {
    List<Node> nodes = node instanceof Node.Sequence list ? list.items() : List.of(node);
    List<Node.Scalar> texts = new ArrayList<>();
    for (Node item : nodes) {
      scalar(item, "a text").ifPresent(text -> addOnce(texts, text));
    }
    if (nodes.isEmpty()) {
      unexpected(node, "at least one text");
    }
    return texts;
  }

  private void addOnce(List<Node.Scalar> texts, Node.Scalar text) {
    if (texts.stream().anyMatch(other -> other.text().equals(text.text()))) {
      wrong(text.position(), text.described() + " is in this list twice");
    } else {
      texts.add(text);
    }
  }

  List<String> strings(Node node) {
    return texts(node).stream().map(Node.Scalar::text).toList();
  }

  /** The items of a list. */
  List<Node> items(Node node) {
    if (node instanceof Node.Sequence list && !list.items().isEmpty()) {
      return list.items();
    }
    unexpected(node, "a list with at least one item");
    return List.of();
  }

  /** The entries of a mapping whose keys are names. */
  List<Node.Entry> named(Node node) {
    List<Node.Entry> entries = entries(node, "at least one name");
    for (Node.Entry entry : entries) {
      name(entry.key());
    }
    return entries;
  }

  List<Node.Entry> entries(Node node, String expected) {
    if (node instanceof Node.Mapping mapping && !mapping.entries().isEmpty()) {
      return mapping.entries();
    }
    unexpected(node, "a mapping with " + expected);
    return List.of();
  }

  void name(Node.Scalar scalar) {
    if (!NAME.matcher(scalar.text()).matches()) {
      wrong(
          scalar.position(),
          "the name "
              + scalar.described()
              + " is not allowed; a name has lower-case letters, digits and _,"
              + " and begins with a letter");
    }
  }
}
