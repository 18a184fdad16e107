package yanbao.load;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import yanbao.source.Layouts;

/** A way to write a text table. */
record Dialect(
    String delimiter, String lineEnd, String charset, boolean marked, char quote, boolean all) {
  static final Dialect PLAIN = new Dialect(",", "\n", "UTF-8", false, '"', false);
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  /** Each delimiter with each line end and charset, quoted where needed or always, with a mark. */
  static Stream<Dialect> every() {
    return Stream.of(",", ";", "\t", "|", "||")
        .flatMap(
            delimiter ->
                Stream.of("\n", "\r\n", "\r")
                    .flatMap(
                        lineEnd ->
                            Stream.of("UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "GB18030")
                                .flatMap(
                                    charset ->
                                        Stream.of(
                                            new Dialect(
                                                delimiter, lineEnd, charset, false, '"', false),
                                            new Dialect(
                                                delimiter, lineEnd, charset, false, '"', true),
                                            new Dialect(
                                                delimiter, lineEnd, charset, false, '\'', false),
                                            new Dialect(
                                                delimiter,
                                                lineEnd,
                                                charset,
                                                !charset.equals("GB18030"),
                                                '"',
                                                false)))));
  }

  String write(List<List<String>> rows) {
    String text =
        rows.stream()
            .map(row -> row.stream().map(this::field).collect(Collectors.joining(delimiter)))
            .map(row -> row + lineEnd)
            .collect(Collectors.joining());
    return marked ? BYTE_ORDER_MARK + text : text;
  }

  private String field(String text) {
    boolean needed =
        all || text.contains(delimiter) || text.indexOf(quote) >= 0 || text.contains("\n");
    String mark = String.valueOf(quote);
    return needed ? quote + text.replace(mark, mark + mark) + quote : text;
  }

  Layouts layout() {
    Layouts layout = Layouts.plain().quote(quote);
    layout = delimiter.equals(",") ? layout : layout.delimiter(delimiter);
    return marked || charset.equals("UTF-8") ? layout : layout.charset(charset);
  }
}
