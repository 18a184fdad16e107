package yanbao.deliver;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import yanbao.job.Target;
import yanbao.model.Language;
import yanbao.plan.Plan;
import yanbao.publish.Manifest;
import yanbao.publish.Revisions;

/** Writes the mail about a revision. */
record MailCopy(Plan plan, Target.Mail target, Revisions.Published revision) {
  private static final long MEGABYTE = 1 << 20;

  /**
   * The letter; files beyond the limit are named in it, and stay where they are.
   *
   * @param found what the run found, where that is known
   */
  Letter letter(List<Manifest.Output> files, Optional<Summary> found)
      throws IOException, UndeliveredException {
    List<Manifest.Output> attached = new ArrayList<>();
    List<Manifest.Output> left = new ArrayList<>();
    long bytes = 0;
    for (Manifest.Output file : files) {
      boolean fits = bytes + file.bytes() <= target.megabytes() * MEGABYTE;
      bytes += fits ? file.bytes() : 0;
      (fits ? attached : left).add(file);
    }
    MailText texts = MailText.of(plan, revision);
    String subject =
        target.subject().isPresent()
            ? texts.fill(target.subject().get())
            : plan.job().title().in(plan.language()) + ' ' + plan.asOf() + " r" + number();
    StringBuilder text = new StringBuilder();
    if (target.text().isPresent()) {
      text.append(texts.fill(target.text().get())).append("\n\n");
    }
    text.append(summary(attached, left, found));
    return new Letter(
        messageId(),
        target.to(),
        target.cc(),
        subject.replaceAll("\\p{Cntrl}+", " "),
        text.toString(),
        attached.stream().map(file -> revision.folder().resolve(file.path())).toList());
  }

  private int number() {
    return revision.manifest().revision();
  }

  /** Of what is delivered, not of when: it stays the same in every attempt. */
  String messageId() {
    String from = plan.job().settings().mail().orElseThrow().from();
    return String.join(
        ".",
        plan.job().name(),
        plan.asOf().toString(),
        "r" + number(),
        target.name(),
        revision.manifest().fingerprint().substring(0, 12) + from.substring(from.indexOf('@')));
  }

  private String summary(
      List<Manifest.Output> attached, List<Manifest.Output> left, Optional<Summary> found) {
    Language language = plan.language();
    StringBuilder text = new StringBuilder();
    line(text, MailWords.REVISION.in(language, number(), plan.asOf()));
    if (!attached.isEmpty()) {
      line(text, MailWords.ATTACHED.in(language));
      attached.forEach(file -> line(text, "  " + described(file)));
    }
    if (!left.isEmpty()) {
      line(text, MailWords.TOO_LARGE.in(language, shown(revision.folder())));
      left.forEach(file -> line(text, "  " + described(file)));
    }
    found.ifPresent(
        problems -> {
          line(text, MailWords.PROBLEMS.in(language, problems.errors(), problems.warnings()));
          problems.lines().forEach(one -> line(text, "  " + one));
          long more = problems.errors() + problems.warnings() - problems.lines().size();
          if (more > 0) {
            line(text, "  " + MailWords.MORE.in(language, more));
          }
        });
    return text.toString();
  }

  private static String described(Manifest.Output file) {
    return file.path() + " (" + file.bytes() + " bytes, SHA-256 " + file.sha256() + ")";
  }

  /** Below the project; where else the folder is, is no news for a mail. */
  private String shown(Path folder) {
    Path output = plan.project().output();
    return String.valueOf(output.getFileName()) + '/' + output.relativize(folder);
  }

  private static void line(StringBuilder text, String line) {
    text.append(line).append('\n');
  }
}
