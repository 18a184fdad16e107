package yanbao.load;

import java.util.List;
import yanbao.job.SourceDefinition;
import yanbao.model.BusinessCalendar;
import yanbao.problem.Problems;

/** Reads a business calendar from the source that lists it. */
public final class Calendars {
  private Calendars() {}

  public static BusinessCalendar read(
      SourceDefinition source, String column, List<InputFile> files, Problems problems) {
    throw new UnsupportedOperationException();
  }
}
