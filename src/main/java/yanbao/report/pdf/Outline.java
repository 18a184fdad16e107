package yanbao.report.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import yanbao.model.Label;
import yanbao.model.Language;
import yanbao.report.ReportData;
import yanbao.report.ReportDefinition;
import yanbao.report.Words;

/** What the contents list: the numbered sections, their figures, the disclaimer. */
record Outline(List<Part> parts, Optional<Entry> disclaimer) {

  /** One thing with a number, a title and a place that links lead to. */
  record Entry(String destination, String number, String title) {}

  record Part(
      ReportDefinition.Section section,
      Entry heading,
      Optional<Entry> table,
      Optional<Entry> chart) {
    List<Entry> figures() {
      return Stream.concat(table.stream(), chart.stream()).toList();
    }
  }

  static Outline of(ReportDefinition definition, ReportData data) {
    Language language = data.language();
    List<Part> parts = new ArrayList<>();
    int figures = 0;
    for (ReportDefinition.Section section : definition.sections()) {
      String number = Integer.toString(parts.size() + 1);
      Entry heading = new Entry("section-" + number, number, section.heading().in(language));
      Optional<Entry> table = Optional.empty();
      if (section.table().isPresent()) {
        ReportDefinition.TableView view = section.table().get();
        Label title = view.title().orElse(data.table(view.table()).definition().title());
        table = Optional.of(figure(++figures, title, language));
      }
      Optional<Entry> chart = Optional.empty();
      if (section.chart().isPresent()) {
        chart = Optional.of(figure(++figures, section.chart().get().title(), language));
      }
      parts.add(new Part(section, heading, table, chart));
    }
    Optional<Entry> disclaimer =
        definition
            .disclaimer()
            .map(text -> new Entry("disclaimer", "", Words.DISCLAIMER.in(language)));
    return new Outline(List.copyOf(parts), disclaimer);
  }

  private static Entry figure(int number, Label title, Language language) {
    return new Entry(
        "figure-" + number, Words.FIGURE.in(language) + " " + number, title.in(language));
  }

  List<Entry> figures() {
    return parts.stream().flatMap(part -> part.figures().stream()).toList();
  }
}
