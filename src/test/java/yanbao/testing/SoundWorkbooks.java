package yanbao.testing;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * One small table in every dialect of the format that programs write: what is read of each must be
 * the same. The table has the columns {@code code}, {@code close} and {@code day}, and two rows.
 */
public final class SoundWorkbooks {
  private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  private static final String SHEET = "xl/worksheets/sheet1.xml";
  private static final String WORKBOOK = "xl/workbook.xml";
  private static final String RELATIONS = "xl/_rels/workbook.xml.rels";
  private static final String TEXTS = "xl/sharedStrings.xml";

  private static final String ROWS =
      """
      <row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c></row>\
      <row r="2"><c r="A2" t="s"><v>3</v></c><c r="B2"><v>12.5</v></c><c r="C2" s="2"><v>44986</v></c></row>\
      <row r="3"><c r="A3" t="s"><v>4</v></c><c r="B3"><v>-3</v></c><c r="C3" s="2"><v>44987</v></c></row>\
      """;

  private SoundWorkbooks() {}

  /** The dialects by name. */
  public static Map<String, XlsxFixture> all() {
    Map<String, XlsxFixture> all = new LinkedHashMap<>();
    all.put("plain", plain());
    all.put("strict", plain().editAll(SoundWorkbooks::strict));
    all.put("strict with ISO dates", isoDates().editAll(SoundWorkbooks::strict));
    all.put("prefixed name spaces", prefixed());
    all.put("inline texts without shared ones", inlineTexts());
    all.put(
        "cells and rows without addresses",
        plain().edit(SHEET, xml -> xml.replaceAll(" r=\"[A-Z]?\\d\"", "")));
    all.put("size too large", sized("A1:XFD1048576"));
    all.put("size too small", sized("A1"));
    all.put("size that is nonsense", sized("nothing"));
    all.put("UTF-16, little endian", encoded("\uFEFF", "UTF-16", "UTF-16LE"));
    all.put("UTF-16, big endian", encoded("\uFEFF", "UTF-16", "UTF-16BE"));
    all.put("byte order mark", encoded("\uFEFF", "UTF-8", "UTF-8"));
    all.put("Latin 1", encoded("", "ISO-8859-1", "ISO-8859-1"));
    all.put("names with backslashes", backslashes());
    all.put("names in upper case", plain().rename(SHEET, "XL/Worksheets/SHEET1.XML"));
    all.put(
        "targets from the root",
        plain().edit(RELATIONS, xml -> xml.replace("Target=\"", "Target=\"/xl/")));
    all.put(
        "targets with dots",
        plain().edit(RELATIONS, xml -> xml.replace("Target=\"", "Target=\"./../xl/")));
    all.put("extensions and alternatives", extended());
    all.put("comments, instructions and CDATA", commented());
    all.put("formulas with stored values", formulas());
    all.put("links, macros, objects and connections", active());
    all.put(
        "style without a name", plain().edit(SHEET, xml -> xml.replace("<v>12.5", "<f/><v>12.5")));
    all.put(
        "a chart sheet beside it",
        plain().workbook(sheet("Chart", "s3", "") + sheet("Data", "s1", "")));
    all.put(
        "a hidden sheet beside it",
        plain().workbook(sheet("Old", "s2", " state=\"veryHidden\"") + sheet("Data", "s1", "")));
    return all;
  }

  public static XlsxFixture plain() {
    return new XlsxFixture()
        .workbook(sheet("Data", "s1", ""))
        .sheet(ROWS)
        .part(
            TEXTS,
            "<sst xmlns=\""
                + MAIN
                + "\"><si><t>code</t></si><si><r><t>clo</t></r><r><t>se</t></r></si>"
                + "<si><t>day</t><rPh sb=\"0\" eb=\"1\"><t>guide</t></rPh></si>"
                + "<si><t>00700</t></si><si><t>b</t></si></sst>");
  }

  private static String sheet(String name, String relation, String attributes) {
    return "<sheet name=\"%s\" sheetId=\"%s\" r:id=\"%s\"%s/>"
        .formatted(name, relation.substring(1), relation, attributes);
  }

  private static String strict(String xml) {
    return xml.replace(MAIN, "http://purl.oclc.org/ooxml/spreadsheetml/main")
        .replace(
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
            "http://purl.oclc.org/ooxml/officeDocument/relationships");
  }

  private static XlsxFixture isoDates() {
    return plain()
        .edit(
            SHEET,
            xml ->
                xml.replace("s=\"2\"><v>44986", "s=\"2\" t=\"d\"><v>2023-03-01")
                    .replace("s=\"2\"><v>44987", "s=\"2\" t=\"d\"><v>2023-03-02T00:00:00.000"));
  }

