package yanbao.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Job definitions that are broken or mean harm: each is refused with its place and a reason, and
 * nothing in it is constructed, fetched or evaluated.
 */
class HostileDefinitionsTest {
  private final Path folder;

  HostileDefinitionsTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private static final String GOOD =
      """
      job: x
      title: T
      asOf: 2023-03-01
      sources:
        s:
          path: input/s.csv
          columns: {a: {}}
      tables:
        t:
          title: T
          from: s
          columns: {a: {}}
      """;

  /** What replaces a line of the good definition. */
  record Case(String line, String bad, String message) {
    @Override
    public String toString() {
      return bad.strip();
    }
  }

  private static Case of(String line, String bad, String message) {
    return new Case(line, bad, message);
  }

  static List<Case> cases() {
    String path = "    path: input/s.csv";
    String columns = "    columns: {a: {}}";
    return List.of(
        of("title: T", "titel: T", "unknown key \"titel\""),
        of("title: T", "title: [T]", "a text by language"),
        of("title: T", "title: T\ntitle: U", "duplicate key \"title\""),
        of("title: T", "\ttitle: T", "a tab in the indentation"),
        of("title: T", "title: &a T", "the anchor &a is not supported"),
        of("title: T", "title: *a", "the alias *a"),
        of("title: T", bomb(), "the anchor"),
        of("title: T", "title: " + "[".repeat(1000) + "]".repeat(1000), "nested more than 32"),
        of(
            "title: T",
            "title: " + "{a: ".repeat(1000) + "1" + "}".repeat(1000),
            "nested more than"),
        of("title: T", "title: !!javax.script.ScriptEngineManager [x]", "the tag"),
        of("title: T", "title: !!java.net.URL http://127.0.0.1/", "the tag"),
        of("title: T", "title: !<tag:yaml.org,2002:java.lang.Runtime> x", "the tag"),
        of("title: T", "title: !include /etc/passwd", "the tag"),
        of("title: T", "title: \"T", "not valid YAML"),
        of("title: T", "title: T\n---\njob: y", "a second document"),
        of("title: T", "title: T\u0000", "is not allowed"),
        of("title: T", "title: T\n? [a, b]\n: c", "a key must be a word"),
        of("title: T", "title: T\n<<: {job: y}", "unknown key \"<<\""),
        of("title: T", "title: T\nlanguage: NO", "allowed: en, zh"),
        of("title: T", "title: T\nlanguage: true", "allowed: en, zh"),
        of("title: T", "title: ''", "expected a text"),
        of("job: x", "job: 'x\"; DROP TABLE x; --'", "expected the name of the job's folder"),
        of("asOf: 2023-03-01", "asOf: 12:30:00", "12:30:00"),
        of("asOf: 2023-03-01", "asOf: 010", "010"),
        of("asOf: 2023-03-01", "asOf: 2023-02-30", "2023-02-30"),
        of("asOf: 2023-03-01", "asOf: ${env:HOME}", "${env:HOME}"),
        of("asOf: 2023-03-01", "asOf: '#{T(java.lang.Runtime).getRuntime()}'", "#{T(java.lang"),
        of("  s:", "  's\"; DROP TABLE x; --':", "is not allowed"),
        of("  t:", "  \"t') UNION SELECT 1 --\":", "is not allowed"),
        of(columns, "    columns: {'a\"; --': {}}", "is not allowed"),
        of(columns, "    columns: {a: {type: decimal, above: 1; DROP}}", "expected a number"),
        of(columns, "    columns: {a: {formula: 'SYSTEM(\"id\")'}}", "SYSTEM"),
        of(path, "    path: ../../etc/passwd", "without .."),
        of(path, "    path: /etc/passwd", "relative to the project"),
        of(path, "    path: http://127.0.0.1:9/s.csv", "relative to the project"),
        of(path, "    path: 'jar:file:/tmp/x.jar!/s.csv'", "relative to the project"),
        of(path, "    path: classpath:s.csv", "relative to the project"),
        of(path, "    path: '\\\\host\\share\\s.csv'", "relative to the project"),
        of(path, "    path: file:///etc/passwd", "relative to the project"),
        of(path, "    path: input/{asOf:'T(x)'}.csv", "{asOf:yyyyMMdd}"),
        of(path, "    path: \"input/s\\u0000.csv\"", "relative to the project"),
        of(path, "    path: input/%2e%2e/%2e%2e/etc/{user}.csv", "placeholder {user}"));
  }

  private static String bomb() {
    StringBuilder text = new StringBuilder("title: &l0 [ha, ha]");
    for (int i = 1; i < 30; i++) {
      text.append("\nl%d: &l%d [*l%d, *l%d]".formatted(i, i, i - 1, i - 1));
    }
    return text.toString();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void cases(Case broken) throws IOException {
    CliProject project = new CliProject(folder);
    // The source comes before the table, and a formula stands in the table.
    int at =
        broken.bad().contains("formula")
            ? GOOD.lastIndexOf(broken.line())
            : GOOD.indexOf(broken.line());
    String text =
        GOOD.substring(0, at) + broken.bad() + GOOD.substring(at + broken.line().length());
    project.write("jobs/x/job.yaml", text);

    CliProject.Ended ended = project.execute("check", "x");

    assertEquals(2, ended.code(), ended.err());
    assertEquals("", ended.out());
    String first = ended.err().lines().findFirst().orElseThrow();
    assertTrue(first.matches("jobs/x/job\\.yaml:\\d+:\\d+: .*\\[YB-1\\d\\d]"), first);
    assertTrue(
        ended.err().lines().anyMatch(line -> line.contains(broken.message())),
        () -> broken.message() + " not in " + ended.err());
    assertFalse(ended.err().contains("\tat "));
    assertFalse(Files.exists(folder.resolve("output")));
  }
}
