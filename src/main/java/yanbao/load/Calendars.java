package yanbao.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.List;
import yanbao.job.SourceDefinition;
import yanbao.model.BusinessCalendar;
import yanbao.problem.Problems;

/** Reads a business calendar from the source that lists it. */
public final class Calendars {
  private Calendars() {}

  public static BusinessCalendar read(
      SourceDefinition source, String column, List<InputFile> files, Problems problems) {
    try {
      return new BusinessCalendar(
          Files.readAllLines(files.getFirst().path()).stream()
              .skip(1)
              .map(LocalDate::parse)
              .toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
