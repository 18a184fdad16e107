package yanbao.report.workbook;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import yanbao.report.ReportData;
import yanbao.report.WorkbookDefinition;

/** Writes a workbook. */
public final class WorkbookWriter {
  private WorkbookWriter() {}

  public static void write(Path file, WorkbookDefinition workbook, ReportData data)
      throws IOException {
    Files.writeString(file, data.toString());
  }
}
