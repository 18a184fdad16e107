package yanbao.e2e;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import yanbao.publish.Durable;

/**
 * Chromium without a window.
 *
 * @param folder of its own, for profiles and pages that look at pages
 * @param pictures where screenshots are kept for people to look at
 */
record Browser(Path folder, Path pictures) {
  private static final long SECONDS = 60;
  private static final Pattern RECORD =
      Pattern.compile("<pre>looked at (?<pages>\\d+)\n(?<faults>.*)end</pre>", Pattern.DOTALL);

  /** What the user prefers; numbered as Chromium does. */
  enum Scheme {
    DARK(0),
    LIGHT(1);

    /** What the browser calls it. */
    private final int number;

    Scheme(int number) {
      this.number = number;
    }
  }

  /** How many pages, each in a narrow and a wide window, were looked at, and what is wrong. */
  record Look(int pages, List<String> faults) {}

  /** Looks at pages as they are shown: widths, colours, focus, landmarks, and what they load. */
  Look look(Scheme scheme, List<Path> pages) throws IOException, InterruptedException {
    String wrapper = Files.readString(Path.of("src/test/resources/browser/look.html"));
    String list =
        pages.stream()
            .map(page -> "'" + page.toUri().toASCIIString() + "'")
            .collect(Collectors.joining(", "));
    Path look = Files.createTempFile(folder, "look", ".html");
    Files.writeString(look, wrapper.replace("/*pages*/", list));
    String shown =
        run(scheme, look, List.of("--allow-file-access-from-files", "--dump-dom"), "1300,900");
    Matcher record = RECORD.matcher(shown);
    assertTrue(record.find(), shown);
    return new Look(
        Integer.parseInt(record.group("pages")), record.group("faults").lines().toList());
  }

  BufferedImage picture(Scheme scheme, Path page, int width, int height, String name)
      throws IOException, InterruptedException {
    Path file = Files.createDirectories(pictures).resolve(name).toAbsolutePath();
    Files.deleteIfExists(file);
    String said =
        run(
            scheme,
            page,
            List.of("--hide-scrollbars", "--screenshot=" + file),
            width + "," + height);
    assertTrue(Files.exists(file), said);
    return Objects.requireNonNull(ImageIO.read(file.toFile()), "no picture");
  }

  /** Shows a page until that is closed. */
  Reader read(Path page) throws IOException, InterruptedException {
    Path profile = Files.createTempDirectory(folder, "profile");
    List<String> command = command(Scheme.LIGHT, profile, "1200,900");
    command.addAll(List.of("--remote-debugging-port=0", "about:blank"));
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    return new Reader(process, profile, page.toUri());
  }

  private static List<String> command(Scheme scheme, Path profile, String size) {
    return new ArrayList<>(
        List.of(
            "chromium",
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            // Whatever asks for a host, finds none.
            "--host-resolver-rules=MAP * ~NOTFOUND",
            "--user-data-dir=" + profile,
            "--window-size=" + size,
            "--blink-settings=preferredColorScheme=" + scheme.number));
  }

  private String run(Scheme scheme, Path page, List<String> task, String size)
      throws IOException, InterruptedException {
    Path profile = Files.createTempDirectory(folder, "profile");
    Path out = Files.createTempFile(folder, "chromium", ".out");
    Path err = Files.createTempFile(folder, "chromium", ".err");
    List<String> command = command(scheme, profile, size);
    command.addAll(task);
    command.add(page.toUri().toASCIIString());
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(out.toFile())
            .redirectError(err.toFile())
            .start();
    try {
      assertTrue(process.waitFor(SECONDS, TimeUnit.SECONDS), "chromium does not end");
    } finally {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
    }
    Durable.delete(profile);
    return Files.readString(out) + Files.readString(err);
  }
}
