package yanbao.source.xlsx;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.ZipException;
import org.xml.sax.SAXException;
import yanbao.problem.Position;
import yanbao.source.Limits;
import yanbao.source.SourceLayout;
import yanbao.source.SourceReader;
import yanbao.source.Span;
import yanbao.source.TableScanner;

/**
 * Reads workbooks as a stream of rows. Hidden rows, columns and declared hidden sheets are read as
 * any; of merged data cells only the first has the value; formulas count by their stored results;
 * macros, links and embedded objects are never touched.
 */
final class XlsxSourceReader implements SourceReader {

  @Override
  public boolean reads(Path file) {
    String name = file.toString().toLowerCase(Locale.ROOT);
    return name.endsWith(".xlsx") || name.endsWith(".xlsm");
  }

  @Override
  public void read(Path file, String shownAs, SourceLayout layout, Receiver receiver)
      throws IOException {
    open(
        file,
        Faults.ofFile(shownAs, layout.limits()),
        workbook -> read(workbook, shownAs, layout, receiver));
  }

  @Override
  public List<String> sheets(Path file, String shownAs) throws IOException {
    List<String> names = new ArrayList<>();
    open(
        file,
        Faults.ofFile(shownAs, Limits.STANDARD),
        workbook ->
            workbook.sheets().stream()
                .filter(sheet -> sheet.visible() && workbook.hasRows(sheet))
                .forEach(sheet -> names.add(sheet.name())));
    return List.copyOf(names);
  }

  private static void open(Path file, Faults faults, Reading reading) throws IOException {
    Optional<String> other = OtherFormat.of(file);
    if (other.isPresent()) {
      throw faults.invalid(other.get());
    }
    // What the zip and XML readers say is a fault of the file; other faults are those of the disk.
    try (Workbook workbook = Workbook.open(file, faults)) {
      reading.read(workbook);
    } catch (SAXException | ZipException | EOFException e) {
      throw faults.invalid(reason(e));
    }
  }

  private static void read(
      Workbook workbook, String shownAs, SourceLayout layout, Receiver receiver)
      throws IOException, SAXException {
    SheetList.Sheet sheet = new SheetChoice(workbook, shownAs).of(layout.sheet());
    XmlPart part = workbook.rows(sheet);
    receiver.sheet(sheet.name());
    Position.InSource position =
        new Position.InSource(shownAs, Optional.of(sheet.name()), 0, 0, Optional.empty());
    List<Span> merged = layout.headerRows() > 1 ? merged(part) : List.of();
    TableScanner scanner =
        new TableScanner(position, layout, TableScanner.Width.FREE, merged, receiver);
    HiddenRows hidden = new HiddenRows();
    SheetRows rows =
        new SheetRows(
            workbook.cellValue(),
            new Faults((row, column) -> scanner.at(row, column - 1), layout.limits()),
            (row, isHidden) -> hidden.add(row, isHidden, scanner.row(row)));
    part.parse(XmlPart.Kind.SHEET, rows);
    scanner.end();
    receiver.hidden(hidden.of(rows.hiddenColumns(), workbook.hiddenSheetsBut(sheet)));
  }

  private static List<Span> merged(XmlPart part) throws IOException, SAXException {
    MergedCells cells = new MergedCells();
    part.parse(XmlPart.Kind.SHEET, cells);
    return cells.spans();
  }

  private static String reason(Exception fault) {
    if (fault instanceof EOFException) {
      return "it is cut off or damaged: a part ends behind the end of the file";
    }
    String message = String.valueOf(fault.getMessage());
    return message.startsWith("zip END header")
        ? "it is cut off or damaged: the directory at the end of the archive is missing"
        : message;
  }

  /** What is to be read of a workbook. */
  private interface Reading {
    void read(Workbook workbook) throws IOException, SAXException;
  }
}
