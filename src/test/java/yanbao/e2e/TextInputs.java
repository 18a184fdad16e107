package yanbao.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A job with one source for each text file, so that one run of the shipped command shows the
 * problem lines of all of them.
 */
final class TextInputs {
  static final String GOOD =
      "code,name,date,close\nA1,传媒,2023-03-01,1.50\nA2,\"x, y\",2023-03-01,2\n";

  private static final String HEAD =
      """
      job: inputs
      title: Inputs
      asOf: 2023-03-01
      sources:
      """;

  private final Desk desk;
  private final StringBuilder sources = new StringBuilder();
  private final StringBuilder tables = new StringBuilder("tables:\n");
  private final List<String> expected = new ArrayList<>();
  private final Map<String, byte[]> corrected = new LinkedHashMap<>();

  TextInputs(Path folder) throws IOException {
    this.desk = Desk.in(folder.resolve("desk"));
  }

  /** One source: its file, what its definition says more, and the problem lines that it has. */
  void source(String file, String layout, byte[] bytes, String... problems) throws IOException {
    String name = "s" + (corrected.size() + 1);
    Path path = desk.path("input/" + file);
    Files.write(path, bytes);
    corrected.put(file, good(file, layout));
    sources.append(
        """
          %s:
            path: "input/%s"
        %s    columns:
              code: {key: true}
              name:
              date: {type: date}
              close: {type: decimal}
        """
            .formatted(name, file, layout.isEmpty() ? "" : "    " + layout + "\n"));
    tables.append(
        "  t_"
            + name
            + ": {title: T, from: "
            + name
            + ", columns: {code: , name: , date: , close: }}\n");
    for (String problem : problems) {
      expected.add("input/" + file + problem);
    }
  }

  void text(String file, String layout, String text, String... problems) throws IOException {
    source(file, layout, text.getBytes(StandardCharsets.UTF_8), problems);
  }

  /** The good table as this definition wants it. */
  private static byte[] good(String file, String layout) throws IOException {
    String delimiter = layout.contains("delimiter: \"") ? layout.split("\"")[1] : ",";
    String charset = layout.startsWith("charset: ") ? layout.substring(9) : "UTF-8";
    byte[] bytes =
        GOOD.replace("x, y", "x  y").replace(",", delimiter).getBytes(Charset.forName(charset));
    return file.endsWith(".gz")
        ? gzip(bytes)
        : file.endsWith(".zip") ? zip("good.csv", bytes) : bytes;
  }

  Path path(String name) {
    return desk.path(name);
  }

  /** One more source, as the definition has it. */
  void define(String source) {
    sources.append(source);
  }

  /** Runs with one more table, as the definition has it. */
  Desk.Ended run(String table) throws Exception {
    tables.append(table);
    return run();
  }

  private Desk.Ended run() throws Exception {
    Files.createDirectories(desk.path("jobs/inputs"));
    Files.writeString(desk.path("jobs/inputs/job.yaml"), HEAD + sources + tables);
    return desk.run("run", "inputs");
  }

  /** Every expected line is there, and no other error; nothing is published. */
  void refused() throws Exception {
    Desk.Ended ended = run();
    assertEquals(3, ended.code(), ended.err());
    List<String> lines =
        ended
            .err()
            .lines()
            .filter(line -> line.matches("(?:input|jobs)/.* \\[YB-[0-9]{3}]"))
            .filter(line -> !line.contains("[YB-406]") && !line.startsWith("warning"))
            .toList();
    assertEquals(
        String.join("\n", sorted(expected)), String.join("\n", sorted(lines)), ended.err());
    assertFalse(ended.err().contains("\tat "), ended.err());
    assertFalse(Files.exists(desk.path("output/inputs")));
  }

  /** The corrected files, and the same command again. */
  void completes() throws Exception {
    for (Map.Entry<String, byte[]> file : corrected.entrySet()) {
      Files.write(desk.path("input/" + file.getKey()), file.getValue());
    }
    Desk.Ended ended = desk.run("run", "inputs");
    assertEquals(0, ended.code(), ended.err());
    assertTrue(Files.exists(desk.path("output/inputs/latest/manifest.json")));
  }

  private static List<String> sorted(List<String> lines) {
    return lines.stream().sorted().toList();
  }

  static byte[] gzip(byte[] bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream packed = new GZIPOutputStream(out)) {
      packed.write(bytes);
    }
    return out.toByteArray();
  }

  static byte[] zip(Object... entries) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream packed = new ZipOutputStream(out)) {
      for (int i = 0; i < entries.length; i += 2) {
        packed.putNextEntry(new ZipEntry((String) entries[i]));
        packed.write((byte[]) entries[i + 1]);
      }
    }
    return out.toByteArray();
  }
}
