package yanbao.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import yanbao.job.Target;
import yanbao.load.InputFile;
import yanbao.plan.Plan;
import yanbao.plan.Stage;
import yanbao.problem.Escape;

/** Prints a plan: the same object that a run executes. */
final class PlanPrinter {
  private PlanPrinter() {}

  static void print(PrintWriter out, Plan plan) {
    out.println("job          " + plan.job().name() + " (" + plan.job().file() + ")");
    out.println("as of        " + plan.asOf());
    out.println("language     " + plan.language().code());
    plan.origin()
        .parameters()
        .forEach((name, value) -> out.println("parameter    " + name + " = " + value));
    out.println("fingerprint  " + plan.fingerprint());
    plan.changes().forEach(change -> out.println("new          " + change));
    out.println();
    if (plan.published()) {
      out.println(
          "already published as r" + plan.revision() + ", nothing to do: " + plan.destination());
      return;
    }
    printStages(out, plan.stages());
    plan.job().targets().forEach(target -> out.println("    then " + line(target)));
  }

  private static String line(Target target) {
    return switch (target) {
      case Target.Folder folder ->
          "deliver " + folder.name() + " to " + Escape.whole(folder.path());
      case Target.Mail mail ->
          "deliver " + mail.name() + " by mail to " + String.join(", ", mail.to());
    };
  }

  private static void printStages(PrintWriter out, List<Stage> stages) {
    int number = 0;
    for (Stage stage : stages) {
      number++;
      out.println(String.format(Locale.ROOT, "%2d. %s", number, line(stage)));
      if (stage instanceof Stage.Load load) {
        load.files().forEach(file -> out.println("      " + line(file)));
      }
    }
  }

  private static String line(Stage stage) {
    return switch (stage) {
      case Stage.Load load ->
          load.name() + (Files.exists(load.staged()) ? " (was loaded before)" : "");
      case Stage.CheckSources check -> check.name();
      case Stage.Compute compute -> compute.name() + ": " + names(compute);
      case Stage.WriteData data -> data.name() + ": one CSV file per table";
      case Stage.WriteWorkbook workbook -> workbook.name();
      case Stage.WriteReport report -> report.name();
      case Stage.Check check -> check.name();
      case Stage.Publish publish -> publish.name() + " to " + publish.revision();
    };
  }

  private static String names(Stage.Compute compute) {
    return String.join(", ", compute.tables().stream().map(table -> table.name()).toList());
  }

  private static String line(InputFile file) {
    return Escape.text(file.shownAs())
        + ", "
        + file.bytes()
        + " bytes, SHA-256 "
        + file.sha256().substring(0, 12);
  }
}
