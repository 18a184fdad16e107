package yanbao.job;

import java.util.List;
import yanbao.report.Style;
import yanbao.report.StyleFile;

/**
 * The style of a job's deliverables.
 *
 * @param files all that it was read from: the style file, fonts, the logo
 */
public record JobStyle(Style style, List<StyleFile> files) {
  /** The house style, of no file. */
  static final JobStyle HOUSE = new JobStyle(Style.DEFAULT, List.of());

  public JobStyle {
    files = List.copyOf(files);
  }
}
