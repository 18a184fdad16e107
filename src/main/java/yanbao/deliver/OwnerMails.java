package yanbao.deliver;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import yanbao.job.Settings.MailServer;
import yanbao.job.SourceDefinition;
import yanbao.model.Language;
import yanbao.model.Sha256;
import yanbao.plan.Plan;
import yanbao.plan.Stage;
import yanbao.problem.Escape;
import yanbao.problem.Position;
import yanbao.problem.Problem;
import yanbao.problem.ProblemCode;
import yanbao.problem.Problems;
import yanbao.publish.Json;
import yanbao.report.rejects.RejectsWorkbook;

/** Tells the owners of sources what is wrong in their files, with the rejects workbooks. */
public record OwnerMails(Plan plan) {
  private static final String RECORD = "owners.json";
  private static final int LISTED = 50;

  // Mail servers take no more; the file then stays where the messages of the run say.
  private static final long LARGEST = 15 << 20;

  /**
   * Sends one mail per source that has an owner and errors, unless the same errors were mailed by
   * an earlier attempt.
   *
   * @param rejects the rejects workbooks of the run
   */
  public List<Delivered> send(List<RejectsWorkbook> rejects, Problems problems) throws IOException {
    List<Delivered> all = new ArrayList<>();
    Optional<MailServer> server = plan.job().settings().mail();
    if (server.isEmpty()) {
      return all;
    }
    for (Stage.Load load : plan.loads()) {
      Optional<String> owner = load.source().owner();
      List<Problem> errors = errors(load, problems);
      if (owner.isPresent() && !errors.isEmpty()) {
        all.add(send(load, owner.get(), errors, rejects, server.get(), problems));
      }
    }
    return all;
  }

  private static List<Problem> errors(Stage.Load load, Problems problems) {
    List<String> files = load.files().stream().map(file -> file.shownAs()).toList();
    return problems.list().stream()
        .filter(Problem::isError)
        .filter(
            problem ->
                problem.position() instanceof Position.InSource at && files.contains(at.file()))
        .toList();
  }

  private Delivered send(
      Stage.Load load,
      String owner,
      List<Problem> errors,
      List<RejectsWorkbook> rejects,
      MailServer server,
      Problems problems)
      throws IOException {
    String target = "owner of " + load.source().name();
    List<RejectsWorkbook> copies = new ArrayList<>();
    for (RejectsWorkbook copy : rejects) {
      boolean ours = load.files().stream().anyMatch(file -> file.shownAs().equals(copy.file()));
      if (ours && Files.size(copy.workbook()) <= LARGEST) {
        copies.add(copy);
      }
    }
    String lines = String.join("\n", errors.stream().map(Problem::line).toList());
    String digest = Sha256.of(lines);
    Path file = plan.work().resolve(RECORD);
    DeliveryRecord record = DeliveryRecord.read(file, plan.fingerprint());
    String id = messageId(load.source(), digest, server);
    Optional<Delivered> before =
        record.deliveries().stream().filter(one -> one.messageId().equals(id)).findFirst();
    if (before.isPresent()) {
      return before.get();
    }
    Letter letter = letter(load.source(), owner, errors, copies, id);
    String why = "";
    try {
      new Postman(server).send(letter);
    } catch (UndeliveredException e) {
      why = String.valueOf(e.getMessage());
      problems.error(
          ProblemCode.DELIVERY,
          load.source().position(),
          "the mail to the owner of " + load.source().name() + " failed: " + why);
    }
    Delivered now =
        new Delivered(
            target,
            Delivered.Kind.MAIL,
            why.isEmpty() ? Delivered.State.DELIVERED : Delivered.State.FAILED,
            List.of(owner),
            copies.stream().map(copy -> String.valueOf(copy.workbook().getFileName())).toList(),
            id,
            Instant.now().truncatedTo(ChronoUnit.SECONDS),
            why);
    if (now.isDone()) {
      Json.write(file, record.with(now));
    }
    return now;
  }

  private String messageId(SourceDefinition source, String digest, MailServer server) {
    return String.join(
        ".",
        plan.job().name(),
        plan.asOf().toString(),
        "owner",
        source.name(),
        digest.substring(0, 12) + server.from().substring(server.from().indexOf('@')));
  }

  private Letter letter(
      SourceDefinition source,
      String owner,
      List<Problem> errors,
      List<RejectsWorkbook> copies,
      String id) {
    Language language = plan.language();
    String title = plan.job().title().in(language);
    String subject =
        MailWords.REJECTED.in(
            language, title, plan.asOf(), source.title().in(language), errors.size());
    StringBuilder text = new StringBuilder();
    text.append(MailWords.NOT_PUBLISHED.in(language)).append("\n\n");
    errors.stream().limit(LISTED).forEach(problem -> text.append(problem.line()).append('\n'));
    if (errors.size() > LISTED) {
      text.append(MailWords.MORE.in(language, errors.size() - LISTED)).append('\n');
    }
    for (RejectsWorkbook copy : copies) {
      MailWords words =
          switch (copy.extent()) {
            case WHOLE -> MailWords.CORRECT;
            case ROWS_WITH_PROBLEMS -> MailWords.CORRECT_THE_FILE;
          };
      text.append('\n').append(words.in(language, copy.workbook().getFileName(), copy.file()));
    }
    return new Letter(
        id,
        List.of(owner),
        List.of(),
        Escape.sentence(subject),
        text.append('\n').toString(),
        copies.stream().map(RejectsWorkbook::workbook).toList());
  }
}
