package yanbao.source.xlsx;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** An open workbook: its sheets, styles and shared texts. */
final class Workbook implements Closeable {
  private final OPCPackage file;
  private final Checksums checksums;
  private final PackagePart part;
  private final SheetList sheets = new SheetList();

  private Workbook(OPCPackage file, Checksums checksums)
      throws IOException, SAXException, InvalidFormatException {
    this.file = file;
    this.checksums = checksums;
    this.part = workbookPart(file);
    checked(part).parse(sheets);
  }

  private static PackagePart workbookPart(OPCPackage file) throws InvalidFormatException {
    for (PackageRelationship relation : file.getRelationships()) {
      if (relation.getRelationshipType().endsWith("/officeDocument")) {
        PackagePart part = file.getPart(relation);
        if (part != null && part.getContentType().contains("sheet")) {
          return part;
        }
      }
    }
    throw new InvalidFormatException("there is no workbook in it");
  }

  static Workbook open(Path path) throws IOException, SAXException, InvalidFormatException {
    // Sheets of many equal rows compress better than 100:1; rows are streamed, texts are limited.
    ZipSecureFile.setMinInflateRatio(0);
    Checksums checksums = Checksums.of(path);
    OPCPackage file = OPCPackage.open(path.toFile(), PackageAccess.READ);
    try {
      return new Workbook(file, checksums);
    } catch (IOException | SAXException | InvalidFormatException | RuntimeException e) {
      file.revert();
      throw e;
    }
  }

  List<SheetList.Sheet> sheets() {
    return sheets.sheets();
  }

  /** The rows of a sheet; empty for a chart or a macro sheet. */
  Optional<XmlPart> rows(SheetList.Sheet sheet) throws InvalidFormatException {
    PackageRelationship relation = part.getRelationship(sheet.relation());
    boolean rows = relation != null && relation.getRelationshipType().endsWith("/worksheet");
    return rows ? Optional.of(checked(related(relation))) : Optional.empty();
  }

  CellValue cellValue() throws IOException, SAXException, InvalidFormatException {
    SharedTexts texts = new SharedTexts();
    CellStyles styles = new CellStyles();
    parse("/sharedStrings", texts);
    parse("/styles", styles);
    return new CellValue(texts, styles, sheets.from1904());
  }

  private void parse(String type, DefaultHandler handler)
      throws IOException, SAXException, InvalidFormatException {
    for (PackageRelationship relation : part.getRelationships()) {
      if (relation.getRelationshipType().endsWith(type)) {
        checked(related(relation)).parse(handler);
      }
    }
  }

  private XmlPart checked(PackagePart part) {
    return new XmlPart(part, checksums.of(part.getPartName().getName()));
  }

  private PackagePart related(PackageRelationship relation) throws InvalidFormatException {
    try {
      return part.getRelatedPart(relation);
    } catch (IllegalArgumentException e) {
      throw new InvalidFormatException("its part " + relation.getTargetURI() + " is missing", e);
    }
  }

  @Override
  public void close() {
    file.revert();
  }
}
