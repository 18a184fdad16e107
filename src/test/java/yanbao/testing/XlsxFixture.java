package yanbao.testing;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A small workbook written part by part, so that it may hold what no library would write. */
public final class XlsxFixture {
  private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";
  private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  private static final String RELATIONS =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

  private final Map<String, byte[]> parts = new LinkedHashMap<>();

  public XlsxFixture() {
    part(
        "[Content_Types].xml",
        "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
            + "<Default Extension=\"rels\""
            + " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
            + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
            + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"application/"
            + "vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/>"
            + "</Types>");
    part(
        "_rels/.rels",
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
            + "<Relationship Id=\"r1\" Type=\""
            + RELATIONS
            + "/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
    part(
        "xl/_rels/workbook.xml.rels",
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
            + relation("s1", "worksheet", "worksheets/sheet1.xml")
            + relation("s2", "worksheet", "worksheets/sheet2.xml")
            + relation("s3", "chartsheet", "chartsheets/sheet3.xml")
            + relation("t", "sharedStrings", "sharedStrings.xml")
            + relation("f", "styles", "styles.xml")
            + "</Relationships>");
    workbook("<sheet name=\"数据\" sheetId=\"1\" r:id=\"s1\"/>");
    part(
        "xl/styles.xml",
        "<styleSheet xmlns=\""
            + MAIN
            + "\"><numFmts><numFmt numFmtId=\"164\""
            + " formatCode=\"yyyy&quot;年&quot;m&quot;月&quot;\"/><numFmt numFmtId=\"165\""
            + " formatCode=\"0&quot;%&quot;\"/><numFmt numFmtId=\"166\""
            + " formatCode=\"[hh]:mm\"/></numFmts><cellStyleXfs><xf"
            + " numFmtId=\"9\"/></cellStyleXfs>"
            // Styles 0 to 7: general, percent, date, Chinese date, literal percent, Asian built-in,
            // two of durations.
            + "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"10\"/><xf numFmtId=\"14\"/>"
            + "<xf numFmtId=\"164\"/><xf numFmtId=\"165\"/><xf numFmtId=\"31\"/>"
            + "<xf numFmtId=\"46\"/><xf numFmtId=\"166\"/></cellXfs>"
            + "</styleSheet>");
    part(
        "xl/sharedStrings.xml",
        "<sst xmlns=\""
            + MAIN
            + "\"><si><t>plain</t></si><si><r><t>ri</t></r><r><t>ch</t></r><rPh sb=\"0\""
            + " eb=\"1\"><t>guide</t></rPh></si><si><t>a_x000D_b</t></si><si><t>00700</t></si></sst>");
    sheet(2, "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>other</t></is></c></row>");
    part("xl/chartsheets/sheet3.xml", "<chartsheet xmlns=\"" + MAIN + "\"/>");
    sheet("");
  }

  private static String relation(String id, String type, String target) {
    return "<Relationship Id=\"%s\" Type=\"%s/%s\" Target=\"%s\"/>"
        .formatted(id, RELATIONS, type, target);
  }

  public XlsxFixture part(String name, String xml) {
    return bytes(name, (HEAD + xml).getBytes(StandardCharsets.UTF_8));
  }

  public XlsxFixture bytes(String name, byte[] content) {
    parts.put(name, content);
    return this;
  }

  public XlsxFixture without(String name) {
    parts.remove(name);
    return this;
  }

  public XlsxFixture edit(String name, UnaryOperator<String> change) {
    String before = new String(parts.get(name), StandardCharsets.UTF_8);
    String after = change.apply(before);
    if (after.equals(before)) {
      throw new IllegalArgumentException("nothing to change in " + name);
    }
    return bytes(name, after.getBytes(StandardCharsets.UTF_8));
  }

  public XlsxFixture recode(String name, Function<String, byte[]> change) {
    return bytes(name, change.apply(new String(parts.get(name), StandardCharsets.UTF_8)));
  }

  public XlsxFixture editAll(UnaryOperator<String> change) {
    parts.replaceAll(
        (name, bytes) ->
            change
                .apply(new String(bytes, StandardCharsets.UTF_8))
                .getBytes(StandardCharsets.UTF_8));
    return this;
  }

  public XlsxFixture rename(String name, String other) {
    return bytes(other, parts.remove(name));
  }

  public XlsxFixture workbook(String sheets) {
    return workbook("", sheets);
  }

  public XlsxFixture workbook(String properties, String sheets) {
    return part(
        "xl/workbook.xml",
        "<workbook xmlns=\"%s\" xmlns:r=\"%s\">%s<sheets>%s</sheets></workbook>"
            .formatted(MAIN, RELATIONS, properties, sheets));
  }

  public XlsxFixture sheet(String rows) {
    return sheet(1, rows);
  }

  private XlsxFixture sheet(int number, String rows) {
    return part(
        "xl/worksheets/sheet" + number + ".xml",
        "<worksheet xmlns=\"" + MAIN + "\"><sheetData>" + rows + "</sheetData></worksheet>");
  }

  public XlsxFixture merged(String rows, String ranges) {
    return part(
        "xl/worksheets/sheet1.xml",
        "<worksheet xmlns=\""
            + MAIN
            + "\"><sheetData>"
            + rows
            + "</sheetData><mergeCells>"
            + ranges
            + "</mergeCells></worksheet>");
  }

  public Path write(Path file) throws IOException {
    return write(file, ZipEntry.DEFLATED);
  }

  /** Without compression, so that a test can change bytes. */
  public Path store(Path file) throws IOException {
    return write(file, ZipEntry.STORED);
  }

  /** With one more part, too large to hold in memory. */
  public Path write(Path file, String name, Content content) throws IOException {
    return write(file, new Part(name, content));
  }

  /** With more parts, too large to hold in memory. */
  public Path write(Path file, Part... more) throws IOException {
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      writeParts(zip, ZipEntry.DEFLATED);
      for (Part part : more) {
        zip.putNextEntry(new ZipEntry(part.name()));
        part.content().writeTo(zip);
        zip.closeEntry();
      }
    }
    return file;
  }

  private Path write(Path file, int method) throws IOException {
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      writeParts(zip, method);
    }
    return file;
  }

  private void writeParts(ZipOutputStream zip, int method) throws IOException {
    for (Map.Entry<String, byte[]> part : parts.entrySet()) {
      byte[] bytes = part.getValue();
      CRC32 checksum = new CRC32();
      checksum.update(bytes);
      ZipEntry entry = new ZipEntry(part.getKey());
      // The same bytes at any time of day.
      entry.setTimeLocal(LocalDateTime.of(2023, 3, 1, 0, 0));
      entry.setMethod(method);
      entry.setSize(bytes.length);
      entry.setCrc(checksum.getValue());
      zip.putNextEntry(entry);
      zip.write(bytes);
      zip.closeEntry();
    }
  }

  /** A part that is written as it comes. */
  public record Part(String name, Content content) {}

  /** What a part holds. */
  public interface Content {
    void writeTo(OutputStream out) throws IOException;
  }
}
