package yanbao.job;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import yanbao.model.HeaderDifference;
import yanbao.source.Limit;
import yanbao.source.Limits;
import yanbao.source.SourceLayout;

/** Reads how the table of a source lies in its file. */
final class LayoutParser {
  private static final List<String> CHARSETS =
      List.of("utf-8", "gb18030", "gbk", "big5", "utf-16", "shift_jis", "euc-kr", "windows-1252");
  private static final int LAST_ROW = 1_048_576;
  private static final int MOST_HEADER_ROWS = 10;
  private static final int HIGHEST_LIMIT = 1_000_000_000;
  private static final int LONGEST_DELIMITER = 8;
  private static final String NO_QUOTE = "none";
  private static final List<String> QUOTES = List.of("\"", "'", NO_QUOTE);

  private final Values values;

  LayoutParser(Values values) {
    this.values = values;
  }

  SourceLayout parse(Fields fields, String path) {
    String file = path.toLowerCase(Locale.ROOT);
    if (file.endsWith(".xlsx") || file.endsWith(".xlsm")) {
      fields.refuse(List.of("charset", "delimiter", "quote"), "a workbook has none");
    }
    if (file.endsWith(".csv") || file.endsWith(".tsv") || file.endsWith(".txt")) {
      fields.refuse(List.of("sheet"), "a text file has none");
    }
    Optional<Fields> header =
        fields.optional("header").map(node -> Fields.of(Part.HEADER, node, values.problems()));
    return new SourceLayout(
        fields.optional("charset").flatMap(this::charset),
        fields.optional("delimiter").flatMap(this::delimiter),
        fields.optional("quote").map(this::quote).orElse(SourceLayout.PLAIN.quote()),
        fields.optional("sheet").flatMap(values::text),
        header.flatMap(part -> part.optional("row")).flatMap(row -> values.whole(row, 1, LAST_ROW)),
        header
            .flatMap(part -> part.optional("rows"))
            .flatMap(rows -> values.whole(rows, 1, MOST_HEADER_ROWS))
            .orElse(1),
        header.flatMap(part -> part.optional("ignore")).map(this::ignored).orElse(Set.of()),
        fields.optional("footer").flatMap(values::text),
        // The rest of the control total is a rule, which also reports what is wrong with it.
        fields
            .optional("controlTotal")
            .flatMap(node -> node.find("row"))
            .flatMap(row -> row.scalars().stream().findFirst())
            .map(Node.Scalar::text),
        new UnpivotParser(values).parse(fields),
        fields.optional("limits").map(this::limits).orElse(Limits.STANDARD));
  }

  private Set<HeaderDifference> ignored(Node node) {
    Map<String, HeaderDifference> words = new LinkedHashMap<>();
    for (HeaderDifference difference : HeaderDifference.values()) {
      words.put(difference.word(), difference);
    }
    return values.texts(node).stream()
        .flatMap(word -> values.choice(word, words).stream())
        .collect(Collectors.toSet());
  }

  private Limits limits(Node node) {
    Fields fields = Fields.of(Part.LIMITS, node, values.problems());
    Map<Limit, Integer> declared = new EnumMap<>(Limit.class);
    for (Limit limit : Limit.values()) {
      fields
          .optional(limit.key())
          .flatMap(value -> values.whole(value, 1, HIGHEST_LIMIT))
          .ifPresent(most -> declared.put(limit, most));
    }
    return new Limits(declared);
  }

  private Optional<Charset> charset(Node node) {
    Optional<Node.Scalar> name = values.scalar(node);
    if (name.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(Charset.forName(name.get().text()));
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      String unknown = "unknown character set " + node.described();
      values.wrong(node.position(), unknown + Allowed.hint(name.get().text(), CHARSETS));
      return Optional.empty();
    }
  }

  private Optional<String> delimiter(Node node) {
    if (node instanceof Node.Scalar scalar && isDelimiter(scalar.text())) {
      return Optional.of(scalar.text());
    }
    values.wrong(
        node.position(),
        "expected the "
            + "text that separates fields, such as \",\" \";\" \"|\" \"||\" or \"\\t\","
            + " without letters, digits and quotes, found "
            + node.described());
    return Optional.empty();
  }

  private static boolean isDelimiter(String text) {
    return !text.isEmpty()
        && text.length() <= LONGEST_DELIMITER
        && text.chars().allMatch(LayoutParser::separates);
  }

  private static boolean separates(int c) {
    return !Character.isLetterOrDigit(c)
        && !Character.isSurrogate((char) c)
        && "\"\r\n\0".indexOf(c) < 0;
  }

  private Optional<Character> quote(Node node) {
    if (node instanceof Node.Scalar scalar && QUOTES.contains(scalar.text())) {
      return scalar.text().equals(NO_QUOTE)
          ? Optional.empty()
          : Optional.of(scalar.text().charAt(0));
    }
    values.wrong(
        node.position(),
        "expected one of "
            + String.join(" ", QUOTES)
            + " as what stands around fields, found "
            + node.described());
    return SourceLayout.PLAIN.quote();
  }
}
