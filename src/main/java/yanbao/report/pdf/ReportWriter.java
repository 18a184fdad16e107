package yanbao.report.pdf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import yanbao.problem.Problems;
import yanbao.report.ReportData;
import yanbao.report.ReportDefinition;

/** Writes a report as PDF. */
public final class ReportWriter {
  private ReportWriter() {}

  public static void write(Path file, ReportDefinition report, ReportData data, Problems problems)
      throws IOException {
    Files.writeString(file, data.toString());
  }
}
