package yanbao.report.pdf;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** What a PDF says about itself as an XMP packet; equal to its information dictionary. */
record Xmp(
    String title,
    Optional<String> author,
    String subject,
    String keywords,
    String language,
    String day,
    String program) {
  byte[] bytes() {
    String packet =
        """
        <?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
        <x:xmpmeta xmlns:x="adobe:ns:meta/">
        <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
        <rdf:Description rdf:about=""
            xmlns:dc="http://purl.org/dc/elements/1.1/"
            xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
            xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"
            xmlns:xmp="http://ns.adobe.com/xap/1.0/">
        <pdfaid:part>2</pdfaid:part>
        <pdfaid:conformance>U</pdfaid:conformance>
        <dc:format>application/pdf</dc:format>
        """;
    return (packet
            + element("dc:title", alternative(title))
            + author.map(name -> element("dc:creator", list("Seq", name))).orElse("")
            + element("dc:description", alternative(subject))
            + element("dc:language", list("Bag", language))
            + element("pdf:Keywords", escape(keywords))
            + element("pdf:Producer", escape(program))
            + element("xmp:CreatorTool", escape(program))
            + element("xmp:CreateDate", day + "T00:00:00Z")
            + element("xmp:ModifyDate", day + "T00:00:00Z")
            + """
            </rdf:Description>
            </rdf:RDF>
            </x:xmpmeta>
            <?xpacket end="r"?>
            """)
        .getBytes(StandardCharsets.UTF_8);
  }

  private static String element(String name, String content) {
    return '<' + name + '>' + content + "</" + name + ">\n";
  }

  private static String alternative(String text) {
    return "<rdf:Alt><rdf:li xml:lang=\"x-default\">" + escape(text) + "</rdf:li></rdf:Alt>";
  }

  private static String list(String kind, String text) {
    return "<rdf:" + kind + "><rdf:li>" + escape(text) + "</rdf:li></rdf:" + kind + '>';
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
