package yanbao.job;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import yanbao.report.Rgb;
import yanbao.report.Style;
import yanbao.report.Style.Paper;
import yanbao.report.StyleFile;

/** Reads a style; what it does not set is as in the house style. */
final class StyleParser {
  private static final Pattern COLOR = Pattern.compile("#?(?<hex>[0-9A-Fa-f]{6})");

  /** Less than this leaves no room for page headers, more none for the text. */
  private static final int LEAST_MARGIN = 10;

  private static final int MOST_MARGIN = 60;

  private final Values values;
  private final StyleFiles files;

  StyleParser(Values values, StyleFiles files) {
    this.values = values;
    this.files = files;
  }

  Style parse(Node node) {
    Fields fields = Fields.of(Part.STYLE, node, values.problems());
    Style house = Style.DEFAULT;
    Style.Page page = fields.optional("page").map(this::page).orElse(house.page());
    return new Style(
        fields.optional("colors").map(this::colors).orElse(house.colors()),
        fields.optional("fonts").map(this::fonts).orElse(house.fonts()),
        file(fields, "logo", StyleFiles.Kind.PICTURE),
        page,
        workbook(fields.optional("workbook"), page.paper()));
  }

  private Style.Colors colors(Node node) {
    Fields fields = Fields.of(Part.COLORS, node, values.problems());
    Style.Colors house = Style.DEFAULT.colors();
    return new Style.Colors(
        color(fields, "accent", house.accent()),
        color(fields, "highlight", house.highlight()),
        color(fields, "emphasis", house.emphasis()),
        color(fields, "text", house.text()),
        color(fields, "muted", house.muted()),
        color(fields, "header", house.header()),
        color(fields, "band", house.band()),
        color(fields, "total", house.total()),
        color(fields, "rule", house.rule()),
        color(fields, "positive", house.positive()),
        color(fields, "negative", house.negative()),
        fields.optional("series").map(this::series).orElse(house.series()));
  }

  private Rgb color(Fields fields, String key, Rgb house) {
    return fields.optional(key).flatMap(this::color).orElse(house);
  }

  private List<Rgb> series(Node node) {
    List<Rgb> colors = new ArrayList<>();
    values.texts(node).forEach(text -> color(text).ifPresent(colors::add));
    return colors.isEmpty() ? Style.DEFAULT.colors().series() : colors;
  }

  private Optional<Rgb> color(Node node) {
    String text = node instanceof Node.Scalar scalar ? scalar.text() : "";
    Matcher matcher = COLOR.matcher(text);
    if (matcher.matches()) {
      return Optional.of(Rgb.of(matcher.group("hex")));
    }
    // Without quotes, YAML takes what follows # for a comment.
    values.wrong(
        node.position(),
        "expected a colour in quotes such as \"#1B365D\", found " + node.described());
    return Optional.empty();
  }

  private Style.Fonts fonts(Node node) {
    Fields fields = Fields.of(Part.FONTS, node, values.problems());
    return new Style.Fonts(
        file(fields, "body", StyleFiles.Kind.FONT),
        file(fields, "bold", StyleFiles.Kind.FONT),
        file(fields, "heading", StyleFiles.Kind.FONT));
  }

  private Optional<StyleFile> file(Fields fields, String key, StyleFiles.Kind kind) {
    return fields.optional(key).flatMap(values::scalar).flatMap(path -> files.find(path, kind));
  }

  private Style.Page page(Node node) {
    Fields fields = Fields.of(Part.PAGE, node, values.problems());
    Style.Page house = Style.DEFAULT.page();
    Optional<Fields> margins =
        fields
            .optional("margins")
            .map(written -> Fields.of(Part.MARGINS, written, values.problems()));
    return new Style.Page(
        paper(fields, "paper", house.paper()),
        margin(margins, "side", house.side()),
        margin(margins, "top", house.top()),
        margin(margins, "bottom", house.bottom()));
  }

  private Paper paper(Fields fields, String key, Paper house) {
    Map<String, Paper> papers = new LinkedHashMap<>();
    for (Paper paper : Paper.values()) {
      papers.put(paper.word(), paper);
    }
    return fields.optional(key).flatMap(node -> values.choice(node, papers)).orElse(house);
  }

  private int margin(Optional<Fields> margins, String key, int house) {
    return margins
        .flatMap(fields -> fields.optional(key))
        .flatMap(node -> values.whole(node, LEAST_MARGIN, MOST_MARGIN))
        .orElse(house);
  }

  private Style.Workbook workbook(Optional<Node> node, Paper paper) {
    String font = Style.DEFAULT.workbook().font();
    if (node.isEmpty()) {
      return new Style.Workbook(paper, font);
    }
    Fields fields = Fields.of(Part.STYLE_WORKBOOK, node.get(), values.problems());
    return new Style.Workbook(
        paper(fields, "paper", paper), fields.optional("font").flatMap(values::text).orElse(font));
  }
}
