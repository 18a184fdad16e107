package yanbao.deliver;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import yanbao.job.JobDefinition;
import yanbao.job.Target;
import yanbao.plan.AsOfDate;
import yanbao.plan.Plan;
import yanbao.problem.Problem;
import yanbao.problem.ProblemCode;
import yanbao.problem.Problems;
import yanbao.publish.Json;
import yanbao.publish.Manifest;
import yanbao.publish.Revisions;

/** Delivers a published revision to the targets of its job that do not have it yet. */
public record Deliveries(Plan plan, Revisions.Published revision) {

  /** Whether there is a target of the job that does not have the revision yet. */
  public static boolean isOutstanding(JobDefinition job, Revisions.Published revision)
      throws IOException {
    DeliveryRecord record = read(revision);
    return job.targets().stream().anyMatch(target -> record.find(target.name()).isEmpty());
  }

  /**
   * Delivers to one target after the other; one that fails keeps none of the others from its turn.
   *
   * @param found what the run found wrong, where that is known
   * @param stopping asked before each target: whether to leave the rest to a later run
   * @param heard hears of each delivery that was made now
   * @return what became of each target, also of those that had the revision before
   */
  public List<Delivered> deliver(
      Optional<Summary> found,
      Problems problems,
      BooleanSupplier stopping,
      Consumer<Delivered> heard)
      throws IOException {
    List<Delivered> all = new ArrayList<>();
    for (Target target : plan.job().targets()) {
      DeliveryRecord record = read(revision);
      Optional<Delivered> before = record.find(target.name());
      if (before.isPresent() || stopping.getAsBoolean()) {
        before.ifPresent(all::add);
        continue;
      }
      Delivered now = deliver(target, found, problems);
      all.add(now);
      if (now.isDone()) {
        Json.write(file(revision), record.with(now));
        heard.accept(now);
      }
    }
    return all;
  }

  private static DeliveryRecord read(Revisions.Published revision) throws IOException {
    return DeliveryRecord.read(file(revision), revision.manifest().fingerprint());
  }

  /** Beside the revision. */
  private static Path file(Revisions.Published revision) {
    return revision.folder().resolveSibling(revision.folder().getFileName() + ".delivered.json");
  }

  private Delivered deliver(Target target, Optional<Summary> found, Problems problems) {
    List<Manifest.Output> files = files(target);
    try {
      return switch (target) {
        case Target.Folder folder -> toFolder(folder, files);
        case Target.Mail mail -> byMail(mail, files, found, problems);
      };
    } catch (IOException | UndeliveredException e) {
      String why = e instanceof IOException io ? described(io) : String.valueOf(e.getMessage());
      problems.add(
          Problem.error(
              ProblemCode.DELIVERY,
              target.position(),
              "the delivery \""
                  + target.name()
                  + "\" failed: "
                  + why
                  + "; r"
                  + revision.manifest().revision()
                  + " is published, run the same command again to deliver it"));
      return ended(target, Delivered.State.FAILED, files, why);
    }
  }

  private static String described(IOException e) {
    return e.getClass().getSimpleName() + " " + e.getMessage();
  }

  private Delivered toFolder(Target.Folder target, List<Manifest.Output> files)
      throws IOException, UndeliveredException {
    new FolderCopy(plan, target).copy(revision.folder(), files);
    return ended(target, Delivered.State.DELIVERED, files, "");
  }

  private Delivered byMail(
      Target.Mail target, List<Manifest.Output> files, Optional<Summary> found, Problems problems)
      throws IOException, UndeliveredException {
    Letter letter = new MailCopy(plan, target, revision).letter(files, found);
    new Postman(plan.job().settings().mail().orElseThrow()).send(letter);
    if (letter.attachments().size() < files.size()) {
      problems.warning(
          ProblemCode.DELIVERY,
          target.position(),
          "the mail \""
              + target.name()
              + "\" went without "
              + (files.size() - letter.attachments().size())
              + " of its files, which together are larger than "
              + target.megabytes()
              + " MB; it says where they are");
    }
    return ended(target, Delivered.State.DELIVERED, files, "");
  }

  private Delivered ended(
      Target target, Delivered.State state, List<Manifest.Output> files, String message) {
    List<String> names = files.stream().map(Manifest.Output::path).toList();
    Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    return switch (target) {
      case Target.Folder folder ->
          new Delivered(
              target.name(),
              Delivered.Kind.FOLDER,
              state,
              List.of(new FolderCopy(plan, folder).destination().toString()),
              names,
              "",
              now,
              message);
      case Target.Mail mail -> {
        List<String> to = new ArrayList<>(mail.to());
        to.addAll(mail.cc());
        String id = new MailCopy(plan, mail, revision).messageId();
        yield new Delivered(target.name(), Delivered.Kind.MAIL, state, to, names, id, now, message);
      }
    };
  }

  /** The files of the revision that a target takes. */
  private List<Manifest.Output> files(Target target) {
    List<Manifest.Output> files = new ArrayList<>();
    for (String name : target.files()) {
      plan.job()
          .report()
          .filter(report -> name.equals(Target.REPORT))
          .ifPresent(report -> add(files, AsOfDate.fill(report.file(), plan.asOf())));
      plan.job().workbooks().stream()
          .filter(workbook -> workbook.name().equals(name))
          .forEach(workbook -> add(files, AsOfDate.fill(workbook.file(), plan.asOf())));
      if (name.equals(Target.DATA)) {
        revision.manifest().outputs().stream()
            .filter(output -> output.path().matches(Target.DATA + "/.*[.]csv"))
            .forEach(files::add);
      }
    }
    return files;
  }

  private void add(List<Manifest.Output> files, String path) {
    revision.manifest().outputs().stream()
        .filter(output -> output.path().equals(path))
        .forEach(files::add);
  }
}
