package yanbao.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A page under construction, well-formed as XML too. */
final class Html {
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
    // It scrolls within itself where it is wider than the page, by keyboard too.
    text.append("<div class=\"scroll\" tabindex=\"0\" role=\"group\" aria-label=\"")
        .append(escape(caption))
        .append("\">\n<table>\n<caption>")
        .append(escape(caption))
        .append("</caption>\n<thead><tr>");
    header.forEach(name -> text.append("<th scope=\"col\">").append(escape(name)).append("</th>"));
    text.append("</tr></thead>\n<tbody>\n");
    for (List<String> row : rows) {
      text.append("<tr><th scope=\"row\">").append(row.getFirst()).append("</th>");
      for (String cell : row.subList(1, row.size())) {
        boolean number = cell.matches("-?[0-9][0-9.,]*");
        text.append(number ? "<td class=\"n\">" : "<td>").append(cell).append("</td>");
      }
      text.append("</tr>\n");
    }
    text.append("</tbody>\n</table>\n</div>\n");
  }

  String end() {
    return text + "</main>\n</body>\n</html>\n";
  }

  static String link(String href, String words) {
    return "<a href=\"" + escape(href) + "\">" + escape(words) + "</a>";
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
