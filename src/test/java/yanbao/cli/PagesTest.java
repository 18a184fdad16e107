package yanbao.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The pages about runs: well-formed, self-contained, and true. */
final class PagesTest {
  private static final String INPUT = "input/sales_20230301.csv";

  @TempDir private Path folder = Path.of("");

  @Test
  void runsAndRevisionsHavePages() throws Exception {
    CliProject small = CliProject.ofSmall(folder);
    small.succeed("run", "small");
    assertTrue(text(page("r1")).contains("There is no revision before this one."));
    edit("north,120.50", "north,130");
    small.succeed("run", "small");

    String second = text(page("r2"));
    assertTrue(second.contains("Since 2023-03-01/r1:"), second);
    assertTrue(
        second.contains("value amount: 120.50 → 130 (input/sales_20230301.csv, row 2)"), second);
    assertTrue(second.contains("Shares is made from sales."), second);
    assertTrue(second.contains("4400"), "read, accepted, rejected, skipped: " + second);

    edit("south,79.25", "south,<script>alert(1)</script>");
    assertEquals(3, small.execute("run", "small").code());
    String failed = text(page("r3"));
    assertTrue(failed.contains("<script>alert(1)</script>"), failed);
    assertTrue(failed.contains("failed"), failed);
    assertTrue(failed.contains("Nothing was published."), failed);

    Document index = check(folder.resolve("output/index.html"));
    String shown = text(index);
    assertTrue(shown.indexOf("2023-03-01 r2") < shown.indexOf("2023-03-01 r1"), shown);
    assertFalse(shown.contains("r3"), shown);
    assertEquals(6, elements(index, "a").size() - 1, "two files and a run of each revision");
  }

  private void edit(String before, String after) throws IOException {
    Path path = folder.resolve(INPUT);
    Files.writeString(path, Files.readString(path).replace(before, after));
  }

  /** The page of the run of a revision. */
  private Document page(String revision) throws Exception {
    try (Stream<Path> runs = Files.list(folder.resolve(".yanbao/runs"))) {
      Path run =
          runs.filter(path -> path.toString().contains("-" + revision + "-"))
              .findFirst()
              .orElseThrow();
      return check(run.resolve("run.html"));
    }
  }

  /** What every page keeps to. */
  private static Document check(Path file) throws Exception {
    String source = Files.readString(file);
    assertFalse(source.replace("http://www.w3.org/2000/svg", "").contains("http"), "no network");
    assertFalse(source.contains("<script"), "no scripts");
    Document page = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file.toFile());
    Set<String> ids = new HashSet<>();
    List<String> labelled = new ArrayList<>();
    for (Element element : elements(page, "*")) {
      assertTrue(!element.hasAttribute("id") || ids.add(element.getAttribute("id")), "unique ids");
      labelled.addAll(List.of(element.getAttribute("aria-labelledby").split(" ")));
    }
    labelled.removeIf(String::isEmpty);
    assertTrue(ids.containsAll(labelled), labelled + " in " + ids);
    elements(page, "th").forEach(header -> assertTrue(header.hasAttribute("scope")));
    assertEquals(elements(page, "table").size(), elements(page, "caption").size());
    assertEquals(1, elements(page, "main").size());
    assertEquals(1, elements(page, "h1").size());
    for (Element link : elements(page, "a")) {
      String href = link.getAttribute("href");
      assertTrue(
          href.startsWith("#")
              ? ids.contains(href.substring(1))
              : Files.exists(Path.of(file.toUri().resolve(URI.create(href)))),
          href);
    }
    return page;
  }

  private static List<Element> elements(Document page, String name) {
    NodeList found = page.getElementsByTagName(name);
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < found.getLength(); i++) {
      elements.add((Element) found.item(i));
    }
    return elements;
  }

  private static String text(Document page) {
    return page.getDocumentElement().getTextContent();
  }
}
