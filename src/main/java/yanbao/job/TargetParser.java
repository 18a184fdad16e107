package yanbao.job;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import yanbao.report.ReportDefinition.Text;

/** Reads whom a revision is delivered to. */
final class TargetParser {
  private static final int USUAL_MEGABYTES = 20;
  private static final int MOST_MEGABYTES = 1000;

  private final Values values;
  private final TextReferences references;
  private final List<String> workbooks;
  private final boolean report;

  TargetParser(Values values, Catalog catalog, List<String> workbooks, boolean report) {
    this.values = values;
    this.references = TextReferences.ofMails(values, catalog);
    this.workbooks = List.copyOf(workbooks);
    this.report = report;
  }

  Optional<Target> parse(Node.Entry entry) {
    Fields fields = Fields.of(Part.TARGET, entry, values.problems());
    List<String> files = fields.optional("files").map(this::files).orElse(usualFiles());
    Optional<Node> folder = fields.optional("folder");
    Optional<Node> mail = fields.optional("mail");
    if (folder.isPresent() == mail.isPresent()) {
      values.wrong(entry.position(), "a delivery needs either \"folder\" or \"mail\"");
      return Optional.empty();
    }
    return folder.isPresent()
        ? folder
            .flatMap(new FilePaths(values)::folder)
            .map(path -> new Target.Folder(entry.name(), path, files, entry.position()))
        : mail.map(node -> mail(entry, node, files));
  }

  private List<String> usualFiles() {
    List<String> files = new ArrayList<>(report ? List.of(Target.REPORT) : List.of());
    files.addAll(workbooks);
    return files;
  }

  private List<String> files(Node node) {
    List<String> known = new ArrayList<>(usualFiles());
    known.add(Target.DATA);
    List<String> files = new ArrayList<>();
    for (Node.Scalar name : values.texts(node)) {
      files.add(name.text());
      if (!known.contains(name.text())) {
        values.unknown(
            name.position(),
            "unknown deliverable " + name.described() + Allowed.hint(name.text(), known));
      }
    }
    return files;
  }

  private Target mail(Node.Entry entry, Node node, List<String> files) {
    Fields fields = Fields.of(Part.MAIL, node, values.problems());
    MailAddresses addresses = new MailAddresses(values);
    return new Target.Mail(
        entry.name(),
        fields.required("to").map(addresses::all).orElse(List.of()),
        fields.optional("cc").map(addresses::all).orElse(List.of()),
        fields.optional("subject").flatMap(this::text),
        fields.optional("text").flatMap(this::text),
        fields
            .optional("megabytes")
            .flatMap(number -> values.whole(number, 1, MOST_MEGABYTES))
            .orElse(USUAL_MEGABYTES),
        files,
        entry.position());
  }

  private Optional<Text> text(Node node) {
    Optional<Text> text = values.label(node).map(label -> new Text(label, node.position()));
    text.ifPresent(found -> references.check(node));
    return text;
  }
}
