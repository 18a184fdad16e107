package yanbao.report.pdf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.List;
import yanbao.problem.Problems;
import yanbao.report.Figure;
import yanbao.report.ReportData;
import yanbao.report.ReportDefinition;

/** Writes the PDF report. */
public final class ReportWriter {
  private static final int ID_LENGTH = 16;

  private ReportWriter() {}

  /**
   * Writes the report; the same definition and data give the same bytes. A reference without a
   * value and a character without a glyph are problems. The result says which values are shown
   * where.
   */
  public static List<Figure> write(
      Path file, ReportDefinition report, ReportData data, Problems problems) throws IOException {
    ReportDefinition definition =
        data.changes()
            .map(changes -> ChangesSection.in(report, changes, data.language()))
            .orElse(report);
    Fonts fonts = Fonts.load(data.style());
    // A draft finds out on which page things are; its problems are those of the final run again.
    Printing draft = new Printing(definition, data, fonts, new Problems());
    byte[] drafted = draft.print(new Marks(), new byte[ID_LENGTH]);
    Printing printing = new Printing(definition, data, fonts, problems);
    Files.write(file, printing.print(draft.marks(), id(drafted)));
    return printing.figures();
  }

  private static byte[] id(byte[] content) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
      return Arrays.copyOf(digest, ID_LENGTH);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
