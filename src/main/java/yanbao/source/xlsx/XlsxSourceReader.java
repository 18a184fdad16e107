package yanbao.source.xlsx;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.poifs.filesystem.FileMagic;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.xml.sax.SAXException;
import yanbao.problem.Escape;
import yanbao.problem.Nearest;
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
    refuseOtherFormats(file, shownAs);
    try (Workbook workbook = open(file, shownAs)) {
      read(workbook, shownAs, layout, receiver);
    } catch (SAXException | OpenXML4JException e) {
      throw unreadable(shownAs, e);
    } catch (IOException e) {
      // What the zip and XML readers report is a fault of the file, unless the file itself is away.
      if (e instanceof FileSystemException) {
        throw e;
      }
      throw unreadable(shownAs, e);
    }
  }

  @Override
  public List<String> sheets(Path file, String shownAs) throws IOException {
    refuseOtherFormats(file, shownAs);
    try (Workbook workbook = open(file, shownAs)) {
      List<String> names = new ArrayList<>();
      for (SheetList.Sheet sheet : workbook.sheets()) {
        if (sheet.visible() && workbook.rows(sheet).isPresent()) {
          names.add(sheet.name());
        }
      }
      return List.copyOf(names);
    } catch (OpenXML4JException e) {
      throw unreadable(shownAs, e);
    }
  }

  private static void read(
      Workbook workbook, String shownAs, SourceLayout layout, Receiver receiver)
      throws IOException, SAXException, OpenXML4JException {
    SheetList.Sheet sheet = sheet(workbook, shownAs, layout.sheet());
    XmlPart part = workbook.rows(sheet).orElseThrow(() -> noRows(shownAs, sheet.name()));
    receiver.sheet(sheet.name());
    Position.InSource position =
        new Position.InSource(shownAs, Optional.of(sheet.name()), 0, 0, Optional.empty());
    List<Span> merged = layout.headerRows() > 1 ? merged(part) : List.of();
    TableScanner scanner =
        new TableScanner(position, layout, TableScanner.Width.FREE, merged, receiver);
    part.parse(new SheetRows(workbook.cellValue(), scanner::row));
    scanner.end();
  }

  private static List<Span> merged(XmlPart part) throws IOException, SAXException {
    MergedCells cells = new MergedCells();
    part.parse(cells);
    return cells.spans();
  }

  private static SheetList.Sheet sheet(
      Workbook workbook, String shownAs, Optional<String> declared) {
    List<SheetList.Sheet> candidates =
        workbook.sheets().stream()
            .filter(
                sheet -> declared.map(name -> name.equals(sheet.name())).orElse(sheet.visible()))
            .toList();
    if (candidates.size() == 1) {
      return candidates.getFirst();
    }
    List<String> names = workbook.sheets().stream().map(SheetList.Sheet::name).toList();
    String expected =
        declared.map(XlsxSourceReader::quoted).map(name -> "sheet " + name).orElse("one sheet");
    String meant =
        declared
            .flatMap(name -> Nearest.to(name, names))
            .map(name -> "; did you mean " + quoted(name) + "?")
            .orElse(declared.isPresent() ? "" : "; say in the definition which one");
    throw ProblemsException.of(
        ProblemCode.SHEET_NOT_FOUND,
        Position.InSource.file(shownAs),
        "expected "
            + expected
            + " but found "
            + names.stream().map(XlsxSourceReader::quoted).collect(Collectors.joining(", "))
            + meant);
  }

  private static ProblemsException noRows(String shownAs, String sheet) {
    return ProblemsException.of(
        ProblemCode.SHEET_NOT_FOUND,
        Position.InSource.file(shownAs),
        "expected a sheet with rows, but " + quoted(sheet) + " is a chart or has no content");
  }

  private static String quoted(String name) {
    return '"' + Escape.text(name) + '"';
  }

  private static Workbook open(Path file, String shownAs) throws IOException {
    try {
      return Workbook.open(file);
    } catch (SAXException | OpenXML4JException | RuntimeException e) {
      // Broken packages surface as many kinds of exception; all of them are faults of the file.
      throw unreadable(shownAs, e);
    }
  }

  private static void refuseOtherFormats(Path file, String shownAs) throws IOException {
    FileMagic magic = FileMagic.valueOf(file.toFile());
    switch (magic) {
      case OOXML -> {}
      case OLE2 -> throw unreadable(shownAs, oldFormat(file));
      case UNKNOWN -> throw unreadable(shownAs, "it is empty, cut off, or another kind of file");
      default -> throw unreadable(shownAs, "it is a file of kind " + magic.name());
    }
  }

  private static String oldFormat(Path file) {
    try (POIFSFileSystem container = new POIFSFileSystem(file.toFile(), true)) {
      if (container.getRoot().hasEntry("EncryptedPackage")) {
        return "it is encrypted; save it without a password";
      }
    } catch (IOException | RuntimeException e) {
      return "it is a damaged file of an old format; save it as .xlsx";
    }
    return "it is an old .xls workbook or another old document; save it as .xlsx";
  }

  private static ProblemsException unreadable(String shownAs, Exception cause) {
    String reason = cause.getMessage() == null ? cause.toString() : cause.getMessage();
    return unreadable(shownAs, Escape.text(reason));
  }

  private static ProblemsException unreadable(String shownAs, String reason) {
    return ProblemsException.of(
        ProblemCode.SOURCE_UNREADABLE,
        Position.InSource.file(shownAs),
        "expected an .xlsx workbook, but " + reason);
  }
}
