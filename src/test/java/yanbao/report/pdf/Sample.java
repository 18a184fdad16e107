package yanbao.report.pdf;

import java.nio.file.Path;
import yanbao.model.Language;
import yanbao.problem.Problems;
import yanbao.report.SectorReport;

/** Writes the sample report to the file given: for looking at it, and for runs in a second JVM. */
final class Sample {
  private Sample() {}

  public static void main(String[] arguments) throws Exception {
    Language language = Language.of(arguments[1]).orElseThrow();
    Problems problems = new Problems();
    ReportWriter.write(
        Path.of(arguments[0]), SectorReport.definition(), SectorReport.data(language), problems);
    problems.throwIfErrors();
  }
}
