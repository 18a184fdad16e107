package yanbao.report.pdf;

import java.util.ArrayList;
import java.util.List;
import yanbao.model.Label;
import yanbao.model.Language;
import yanbao.problem.Position;
import yanbao.report.Block;
import yanbao.report.Changes;
import yanbao.report.ReportDefinition;
import yanbao.report.ReportDefinition.Section;
import yanbao.report.ReportDefinition.Text;
import yanbao.report.Words;

/** The short section that says what is new since another revision, after all others. */
final class ChangesSection {
  /** More are counted: the workbooks list them. */
  private static final int LISTED = 20;

  private ChangesSection() {}

  static ReportDefinition in(ReportDefinition report, Changes changes, Language language) {
    StringBuilder text = new StringBuilder(MarkdownBlock.escape(changes.heading(language)));
    text.append("\n\n");
    for (Changes.Change change : changes.first(LISTED)) {
      text.append("- ").append(MarkdownBlock.escape(line(change, language))).append('\n');
    }
    changes
        .more(LISTED, language)
        .ifPresent(more -> text.append('\n').append(MarkdownBlock.escape(more)).append('\n'));
    Text markdown = new Text(Label.of(text.toString()), new Position.Nowhere());
    List<Section> sections = new ArrayList<>(report.sections());
    sections.add(new Section(Words.CHANGES.label(), List.of(new Block.OfText(markdown))));
    return new ReportDefinition(
        report.file(), report.cover(), sections, report.closing(), report.disclaimer());
  }

  private static String line(Changes.Change change, Language language) {
    String place = change.table() + Words.LIST_SEPARATOR.in(language) + change.row();
    if (!change.ofCell()) {
      return place + Words.COLON.in(language) + change.what();
    }
    String because = change.because(language);
    return place
        + Words.LIST_SEPARATOR.in(language)
        + change.what()
        + Words.COLON.in(language)
        + change.before()
        + " → "
        + change.after()
        + (because.isEmpty() ? "" : Words.OPEN.in(language) + because + Words.CLOSE.in(language));
  }
}
