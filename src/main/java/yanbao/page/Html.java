package yanbao.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** A page under construction, well-formed as XML too. */
final class Html {
  private static final DateTimeFormatter SECONDS =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss 'UTC'", Locale.ROOT);
  private static final Pattern NUMBER = Pattern.compile("[-+]?[0-9][0-9.,]*%?");
  private static final Pattern TAG = Pattern.compile("<[^>]*>");
  // In characters; longer cells may break anywhere, shorter ones only between words.
  private static final int LONG = 24;

  private final StringBuilder text = new StringBuilder();

  /** A page with its head; what follows is in the one main landmark. */
  Html(String title) {
    text.append("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\"/>\n")
        .append(
            "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n<title>")
        .append(escape(title))
        .append("</title>\n<style>\n")
        .append(style())
        .append("</style>\n</head>\n<body>\n<a class=\"skip\" href=\"#main\">Skip to content</a>\n")
        .append("<header><h1>")
        .append(escape(title))
        .append("</h1></header>\n<main id=\"main\">\n");
  }

  private static String style() {
    try (InputStream css = Html.class.getResourceAsStream("page.css")) {
      if (css == null) {
        throw new IllegalStateException("page.css is not in the program");
      }
      return new String(css.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Html section(String id, String heading) {
    text.append("<section aria-labelledby=\"")
        .append(id)
        .append("\">\n<h2 id=\"")
        .append(id)
        .append("\">")
        .append(escape(heading))
        .append("</h2>\n");
    return this;
  }

  void endSection() {
    text.append("</section>\n");
  }

  Html paragraph(String words) {
    text.append("<p>").append(escape(words)).append("</p>\n");
    return this;
  }

  /** Markup as it is. */
  Html raw(String markup) {
    text.append(markup);
    return this;
  }

  void list(List<String> items) {
    text.append("<ul>\n");
    items.forEach(item -> text.append("<li>").append(item).append("</li>\n"));
    text.append("</ul>\n");
  }

  /** Terms and what they are, in turn. */
  void terms(List<String> pairs) {
    text.append("<dl>\n");
    for (int i = 0; i < pairs.size(); i += 2) {
      text.append("<dt>").append(escape(pairs.get(i))).append("</dt><dd>");
      text.append(escape(pairs.get(i + 1))).append("</dd>\n");
    }
    text.append("</dl>\n");
  }

  /**
   * A table whose first column names the rows.
   *
   * @param rows the cells as markup
   */
  void table(String caption, List<String> header, List<List<String>> rows) {
    // It scrolls within itself where it is wider than the page, by keyboard too. In narrow windows
    // its rows are shown as cards; the roles keep it a table for all screen readers then.
    text.append("<div class=\"scroll\" tabindex=\"0\" role=\"group\" aria-label=\"")
        .append(escape(caption))
        .append("\">\n<table role=\"table\">\n<caption>")
        .append(escape(caption))
        .append("</caption>\n<thead role=\"rowgroup\"><tr role=\"row\">");
    List<Boolean> numbers = new ArrayList<>();
    for (int column = 0; column < header.size(); column++) {
      numbers.add(isNumbers(column, rows));
      text.append("<th scope=\"col\" role=\"columnheader\"")
          .append(numbers.getLast() ? " class=\"n\">" : ">")
          .append(escape(header.get(column)))
          .append("</th>");
    }
    text.append("</tr></thead>\n<tbody role=\"rowgroup\">\n");
    for (List<String> row : rows) {
      text.append("<tr role=\"row\"><th scope=\"row\" role=\"rowheader\"")
          .append(kind(numbers.getFirst(), row.getFirst()))
          .append(row.getFirst())
          .append("</th>");
      for (int column = 1; column < row.size(); column++) {
        text.append("<td role=\"cell\" data-label=\"")
            .append(escape(header.get(column)))
            .append('"')
            .append(kind(numbers.get(column), row.get(column)))
            .append(row.get(column))
            .append("</td>");
      }
      text.append("</tr>\n");
    }
    text.append("</tbody>\n</table>\n</div>\n");
  }

  private static boolean isNumbers(int column, List<List<String>> rows) {
    List<String> cells =
        rows.stream().map(row -> row.get(column)).filter(cell -> !cell.isEmpty()).toList();
    return !cells.isEmpty() && cells.stream().allMatch(cell -> NUMBER.matcher(cell).matches());
  }

  /** The end of the opening tag of a cell. */
  private static String kind(boolean number, String cell) {
    if (number) {
      return " class=\"n\">";
    }
    return TAG.matcher(cell).replaceAll("").length() > LONG ? " class=\"long\">" : ">";
  }

  String end() {
    return text + "</main>\n</body>\n</html>\n";
  }

  static String link(String href, String words) {
    return "<a href=\"" + escape(href) + "\">" + escape(words) + "</a>";
  }

  /** To the second: what people compare with their clock. */
  static String time(Instant instant) {
    return SECONDS.format(instant.atOffset(ZoneOffset.UTC));
  }

  static String number(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  /** The text for markup and attributes; what XML cannot hold is replaced. */
  static String escape(String words) {
    StringBuilder escaped = new StringBuilder(words.length() + 16);
    words
        .codePoints()
        .forEach(
            point -> {
              switch (point) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\n', '\t' -> escaped.append(' ');
                default -> escaped.appendCodePoint(isText(point) ? point : 0xFFFD);
              }
            });
    return escaped.toString();
  }

  private static boolean isText(int point) {
    return switch (Character.getType(point)) {
      case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.UNASSIGNED -> false;
      default -> true;
    };
  }
}
