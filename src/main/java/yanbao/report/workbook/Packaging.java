package yanbao.report.workbook;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import yanbao.report.ReportData;
import yanbao.report.Words;
import yanbao.report.WorkbookDefinition;

/** Makes the bytes of a workbook depend on nothing but its content. */
public final class Packaging {
  static final String PUBLISHER = "Yanbao";

  private static final String STYLES = "xl/styles.xml";
  private static final String CONTENT_TYPES = "[Content_Types].xml";

  // Not the start of 1980: Java stores that one with an extra field in the default time zone.
  private static final LocalDateTime ENTRY_TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

  private static final String NO_TIME = "1980-02-01T00:00:00Z";

  private Packaging() {}

  /** Fixed properties: no user, no host, no clock. */
  static void describe(StreamingWorkbook workbook, WorkbookDefinition definition, ReportData data) {
    POIXMLProperties properties = workbook.getXSSFWorkbook().getProperties();
    POIXMLProperties.CoreProperties core = properties.getCoreProperties();
    core.setCreator(PUBLISHER);
    core.setTitle(data.title().in(data.language()));
    core.setSubjectProperty(Words.AS_OF.in(data.language()) + " " + data.asOf());
    core.setKeywords(
        definition.sheets().stream()
            .map(sheet -> sheet.title().in(data.language()))
            .collect(Collectors.joining(", ", data.job() + ", ", "")));
    String midnight = data.asOf() + "T00:00:00Z";
    try {
      core.setCreated(midnight);
      core.setModified(midnight);
    } catch (InvalidFormatException e) {
      throw new IllegalStateException("the as-of date is not a W3C date: " + midnight, e);
    }
    properties.getExtendedProperties().setApplication(PUBLISHER);
  }

  /** Fixed properties of a workbook that belongs to no date. */
  public static void describe(SXSSFWorkbook workbook, String creator) {
    POIXMLProperties properties = workbook.getXSSFWorkbook().getProperties();
    properties.getCoreProperties().setCreator(creator);
    try {
      properties.getCoreProperties().setCreated(NO_TIME);
      properties.getCoreProperties().setModified(NO_TIME);
    } catch (InvalidFormatException e) {
      throw new IllegalStateException(e);
    }
    properties.getExtendedProperties().setApplication(PUBLISHER);
  }

  /** Copies a package entry by entry: sorted, at one fixed time, equally compressed. */
  public static void rewrite(Path from, Path to) throws IOException {
    try (ZipFile in = new ZipFile(from.toFile());
        ZipOutputStream out =
            new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(to), 1 << 16))) {
      out.setLevel(Deflater.DEFAULT_COMPRESSION);
      for (String name : names(in)) {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(ENTRY_TIME);
        out.putNextEntry(entry);
        try (InputStream content = in.getInputStream(in.getEntry(name))) {
          if (name.equals(STYLES)) {
            out.write(withNormalStyle(content.readAllBytes()));
          } else {
            content.transferTo(out);
          }
        }
        out.closeEntry();
      }
    }
  }

  /** Some readers warn without it; the small set of schemas has no type for it. */
  private static byte[] withNormalStyle(byte[] styles) {
    String xml = new String(styles, StandardCharsets.UTF_8);
    return xml.replace(
            "</cellXfs>",
            "</cellXfs><cellStyles count=\"1\">"
                + "<cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/></cellStyles>")
        .getBytes(StandardCharsets.UTF_8);
  }

  /** Readers expect the content types first. */
  private static List<String> names(ZipFile zip) {
    return zip.stream()
        .map(ZipEntry::getName)
        .sorted(
            Comparator.comparing((String name) -> !name.equals(CONTENT_TYPES))
                .thenComparing(Comparator.naturalOrder()))
        .toList();
  }
}
