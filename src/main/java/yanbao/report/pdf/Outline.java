package yanbao.report.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import yanbao.model.Label;
import yanbao.model.Language;
import yanbao.report.Block;
import yanbao.report.ReportData;
import yanbao.report.ReportDefinition;
import yanbao.report.Words;

/**
 * What the contents list: the numbered sections and their figures, closing sections, disclaimer.
 */
record Outline(List<Part> sections, List<Part> closing, Optional<Entry> disclaimer) {
  /** One thing with a number, a title and a place that links lead to. */
  record Entry(String destination, String number, String title) {
    /** The entry on one line. */
    String text() {
      return number.isEmpty() ? title : number + "  " + title;
    }
  }

  record Part(Entry heading, List<Piece> pieces) {
    List<Entry> figures() {
      return pieces.stream().flatMap(Piece::figures).toList();
    }
  }

  /**
   * A block of a section.
   *
   * @param entry of a table or chart with a number
   * @param parts of blocks side by side
   */
  record Piece(Block block, Optional<Entry> entry, List<Piece> parts) {
    Stream<Entry> figures() {
      return Stream.concat(entry.stream(), parts.stream().flatMap(Piece::figures));
    }
  }

  static Outline of(ReportDefinition definition, ReportData data) {
    Builder builder = new Builder(data);
    List<Part> sections = new ArrayList<>();
    for (ReportDefinition.Section section : definition.sections()) {
      String number = Integer.toString(sections.size() + 1);
      sections.add(builder.numbered(section, number));
    }
    List<Part> closing = new ArrayList<>();
    for (ReportDefinition.Section section : definition.closing()) {
      closing.add(builder.plain(section, "closing-" + (closing.size() + 1)));
    }
    Optional<Entry> disclaimer =
        definition
            .disclaimer()
            .map(text -> new Entry("disclaimer", "", Words.DISCLAIMER.in(data.language())));
    return new Outline(List.copyOf(sections), List.copyOf(closing), disclaimer);
  }

  List<Entry> figures() {
    return sections.stream().flatMap(part -> part.figures().stream()).toList();
  }

  private static final class Builder {
    private final ReportData data;
    private final Language language;
    private int figures;

    Builder(ReportData data) {
      this.data = data;
      this.language = data.language();
    }

    Part numbered(ReportDefinition.Section section, String number) {
      Entry heading = new Entry("section-" + number, number, section.heading().in(language));
      return new Part(heading, section.content().stream().map(this::piece).toList());
    }

    /** Without numbers, of figures neither. */
    Part plain(ReportDefinition.Section section, String destination) {
      Entry heading = new Entry(destination, "", section.heading().in(language));
      return new Part(heading, section.content().stream().map(Builder::plain).toList());
    }

    private static Piece plain(Block block) {
      List<Piece> parts =
          block instanceof Block.Beside beside
              ? beside.parts().stream().map(Builder::plain).toList()
              : List.of();
      return new Piece(block, Optional.empty(), parts);
    }

    private Piece piece(Block block) {
      return switch (block) {
        case Block.OfText text -> new Piece(block, Optional.empty(), List.of());
        case Block.OfTable table -> figure(block, title(table.view()));
        case Block.OfChart chart -> figure(block, chart.chart().title());
        case Block.Beside beside ->
            new Piece(block, Optional.empty(), beside.parts().stream().map(this::piece).toList());
      };
    }

    private Label title(ReportDefinition.TableView view) {
      return view.title().orElse(data.table(view.table()).definition().title());
    }

    private Piece figure(Block block, Label title) {
      figures++;
      Entry entry =
          new Entry(
              "figure-" + figures, Words.FIGURE.in(language) + " " + figures, title.in(language));
      return new Piece(block, Optional.of(entry), List.of());
    }
  }
}