  private static XlsxFixture prefixed() {
    UnaryOperator<String> prefix =
        xml ->
            xml.replaceAll("<(/?)(?=[A-Za-z])", "<$1x:")
                .replace("xmlns=\"" + MAIN, "xmlns:x=\"" + MAIN);
    return plain()
        .edit(SHEET, prefix)
        .edit(WORKBOOK, prefix)
        .edit(TEXTS, prefix)
        .edit("xl/styles.xml", prefix);
  }

  private static XlsxFixture inlineTexts() {
    String[] texts = {"code", "close", "day", "00700", "b"};
    XlsxFixture fixture = plain();
    for (int i = 0; i < texts.length; i++) {
      String shared = "t=\"s\"><v>" + i + "</v>";
      String inline = "t=\"inlineStr\"><is><t>" + texts[i] + "</t></is>";
      fixture.edit(SHEET, xml -> xml.replace(shared, inline));
    }
    return fixture
        .without(TEXTS)
        .edit(RELATIONS, xml -> xml.replaceAll("<Relationship Id=\"t\"[^>]*>", ""));
  }

  private static XlsxFixture sized(String reference) {
    String dimension = "<dimension ref=\"" + reference + "\"/><sheetData>";
    return plain().edit(SHEET, xml -> xml.replace("<sheetData>", dimension));
  }

  private static XlsxFixture encoded(String mark, String declared, String charset) {
    XlsxFixture fixture = plain();
    for (String part : new String[] {SHEET, TEXTS, "xl/styles.xml", RELATIONS}) {
      fixture.recode(
          part,
          xml ->
              (mark + xml.replace("encoding=\"UTF-8\"", "encoding=\"" + declared + "\""))
                  .getBytes(Charset.forName(charset)));
    }
    return fixture;
  }

  private static XlsxFixture backslashes() {
    return plain()
        .rename(SHEET, SHEET.replace('/', '\\'))
        .rename(WORKBOOK, WORKBOOK.replace('/', '\\'))
        .rename(RELATIONS, RELATIONS.replace('/', '\\'))
        .edit(RELATIONS.replace('/', '\\'), xml -> xml.replace("worksheets/", "worksheets\\"));
  }

  private static XlsxFixture extended() {
    String alternative =
        "<mc:AlternateContent"
            + " xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\"><mc:Choice"
            + " Requires=\"x14\"><row r=\"2\"><c r=\"A2\"><v>9</v></c></row></mc:Choice>"
            + "<mc:Fallback>";
    return plain()
        .edit(
            SHEET,
            xml ->
                xml.replace("<row r=\"2\"", alternative + "<row r=\"2\"")
                    .replace("<row r=\"3\"", "</mc:Fallback></mc:AlternateContent><row r=\"3\"")
                    .replace(
                        "</sheetData>",
                        "</sheetData><extLst><ext xmlns:y=\"urn:y\"><y:row r=\"1\"><y:c"
                            + " r=\"A1\"><y:f>1</y:f><y:v>9</y:v></y:c></y:row></ext></extLst>"));
  }

  private static XlsxFixture commented() {
    return plain()
        .edit(
            SHEET,
            xml ->
                xml.replace("<row r=\"2\"", "<!-- <row r=\"2\"/> --><?x y?><row r=\"2\"")
                    .replace("<v>12.5</v>", "<v>1<!-- 9 -->2<![CDATA[.5]]></v>"));
  }

  private static XlsxFixture formulas() {
    return plain()
        .edit(
            SHEET,
            xml ->
                xml.replace("<v>12.5", "<f>[1]Prices!$B$7*2</f><v>12.5")
                    .replace("t=\"s\"><v>4</v>", "t=\"str\"><f>LOWER(\"B\")</f><v>b</v>"));
  }

  /** All that a workbook may bring along besides cells; the word {@code canary} is in each. */
  private static XlsxFixture active() {
    byte[] canary = "canary".getBytes(StandardCharsets.UTF_8);
    return plain()
        .bytes("xl/vbaProject.bin", canary)
        .bytes("xl/activeX/activeX1.bin", canary)
        .bytes("xl/embeddings/oleObject1.bin", canary)
        .part("xl/connections.xml", "<connections><connection name=\"canary\"/></connections>")
        .part("xl/externalLinks/externalLink1.xml", "<externalLink>canary</externalLink>")
        .part("docProps/core.xml", "<coreProperties>canary</coreProperties>")
        .edit(
            RELATIONS,
            xml ->
                xml.replace(
                    "</Relationships>",
                    "<Relationship Id=\"v\" Type=\"http://x/vbaProject\""
                        + " Target=\"vbaProject.bin\"/><Relationship Id=\"l\""
                        + " Type=\"http://x/externalLink\" Target=\"file:///canary/x.xlsx\""
                        + " TargetMode=\"External\"/></Relationships>"));
  }
}
