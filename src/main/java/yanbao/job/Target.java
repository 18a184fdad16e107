package yanbao.job;

import java.util.List;
import java.util.Optional;
import yanbao.problem.Position;
import yanbao.report.ReportDefinition.Text;

/** Whom a published revision is delivered to. */
public sealed interface Target {
  /** What {@code files} calls the PDF report. */
  String REPORT = "report";

  /** What {@code files} calls the tables in full precision. */
  String DATA = "data";

  /** Names it in its job, and in the record of deliveries. */
  String name();

  /** Which files it takes: {@value #REPORT}, {@value #DATA}, and workbooks by name. */
  List<String> files();

  Position position();

  /**
   * A folder that takes copies.
   *
   * @param path relative to the outbox, may hold {@code {asOf}} and {@code {asOf:yyyyMMdd}}
   */
  record Folder(String name, String path, List<String> files, Position position) implements Target {
    public Folder {
      files = List.copyOf(files);
    }
  }

  /**
   * People who get a mail.
   *
   * @param megabytes how large all attachments together may be
   */
  record Mail(
      String name,
      List<String> to,
      List<String> cc,
      Optional<Text> subject,
      Optional<Text> text,
      int megabytes,
      List<String> files,
      Position position)
      implements Target {
    public Mail {
      to = List.copyOf(to);
      cc = List.copyOf(cc);
      files = List.copyOf(files);
    }
  }
}
