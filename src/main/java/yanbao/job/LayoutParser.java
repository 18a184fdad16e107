package yanbao.job;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import yanbao.source.SourceLayout;

/** Reads how the table of a source lies in its file. */
final class LayoutParser {
  private static final List<String> CHARSETS =
      List.of("utf-8", "gb18030", "gbk", "big5", "utf-16", "shift_jis", "euc-kr", "windows-1252");
  private static final int LAST_ROW = 1_048_576;
  private static final int MOST_HEADER_ROWS = 10;

  private final Values values;

  LayoutParser(Values values) {
    this.values = values;
  }

  SourceLayout parse(Fields fields, String path) {
    String file = path.toLowerCase(Locale.ROOT);
    if (file.endsWith(".xlsx") || file.endsWith(".xlsm")) {
      fields.refuse(List.of("charset", "delimiter"), "a workbook has none");
    }
    if (file.endsWith(".csv") || file.endsWith(".tsv") || file.endsWith(".txt")) {
      fields.refuse(List.of("sheet"), "a text file has none");
    }
    Optional<Fields> header =
        fields.optional("header").map(node -> Fields.of(Part.HEADER, node, values.problems()));
    return new SourceLayout(
        fields.optional("charset").flatMap(this::charset),
        fields.optional("delimiter").flatMap(this::delimiter),
        fields.optional("sheet").flatMap(values::text),
        header.flatMap(part -> part.optional("row")).flatMap(row -> values.whole(row, 1, LAST_ROW)),
        header
            .flatMap(part -> part.optional("rows"))
            .flatMap(rows -> values.whole(rows, 1, MOST_HEADER_ROWS))
            .orElse(1),
        fields.optional("footer").flatMap(values::text),
        // The rest of the control total is a rule, which also reports what is wrong with it.
        fields
            .optional("controlTotal")
            .flatMap(node -> node.find("row"))
            .flatMap(row -> row.scalars().stream().findFirst())
            .map(Node.Scalar::text));
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

  private Optional<Character> delimiter(Node node) {
    if (node instanceof Node.Scalar scalar && isDelimiter(scalar.text())) {
      return Optional.of(scalar.text().charAt(0));
    }
    values.wrong(
        node.position(),
        "expected one character that separates fields, such as \",\" \";\" \"|\" or \"\\t\", found "
            + node.described());
    return Optional.empty();
  }

  private static boolean isDelimiter(String text) {
    return text.length() == 1
        && !Character.isLetterOrDigit(text.charAt(0))
        && !Character.isSurrogate(text.charAt(0))
        && "\"\r\n\0".indexOf(text.charAt(0)) < 0;
  }
}
