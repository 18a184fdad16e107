package yanbao.source.xlsx;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.ZipException;
import org.xml.sax.SAXException;
import yanbao.problem.Escape;
import yanbao.problem.Position;
import yanbao.problem.ProblemCode;
import yanbao.problem.ProblemsException;
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
    Optional<String> other = OtherFormat.of(file);
    if (other.isPresent()) {
      throw invalid(Position.InSource.file(shownAs), other.get());
    }
    // What the zip and XML readers say is a fault of the file; other faults are those of the disk.
    try (Workbook workbook = Workbook.open(file)) {
      read(workbook, shownAs, layout, receiver);
    } catch (SAXException | ZipException e) {
      throw invalid(Position.InSource.file(shownAs), Escape.sentence(reason(e)));
    }
  }

  private static void read(
      Workbook workbook, String shownAs, SourceLayout layout, Receiver receiver)
      throws IOException, SAXException {
    SheetList.Sheet sheet = new SheetChoice(workbook, shownAs).of(layout.sheet());
    XmlPart part = workbook.rows(sheet);
    receiver.sheet(sheet.name());
    Position.InSource position = position(shownAs, sheet, 0, 0);
    List<Span> merged = layout.headerRows() > 1 ? merged(part) : List.of();
    TableScanner scanner =
        new TableScanner(position, layout, TableScanner.Width.FREE, merged, receiver);
    HiddenRows hidden = new HiddenRows();
    SheetRows rows =
        new SheetRows(
            workbook.cellValue(), (row, isHidden) -> hidden.add(row, isHidden, scanner.row(row)));
    try {
      part.parse(XmlPart.Kind.SHEET, rows);
    } catch (CellFault e) {
      throw invalid(
          position(shownAs, sheet, e.row(), e.column()),
          Escape.sentence(String.valueOf(e.getMessage())));
    }
    scanner.end();
    receiver.hidden(
        hidden.of(
            rows.hiddenColumns(),
            workbook.sheets().stream()
                .filter(other -> !other.visible() && !other.equals(sheet))
                .map(SheetList.Sheet::name)
                .toList()));
  }

  private static List<Span> merged(XmlPart part) throws IOException, SAXException {
    MergedCells cells = new MergedCells();
    part.parse(XmlPart.Kind.SHEET, cells);
    return cells.spans();
  }

  private static Position.InSource position(
      String shownAs, SheetList.Sheet sheet, int row, int column) {
    return new Position.InSource(shownAs, Optional.of(sheet.name()), row, column, Optional.empty());
  }

  private static String reason(Exception fault) {
    String message = String.valueOf(fault.getMessage());
    return message.startsWith("zip END header")
        ? "it is cut off or damaged: the directory at the end of the archive is missing"
        : message;
  }

  private static ProblemsException invalid(Position position, String reason) {
    return ProblemsException.of(
        ProblemCode.SOURCE_UNREADABLE, position, "not a valid xlsx: " + reason);
  }
}
