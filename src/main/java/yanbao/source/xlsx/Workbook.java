package yanbao.source.xlsx;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipException;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * An open workbook: its sheets, styles and shared texts. Nothing else in the file is ever opened:
 * macros, links, connections and embedded objects stay where they are.
 */
final class Workbook implements Closeable {
  private final Archive archive;
  private final Faults faults;
  private final Relations relations;
  private final SheetList sheets = new SheetList();

  private Workbook(Archive archive, Faults faults) throws IOException, SAXException {
    this.archive = archive;
    this.faults = faults;
    Optional<String> workbook = Relations.of(archive, "").target("officeDocument");
    if (workbook.isEmpty() || !archive.has(workbook.get()) || OtherFormat.isIn(archive)) {
      throw new ZipException(OtherFormat.of(archive));
    }
    this.relations = Relations.of(archive, workbook.get());
    part(workbook.get()).parse(XmlPart.Kind.WORKBOOK, sheets);
    for (SheetList.Sheet sheet : sheets()) {
      if (relations.byId(sheet.relation()).isEmpty()) {
        throw faults.invalid(
            "its part "
                + workbook.get()
                + " does not say where the sheet "
                + sheet.name()
                + " ("
                + sheet.relation()
                + ") is");
      }
    }
  }

  static Workbook open(Path file, Faults faults) throws IOException, SAXException {
    Archive archive = Archive.open(file, faults);
    try {
      return new Workbook(archive, faults);
    } catch (IOException | SAXException | RuntimeException e) {
      archive.close();
      throw e;
    }
  }

  List<SheetList.Sheet> sheets() {
    return sheets.sheets();
  }

  /** The names of the hidden sheets other than this one. */
  List<String> hiddenSheetsBut(SheetList.Sheet read) {
    return sheets().stream()
        .filter(sheet -> !sheet.visible() && !sheet.equals(read))
        .map(SheetList.Sheet::name)
        .toList();
  }

  /** Whether a sheet has rows: a chart, a dialog or a macro sheet does not. */
  boolean hasRows(SheetList.Sheet sheet) {
    return relations
        .byId(sheet.relation())
        .map(relation -> relation.kind().equals("worksheet"))
        .orElse(false);
  }

  XmlPart rows(SheetList.Sheet sheet) throws ZipException {
    return part(relations.byId(sheet.relation()).orElseThrow().target());
  }

  CellValue cellValue() throws IOException, SAXException {
    SharedTexts texts = new SharedTexts(faults);
    CellStyles styles = new CellStyles();
    parse("sharedStrings", XmlPart.Kind.TEXTS, texts);
    parse("styles", XmlPart.Kind.STYLES, styles);
    return new CellValue(texts, styles, sheets.from1904());
  }

  private void parse(String relation, XmlPart.Kind kind, DefaultHandler handler)
      throws IOException, SAXException {
    Optional<String> target = relations.target(relation);
    if (target.isPresent()) {
      part(target.get()).parse(kind, handler);
    }
  }

  private XmlPart part(String name) throws ZipException {
    return archive
        .part(name)
        .orElseThrow(() -> new ZipException("its part " + name + " is missing"));
  }

  @Override
  public void close() throws IOException {
    archive.close();
  }
}
