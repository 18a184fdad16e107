package yanbao.source.xlsx;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.OptionalLong;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipException;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.util.XMLHelper;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;

/** One XML part of a workbook. */
record XmlPart(PackagePart part, OptionalLong checksum) {

  /** Streams the part; document types, and with them entities, are refused. */
  void parse(DefaultHandler handler) throws IOException, SAXException {
    CRC32 found = new CRC32();
    try (InputStream in = new CheckedInputStream(part.getInputStream(), found)) {
      XMLReader reader = XMLHelper.newXMLReader();
      reader.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      reader.setContentHandler(handler);
      reader.setErrorHandler(handler);
      reader.parse(new InputSource(new Open(in)));
      in.transferTo(OutputStream.nullOutputStream());
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException(e);
    }
    if (checksum.isPresent() && checksum.getAsLong() != found.getValue()) {
      throw new ZipException("its part " + part.getPartName() + " is damaged: wrong checksum");
    }
  }

  /** Stays open when the parser is done: there may be bytes left that count for the checksum. */
  private static final class Open extends FilterInputStream {
    Open(InputStream in) {
      super(in);
    }

    @Override
    public void close() {}
  }
}
