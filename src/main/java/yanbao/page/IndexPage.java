package yanbao.page;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import yanbao.publish.Manifest;

/** All published revisions, as a page. */
public record IndexPage(Map<String, List<Entry>> jobs) {
  /**
   * A revision.
   *
   * @param folder its folder relative to the page, with {@code /}
   * @param report the page of its run relative to this one, where there is one
   */
  public record Entry(Manifest manifest, String folder, Optional<String> report) {}

  /** The page as text. */
  public String html() {
    Html page = new Html("Published reports");
    int number = 0;
    for (Map.Entry<String, List<Entry>> job : jobs.entrySet()) {
      number++;
      page.section("job-" + number, job.getKey());
      page.table(
          "Revisions of " + job.getKey() + ", the newest first",
          List.of("Revision", "Published", "Deliverables", "Run"),
          job.getValue().reversed().stream().map(IndexPage::row).toList());
      page.endSection();
    }
    return page.end();
  }

  private static List<String> row(Entry entry) {
    Manifest manifest = entry.manifest();
    List<String> files = new ArrayList<>();
    for (Manifest.Output output : manifest.outputs()) {
      if (!output.path().contains("/")) {
        files.add(Html.link(href(entry.folder() + "/" + output.path()), output.path()));
      }
    }
    return List.of(
        Html.escape(manifest.asOf() + " r" + manifest.revision()),
        Html.time(manifest.publishedAt()),
        String.join("<br/>", files),
        entry
            .report()
            .map(
                report ->
                    Html.link(href(report), "run " + manifest.asOf() + " r" + manifest.revision()))
            .orElse("no record"));
  }

  /** A relative path as a link has it. */
  public static String href(String path) {
    StringBuilder encoded = new StringBuilder();
    for (byte octet : path.getBytes(StandardCharsets.UTF_8)) {
      char character = (char) (octet & 0xFF);
      boolean plain =
          (character < 128 && Character.isLetterOrDigit(character))
              || "-._~/".indexOf(character) >= 0;
      encoded.append(plain ? String.valueOf(character) : String.format("%%%02X", (int) character));
    }
    return encoded.toString();
  }
}
