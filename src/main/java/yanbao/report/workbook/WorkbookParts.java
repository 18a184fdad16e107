package yanbao.report.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.IntFunction;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.model.StylesTable;
import org.apache.poi.xssf.usermodel.XSSFRelation;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;

/** The parts of a written workbook, streamed; memory does not grow with its sheets. */
final class WorkbookParts implements AutoCloseable {
  private final OPCPackage file;
  private final XSSFReader reader;
  private final Overview overview = new Overview();

  /** A sheet as the workbook lists it. */
  record SheetEntry(String name, String part, boolean hidden) {}

  private WorkbookParts(OPCPackage file, XSSFReader reader) {
    this.file = file;
    this.reader = reader;
  }

  static WorkbookParts open(Path file) throws IOException {
    try {
      OPCPackage opened = OPCPackage.open(file.toFile(), PackageAccess.READ);
      WorkbookParts parts = new WorkbookParts(opened, new XSSFReader(opened));
      parse(parts.reader.getWorkbookData(), parts.overview);
      return parts;
    } catch (OpenXML4JException e) {
      throw new IOException("not a workbook: " + e.getMessage(), e);
    }
  }

  List<SheetEntry> sheets() {
    return overview.sheets;
  }

  /** The defined names and what they refer to. */
  Map<String, String> names() {
    return overview.names;
  }

  boolean hasExternalLinks() {
    return !file.getPartsByName(java.util.regex.Pattern.compile("/xl/externalLinks/.*[.]xml"))
        .isEmpty();
  }

  /** The charts with numbers of their own, by the names of their parts. */
  List<String> chartsOfConstants() throws IOException {
    List<String> charts = new ArrayList<>();
    for (PackagePart part : file.getPartsByContentType(XSSFRelation.CHART.getContentType())) {
      AtomicBoolean found = new AtomicBoolean();
      parse(
          part.getInputStream(),
          new DefaultHandler() {
            @Override
            public void startElement(String uri, String tag, String name, Attributes attributes) {
              found.compareAndSet(false, tag.equals("numLit"));
            }
          });
      if (found.get()) {
        charts.add(part.getPartName().getName().replaceFirst(".*/", "").replace(".xml", ""));
      }
    }
    return charts;
  }

  StylesTable styles() throws IOException {
    try {
      return reader.getStylesTable();
    } catch (OpenXML4JException e) {
      throw new IOException(e);
    }
  }

  IntFunction<String> texts() throws IOException {
    try {
      ReadOnlySharedStringsTable texts = new ReadOnlySharedStringsTable(file);
      return index -> texts.getItemAt(index).getString();
    } catch (SAXException e) {
      throw new IOException(e);
    }
  }

  void read(SheetEntry sheet, SheetReader to, IntFunction<String> texts) throws IOException {
    try {
      parse(reader.getSheet(sheet.part()), new SheetParser(to, texts));
    } catch (OpenXML4JException e) {
      throw new IOException(e);
    }
  }

  private static void parse(InputStream part, DefaultHandler handler) throws IOException {
    try (InputStream in = part) {
      XMLReader reader = XMLHelper.newXMLReader();
      reader.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      reader.setContentHandler(handler);
      reader.setErrorHandler(handler);
      reader.parse(new InputSource(in));
    } catch (SAXException | IllegalArgumentException e) {
      throw new IOException("a part of the workbook is damaged: " + e.getMessage(), e);
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    file.revert();
  }

  /** Reads the workbook's own part. */
  private static final class Overview extends DefaultHandler {
    private final List<SheetEntry> sheets = new ArrayList<>();
    private final Map<String, String> names = new LinkedHashMap<>();
    private final StringBuilder text = new StringBuilder();
    private String name = "";

    @Override
    public void startElement(String uri, String tag, String qualified, Attributes attributes) {
      switch (tag) {
        case "sheet" -> {
          String state = attributes.getValue("state");
          sheets.add(
              new SheetEntry(
                  attributes.getValue("name"),
                  part(attributes),
                  state != null && !state.equals("visible")));
        }
        case "definedName" -> {
          name = attributes.getValue("name");
          text.setLength(0);
        }
        default -> {}
      }
    }

    /** The attribute's name space differs between the two kinds of this format. */
    private static String part(Attributes attributes) {
      for (int i = 0; i < attributes.getLength(); i++) {
        if (attributes.getLocalName(i).equals("id")) {
          return attributes.getValue(i);
        }
      }
      return "";
    }

    @Override
    public void characters(char[] characters, int start, int length) {
      text.append(characters, start, length);
    }

    @Override
    public void endElement(String uri, String tag, String qualified) {
      if (tag.equals("definedName")) {
        names.put(name, text.toString());
      }
    }
  }
}
