package yanbao.source.xlsx;

import java.io.CharConversionException;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UnsupportedEncodingException;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.util.XMLHelper;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;

/**
 * One XML part of a workbook.
 *
 * @param name as messages name it, from the root of the archive
 */
record XmlPart(Archive archive, ZipEntry entry, String name) {
  private static final String TRANSITIONAL = "http://schemas.openxmlformats.org/";
  private static final String STRICT = "http://purl.oclc.org/ooxml/";

  /** What a part has to be: its root element, and the end of its name space, of either dialect. */
  enum Kind {
    RELATIONS("Relationships", "package/2006/relationships", "package/relationships"),
    WORKBOOK("workbook", "spreadsheetml/2006/main", "spreadsheetml/main"),
    SHEET("worksheet", "spreadsheetml/2006/main", "spreadsheetml/main"),
    TEXTS("sst", "spreadsheetml/2006/main", "spreadsheetml/main"),
    STYLES("styleSheet", "spreadsheetml/2006/main", "spreadsheetml/main");

    private final String root;
    private final String transitional;
    private final String strict;

    Kind(String root, String transitional, String strict) {
      this.root = root;
      this.transitional = TRANSITIONAL + transitional;
      this.strict = STRICT + strict;
    }

    String root() {
      return root;
    }

    boolean has(String nameSpace) {
      return nameSpace.equals(transitional) || nameSpace.equals(strict);
    }
  }

  /** Streams the part; document types, and with them entities, are refused. */
  void parse(Kind kind, DefaultHandler handler) throws IOException, SAXException {
    try (Unpacked in = archive.content(entry)) {
      Elements elements = new Elements(kind, handler, in);
      XMLReader reader = XMLHelper.newXMLReader();
      reader.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      reader.setContentHandler(elements);
      reader.setErrorHandler(elements);
      reader.parse(new InputSource(in.open()));
      in.transferTo(OutputStream.nullOutputStream());
      if (entry.getCrc() != in.checksum()) {
        throw new ZipException("wrong checksum");
      }
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException(e);
    } catch (SAXParseException e) {
      throw new SAXException(notXml(e), e);
    } catch (ZipException
        | EOFException
        | CharConversionException
        | UnsupportedEncodingException e) {
      throw new ZipException("its part " + name + " is damaged: " + e.getMessage());
    }
  }

  private String notXml(SAXParseException e) {
    String reason = String.valueOf(e.getMessage());
    if (reason.contains("DOCTYPE")) {
      return "its part " + name + " has a document type (DTD), which no workbook has";
    }
    return "its part "
        + name
        + " is no XML in line "
        + e.getLineNumber()
        + ", character "
        + e.getColumnNumber()
        + ": "
        + reason;
  }
}
