package yanbao.batch;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import yanbao.problem.Position;
import yanbao.problem.Problem;
import yanbao.problem.ProblemCode;
import yanbao.problem.Problems;
import yanbao.problem.Severity;
import yanbao.publish.Json;
import yanbao.report.rejects.RejectsWorkbook;

/**
 * The problems of a run, as {@value #FILE} in its folder keeps them.
 *
 * @param files the input files that have problems
 * @param problems the first {@value Problems#KEPT}
 */
public record ProblemReport(
    long errors, long warnings, List<FileProblems> files, List<ProblemEntry> problems) {
  static final String FILE = "problems.json";

  public ProblemReport {
    files = List.copyOf(files);
    problems = List.copyOf(problems);
  }

  /**
   * What is wrong with one input file.
   *
   * @param rejects its rejects workbook, where there is one
   * @param complete whether the rejects workbook, corrected, can take the place of the file
   */
  public record FileProblems(
      String file, long errors, long warnings, Optional<String> rejects, boolean complete) {}

  static ProblemReport of(Problems problems, List<RejectsWorkbook> rejects) {
    Map<String, long[]> counts = new LinkedHashMap<>();
    for (Problem problem : problems.list()) {
      if (problem.position() instanceof Position.InSource at) {
        counts.computeIfAbsent(at.file(), file -> new long[2])[problem.isError() ? 0 : 1]++;
      }
    }
    List<FileProblems> files = new ArrayList<>();
    counts.forEach((file, count) -> files.add(file(file, count, rejects)));
    return new ProblemReport(
        problems.errors(),
        problems.warnings(),
        files,
        problems.list().stream().map(ProblemEntry::of).toList());
  }

  private static FileProblems file(String file, long[] count, List<RejectsWorkbook> rejects) {
    Optional<RejectsWorkbook> workbook =
        rejects.stream().filter(copy -> copy.file().equals(file)).findFirst();
    return new FileProblems(
        file,
        count[0],
        count[1],
        workbook.map(copy -> copy.workbook().toString()),
        workbook.map(copy -> copy.extent() == RejectsWorkbook.Extent.WHOLE).orElse(false));
  }

  /** Without the problems of one kind, which are in no file. */
  ProblemReport without(ProblemCode code) {
    List<ProblemEntry> others = problems.stream().filter(one -> one.name() != code).toList();
    List<ProblemEntry> gone = problems.stream().filter(one -> one.name() == code).toList();
    long worse = gone.stream().filter(one -> one.severity() == Severity.ERROR).count();
    return new ProblemReport(errors - worse, warnings - (gone.size() - worse), files, others);
  }

  /** With more of them, which are in no file. */
  ProblemReport with(Problems more) {
    List<ProblemEntry> all = new ArrayList<>(problems);
    more.list().forEach(problem -> all.add(ProblemEntry.of(problem)));
    return new ProblemReport(errors + more.errors(), warnings + more.warnings(), files, all);
  }

  /**
   * The report in the folder of a run; empty where the run found nothing wrong, or has not ended.
   */
  static Optional<ProblemReport> read(Path run) throws IOException {
    return Json.read(run.resolve(FILE), ProblemReport.class);
  }
}
