package yanbao.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import yanbao.e2e.Browser.Scheme;

/** The pages of a good run, of a failed one and of all revisions, in a real browser. */
final class BrowserIT {
  private static final String INPUT = "input/sales_20230301.csv";

  /** All that can have the focus, as it comes in the page. */
  private static final String STOPS =
      "(window.stops = [...document.querySelectorAll('a[href], summary, button, [tabindex]')]"
          + ".filter(element => element.tabIndex >= 0)).length";

  private static final String FOCUS =
      """
      (() => {
        const element = document.activeElement, style = getComputedStyle(element);
        const box = element.getBoundingClientRect();
        const seen = element.matches(':focus-visible') && style.outlineStyle !== 'none'
            && parseFloat(style.outlineWidth) >= 2;
        const inside = box.bottom > 0 && box.top < innerHeight && box.left < innerWidth;
        return stops.indexOf(element) + (seen ? ' seen' : ' not seen')
            + (inside ? ' in the window' : ' outside');
      })()
      """;

  private static final String HEADINGS =
      "[...document.querySelectorAll('h1, h2, h3')].map(one => one.textContent.trim()).join('\\n')";

  @TempDir private static Path shared = Path.of("");
  private static Desk desk = new Desk(Path.of(""));
  private static Browser browser = new Browser(Path.of(""), Path.of(""));

  @BeforeAll
  static void runOnceWellAndOnceBadly() throws Exception {
    Tools.requireBrowser();
    browser =
        new Browser(
            Files.createDirectories(shared.resolve("browser")), Path.of("target/screenshots"));
    desk = Desk.small(shared.resolve("desk"));
    Desk.Ended good = desk.run("run", "small");
    assertEquals(0, good.code(), good.err());
    // Nothing that an input holds may push a page out of its window.
    desk.edit(INPUT, text -> text.replace("south,79.25", "south," + "a1研".repeat(80)));
    Desk.Ended bad = desk.run("run", "small");
    assertEquals(3, bad.code(), bad.err());
  }

  private static Path page(String name) throws IOException {
    if (name.equals("index")) {
      return desk.path("output/index.html");
    }
    String revision = name.equals("published") ? "-r1-" : "-r2-";
    try (Stream<Path> runs = Files.list(desk.path(".yanbao/runs"))) {
      Path run = runs.filter(path -> path.toString().contains(revision)).findFirst().orElseThrow();
      return run.resolve("run.html");
    }
  }

  @ParameterizedTest
  @CsvSource({"DARK", "LIGHT"})
  void pagesFitAnyWindowAndEveryone(Scheme scheme) throws Exception {
    Browser.Look look =
        browser.look(scheme, List.of(page("published"), page("failed"), page("index")));
    assertEquals(List.of(), look.faults());
    assertEquals(6, look.pages());
  }

  @ParameterizedTest
  @CsvSource({"published", "failed", "index"})
  void theTabKeyAndAScreenReaderReachEverythingInOrder(String name) throws Exception {
    try (Reader reader = browser.read(page(name))) {
      int stops = reader.evaluate(STOPS).asInt();
      assertTrue(stops > 0, name);
      for (int stop = 0; stop < stops; stop++) {
        reader.press("Tab", 9);
        assertEquals(stop + " seen in the window", reader.evaluate(FOCUS).asString(), name);
      }
      List<String> spoken = reader.spoken();
      assertEquals(1, spoken.stream().filter(part -> part.startsWith("main:")).count());
      assertEquals(
          reader.evaluate(HEADINGS).asString().lines().map(String::strip).toList(),
          spoken.stream()
              .filter(part -> part.startsWith("heading: "))
              .map(part -> part.substring("heading: ".length()))
              .toList());
      for (String role : List.of("link", "table", "columnheader", "image")) {
        List<String> parts = spoken.stream().filter(part -> part.startsWith(role + ": ")).toList();
        assertFalse(parts.contains(role + ": "), parts.toString());
        boolean drawing = role.equals("image") && !name.equals("published");
        assertTrue(drawing || !parts.isEmpty(), role + " in " + name + ": " + spoken);
      }
    }
  }

  @Test
  void theLookFindsWhatIsWrong() throws Exception {
    Path faulty = Path.of("src/test/resources/browser/faulty.html").toAbsolutePath();
    String faults = String.join("\n", browser.look(Scheme.DARK, List.of(faulty)).faults());
    for (String fault :
        List.of(
            "faulty.html at 360: is 20",
            "faulty.html at 1200: is 20",
            "loads  img src=",
            "has a background of the other scheme",
            "hard to read: pale",
            "has no language",
            "has no title",
            "has no main landmark",
            "headings 2",
            "has a header cell without scope",
            "has a table without caption",
            "has a drawing without name",
            "focus not seen")) {
      assertTrue(faults.contains(fault), fault + " in " + faults);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "published, 360, LIGHT",
    "published, 1200, DARK",
    "failed, 360, LIGHT",
    "failed, 360, DARK",
    "failed, 1200, LIGHT",
    "failed, 1200, DARK",
    "index, 360, DARK",
    "index, 1200, LIGHT",
  })
  void screenshotsShowThePage(String name, int width, Scheme scheme) throws Exception {
    String file = String.format(Locale.ROOT, "%s-%d-%s.png", name, width, scheme);
    BufferedImage picture = browser.picture(scheme, page(name), width, 1600, file);
    assertEquals(width, picture.getWidth());
    int paper = picture.getRGB(0, 0);
    assertTrue(
        scheme == Scheme.DARK ? brightness(paper) < 60 : brightness(paper) > 230,
        "background " + Integer.toHexString(paper));
    int ink = 0;
    for (int y = 0; y < picture.getHeight(); y++) {
      for (int x = 0; x < width; x++) {
        ink += picture.getRGB(x, y) == paper ? 0 : 1;
      }
      assertEquals(paper, picture.getRGB(width - 3, y), "nothing in the margin, at " + y);
    }
    double share = (double) ink / width / picture.getHeight();
    assertTrue(share > 0.01 && share < 0.5, "share of ink " + share);
  }

  private static int brightness(int colour) {
    return ((colour >> 16 & 0xFF) + (colour >> 8 & 0xFF) + (colour & 0xFF)) / 3;
  }
}
