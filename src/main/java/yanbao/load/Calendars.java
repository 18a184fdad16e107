package yanbao.load;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import yanbao.job.SourceDefinition;
import yanbao.model.BusinessCalendar;
import yanbao.model.Value;
import yanbao.problem.Position;
import yanbao.problem.ProblemCode;
import yanbao.problem.Problems;

/** Reads the business days that a source lists. */
public final class Calendars {
  private Calendars() {}

  /** The calendar; it covers nothing after problems were added. */
  public static BusinessCalendar read(
      SourceDefinition source, String column, List<InputFile> files, Problems problems) {
    int index = source.columns().indexOf(source.column(column).orElseThrow());
    List<LocalDate> days = new ArrayList<>();
    Problems found = new Problems();
    for (InputFile file : files) {
      try {
        new TableReading(
                source,
                file,
                row -> {
                  if (row.values().get(index) instanceof Value.Date day) {
                    days.add(day.date());
                  }
                },
                found,
                found)
            .read();
      } catch (IOException e) {
        found.error(
            ProblemCode.ENVIRONMENT, new Position.OnPath(file.shownAs()), "cannot be read: " + e);
      }
    }
    problems.addAll(found.list());
    return new BusinessCalendar(found.hasErrors() ? List.of() : days);
  }
}
