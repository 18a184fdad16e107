package yanbao.report.workbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import yanbao.model.Language;

/** What Excel wants of the parts of a workbook, lest it offers to repair it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class PackageTest {
  private final Path folder;
  private final Map<String, Document> parts = new LinkedHashMap<>();

  PackageTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @BeforeAll
  void read() throws Exception {
    Path file = folder.resolve("book.xlsx");
    WorkbookWriter.write(file, SampleBook.workbook(), Sample.data(Language.ZH), folder);
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    try (ZipFile zip = new ZipFile(file.toFile())) {
      for (ZipEntry entry : zip.stream().toList()) {
        byte[] bytes = zip.getInputStream(entry).readAllBytes();
        parts.put(
            entry.getName(), factory.newDocumentBuilder().parse(new ByteArrayInputStream(bytes)));
      }
    }
  }

  @Test
  void everyPartHasAContentTypeAndEveryTypeAPart() {
    Set<String> typed = new TreeSet<>();
    elements(part("[Content_Types].xml"), "Override")
        .forEach(type -> typed.add(type.getAttribute("PartName").substring(1)));
    Set<String> others = new TreeSet<>(parts.keySet());
    others.removeAll(typed);
    assertTrue(
        others.stream().allMatch(name -> name.endsWith(".rels") || name.startsWith("[")),
        others::toString);
    typed.removeAll(parts.keySet());
    assertEquals(Set.of(), typed);
  }

  @Test
  void everyRelationLeadsToAPart() {
    parts.forEach(
        (name, part) -> {
          if (name.endsWith(".rels")) {
            // The folder of the part is the parent of _rels.
            Path base = Path.of("/" + name).resolve("../..").normalize();
            Set<String> ids = new HashSet<>();
            for (Element relation : elements(part, "Relationship")) {
              assertTrue(ids.add(relation.getAttribute("Id")), name);
              Path target = base.resolve(relation.getAttribute("Target")).normalize();
              assertTrue(parts.containsKey(target.toString().substring(1)), name + " " + target);
            }
          }
        });
  }

  // The order of the schema; what a part does not have is left out.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          xl/worksheets/ | sheetPr dimension sheetViews sheetFormatPr cols sheetData autoFilter \
          mergeCells conditionalFormatting dataValidations hyperlinks printOptions pageMargins \
          pageSetup headerFooter rowBreaks colBreaks ignoredErrors drawing
          xl/workbook.xml | workbookPr bookViews sheets definedNames calcPr
          xl/styles.xml | numFmts fonts fills borders cellStyleXfs cellXfs cellStyles dxfs tableStyles
          xl/charts/ | roundedCorners chart spPr txPr printSettings
          """)
  void elementsStandInTheOrderOfTheFormat(String name, String order) {
    List<String> wanted = List.of(order.trim().split("\\s+"));
    parts.forEach(
        (path, part) -> {
          if (path.startsWith(name.trim()) && path.endsWith(".xml")) {
            int last = -1;
            for (String child : children(part.getDocumentElement())) {
              int at = wanted.indexOf(child);
              assertTrue(at >= last, path + ": " + child + " stands too late, or is unknown");
              last = at;
            }
          }
        });
  }

  @Test
  void countsAndStylesAgree() {
    Element styles = part("xl/styles.xml").getDocumentElement();
    for (String list : List.of("fonts", "fills", "borders", "cellXfs", "cellStyles", "dxfs")) {
      Element element = elements(part("xl/styles.xml"), list).getFirst();
      int count = Integer.parseInt(element.getAttribute("count"));
      assertEquals(count, children(element).size(), list);
    }
    int cellFormats = children(elements(styles.getOwnerDocument(), "cellXfs").getFirst()).size();
    int differential = children(elements(styles.getOwnerDocument(), "dxfs").getFirst()).size();
    sheets()
        .forEach(
            sheet -> {
              elements(sheet, "c")
                  .forEach(c -> assertTrue(number(c, "s").orElse(0) < cellFormats, "a style"));
              elements(sheet, "cfRule")
                  .forEach(c -> assertTrue(number(c, "dxfId").orElse(0) < differential, "a dxf"));
            });
  }

  @Test
  void namesAreUniqueAndReferToSheets() {
    Set<String> sheets = new HashSet<>();
    elements(part("xl/workbook.xml"), "sheet").forEach(s -> sheets.add(s.getAttribute("name")));
    Set<String> taken = new HashSet<>();
    for (Element name : elements(part("xl/workbook.xml"), "definedName")) {
      assertTrue(taken.add(name.getAttribute("name") + name.getAttribute("localSheetId")));
      String target = name.getTextContent();
      String sheet = target.substring(0, target.indexOf('!')).replaceAll("^'|'$", "");
      assertTrue(sheets.contains(sheet.replace("''", "'")), target);
    }
    assertTrue(taken.contains("_xlnm.Print_Titles2") && taken.contains("_xlnm.Print_Area2"));
  }

  @Test
  void messagesOfValidationsAreShortEnough() {
    List<Element> validations =
        sheets().stream().flatMap(s -> elements(s, "dataValidation").stream()).toList();
    assertEquals(3, validations.size());
    for (Element validation : validations) {
      assertTrue(validation.getAttribute("promptTitle").length() <= 32);
      assertTrue(validation.getAttribute("errorTitle").length() <= 32);
      assertTrue(validation.getAttribute("prompt").length() <= 255);
      assertTrue(validation.getAttribute("error").length() <= 225);
    }
  }

  private List<Document> sheets() {
    return parts.entrySet().stream()
        .filter(part -> part.getKey().startsWith("xl/worksheets/sheet"))
        .map(Map.Entry::getValue)
        .toList();
  }

  private Document part(String name) {
    return Optional.ofNullable(parts.get(name)).orElseThrow();
  }

  private static Optional<Integer> number(Element element, String attribute) {
    String text = element.getAttribute(attribute);
    return text.isEmpty() ? Optional.empty() : Optional.of(Integer.valueOf(text));
  }

  private static List<Element> elements(Document part, String name) {
    List<Element> found = new ArrayList<>();
    NodeList nodes = part.getElementsByTagNameNS("*", name);
    for (int i = 0; i < nodes.getLength(); i++) {
      found.add((Element) nodes.item(i));
    }
    return found;
  }

  private static List<String> children(Element parent) {
    List<String> names = new ArrayList<>();
    for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child instanceof Element element) {
        names.add(element.getLocalName());
      }
    }
    return names;
  }
}
