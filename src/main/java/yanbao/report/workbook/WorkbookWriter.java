package yanbao.report.workbook;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.util.DefaultTempFileCreationStrategy;
import org.apache.poi.util.TempFile;
import yanbao.report.ReportData;
import yanbao.report.Words;
import yanbao.report.WorkbookDefinition;

/**
 * Writes a workbook: cover, parameters, one sheet per table, sources. Equal data give equal bytes.
 */
public final class WorkbookWriter {
  private WorkbookWriter() {}

  /** Writes the workbook, with temporary files in the system's folder for them. */
  public static void write(Path file, WorkbookDefinition definition, ReportData data)
      throws IOException {
    write(file, definition, data, Path.of(System.getProperty("java.io.tmpdir")));
  }

  /**
   * Writes the workbook; what cannot be written whole is a problem, and leaves no file.
   *
   * @param temporary the folder for temporary files, which are gone afterwards
   */
  public static void write(
      Path file, WorkbookDefinition definition, ReportData data, Path temporary)
      throws IOException {
    WorkbookCheck.check(definition, data);
    Path folder = Files.createTempDirectory(temporary, "yanbao-workbook-");
    TempFile.setThreadLocalTempFileCreationStrategy(
        new DefaultTempFileCreationStrategy(folder.toFile()));
    try {
      Path written = folder.resolve("workbook.xlsx");
      sheets(written, definition, data);
      publish(written, file);
    } finally {
      TempFile.setThreadLocalTempFileCreationStrategy(null);
      delete(folder);
    }
  }

  private static void publish(Path written, Path file) throws IOException {
    try {
      Packaging.rewrite(written, file);
    } catch (IOException e) {
      Files.deleteIfExists(file);
      throw e;
    }
  }

  private static void sheets(Path file, WorkbookDefinition definition, ReportData data)
      throws IOException {
    try (StreamingWorkbook workbook = new StreamingWorkbook();
        OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
      Book book = book(workbook, definition, data);
      Packaging.describe(workbook, definition, data);
      CoverSheet.write(book, definition);
      ParameterSheet.write(book);
      for (int i = 0; i < definition.sheets().size(); i++) {
        TableSheet.write(book, definition.sheets().get(i), book.layouts().get(i));
      }
      data.changes().ifPresent(changes -> ChangesSheet.write(book, changes));
      SourceSheet.write(book);
      workbook.setActiveSheet(0);
      workbook.setSelectedTab(0);
      workbook.write(out);
    }
  }

  private static Book book(
      StreamingWorkbook workbook, WorkbookDefinition definition, ReportData data) {
    List<Layout> layouts = new ArrayList<>();
    for (WorkbookDefinition.Sheet sheet : definition.sheets()) {
      layouts.add(
          new Layout(
              sheet.title().in(data.language()),
              data.table(sheet.table()),
              Charts.gaps(definition, data.table(sheet.table()))));
    }
    String parameters = Words.PARAMETERS.in(data.language());
    Palette palette = new Palette(data.style().colors());
    return new Book(
        workbook,
        palette,
        new Styles(workbook.getXSSFWorkbook(), palette, data.style().workbook().font()),
        data,
        layouts,
        new ParameterNames(parameters, data.parameters()));
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }
}
