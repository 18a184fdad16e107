package yanbao.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import yanbao.batch.RunRecord;
import yanbao.publish.Json;
import yanbao.testing.Mutations;
import yanbao.testing.XlsxFixture;

/**
 * Damaged workbooks are read or refused in words, in the place where the damage is. {@code make
 * fuzz-test} takes ten times as many.
 */
class MutatedWorkbooksTest {
  private static final int FILES = 25 * Integer.getInteger("yanbao.fuzz", 1);
  private static final double LONGEST_SECONDS = 10;

  private final Path folder;

  MutatedWorkbooksTest(@TempDir Path folder) {
    this.folder = folder;
  }

  /** Good workbooks, and how to read them. */
  private static final List<List<String>> GOOD =
      List.of(
          List.of(
              "market_segments",
              "columns: {a: {header: 内容}, b: {header: AI辅助制作的比例, type: percent}}"),
          List.of(
              "eps_estimates",
              "header: {row: 3, rows: 2}, columns: {a: {header: 证券代码, type: ticker}, b: {header:"
                  + " EPS / 2021A, type: decimal}}"),
          List.of("securities", "sheet: 相关上市公司, columns: {a: {header: 股票代码, type: ticker}}"));

  /** Each file is a source of one run: a run names the problems of all its sources. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void readOrRefused(long seed) throws IOException {
    Mutations mutations = new Mutations(seed);
    List<String> sources = new ArrayList<>();
    Files.createDirectories(folder.resolve("input"));
    for (int i = 0; i < FILES; i++) {
      List<String> sample = mutations.oneOf(GOOD);
      byte[] good = Files.readAllBytes(Path.of("input/aigc", sample.getFirst() + ".xlsx"));
      byte[] bytes =
          switch (mutations.below(8)) {
            case 0 -> mutations.noise(2000);
            case 1, 2 -> mutations.bytes(good);
            default -> mutations.part(good);
          };
      Files.write(folder.resolve("input/m" + i + ".xlsx"), bytes);
      sources.add("path: input/m" + i + ".xlsx, " + sample.getLast());
    }
    CliProject.Ended ended = run(sources);
    assertTrue(ended.code() == 0 || ended.code() == 3, ended.err());
    assertFalse(ended.err().contains("\tat "), ended.err());
    assertEquals(FILES, loadsInTime());
    for (String line : ended.err().lines().filter(line -> line.contains("[YB-")).toList()) {
      assertTrue(line.matches("(warning: )?input/m\\d+\\.xlsx.*\\[YB-[234]\\d\\d]"), line);
    }
  }

  /** How many sources the record of the run says were loaded, each in no more than its time. */
  private long loadsInTime() throws IOException {
    try (Stream<Path> runs = Files.list(folder.resolve(".yanbao/runs"))) {
      RunRecord run =
          Json.read(runs.findFirst().orElseThrow().resolve("run.json"), RunRecord.class)
              .orElseThrow();
      return run.steps().stream()
          .filter(step -> step.name().startsWith("load "))
          .filter(step -> step.seconds() <= LONGEST_SECONDS)
          .count();
    }
  }

  private CliProject.Ended run(List<String> sources) throws IOException {
    StringBuilder job = new StringBuilder("job: fuzz\ntitle: Fuzz\nasOf: 2023-03-01\nsources:\n");
    for (int i = 0; i < sources.size(); i++) {
      job.append("  s%d: {%s}\n".formatted(i, sources.get(i)));
    }
    job.append("tables: {t: {title: T, from: s0, columns: {a: {}}}}\n");
    CliProject project = new CliProject(folder);
    project.write("jobs/fuzz/job.yaml", job.toString());
    return project.execute("run", "fuzz");
  }

  /** One cell of a sound sheet is damaged: exactly one problem is said, with its place. */
  @ParameterizedTest
  @ValueSource(longs = {11, 12})
  void damageIsFoundWhereItIs(long seed) throws IOException {
    Mutations mutations = new Mutations(seed);
    List<String> sources = new ArrayList<>();
    List<String> expected = new ArrayList<>();
    for (int i = 0; i < FILES; i++) {
      Damage damage = mutations.oneOf(List.of(Damage.values()));
      int row = 2 + mutations.below(30);
      Files.createDirectories(folder.resolve("input"));
      String name = "d%03d.xlsx".formatted(i);
      new XlsxFixture().sheet(sheet(row, damage)).write(folder.resolve("input/" + name));
      sources.add(
          "path: input/"
              + name
              + ", columns: {a: {header: k, key: true}, b: {header: close, type: decimal},"
              + " c: {header: day, type: date}}");
      expected.add(
          "input/%s, sheet \"数据\", row %d%s [YB-%s]"
              .formatted(name, row, damage.place.formatted(row), damage.code));
    }
    CliProject.Ended ended = run(sources);
    assertEquals(3, ended.code());
    assertEquals(
        expected,
        ended
            .err()
            .lines()
            .filter(line -> line.contains("[YB-") && !line.contains("[YB-406]"))
            .map(line -> line.replaceFirst(": .*(?= \\[)", ""))
            .sorted()
            .toList());
  }

  private static String sheet(int damaged, Damage damage) {
    StringBuilder rows =
        new StringBuilder(
            "<row r=\"1\"><c t=\"str\"><v>k</v></c><c t=\"str\"><v>close</v></c><c"
                + " t=\"str\"><v>day</v></c></row>");
    for (int row = 2; row < 32; row++) {
      String sound =
          "<row r=\"%1$d\"><c r=\"A%1$d\" t=\"str\"><v>k%1$d</v></c><c r=\"B%1$d\"><v>%1$d.5</v></c><c r=\"C%1$d\" s=\"2\"><v>44986</v></c></row>"
              .formatted(row);
      rows.append(row == damaged ? damage.of(sound) : sound);
    }
    return rows.toString();
  }

  /** What is done to the row, the place that is named for it, and the code. */
  private enum Damage {
    NO_KEY("<v>k\\d+</v>", "", ", column \"k\" (A%d)", 401),
    TEXT("(<c r=\"B\\d+\")><v>[^<]*", "$1 t=\"str\"><v>n/a", ", column \"close\" (B%d)", 301),
    ERROR("(<c r=\"B\\d+\")><v>[^<]*", "$1 t=\"e\"><v>#REF!", ", column \"close\" (B%d)", 301),
    UNCALCULATED("(<c r=\"B\\d+\">)<v>[^<]*</v>", "$1<f>A1</f>", ", column \"close\" (B%d)", 301),
    PERCENT("(<c r=\"B\\d+\")>", "$1 s=\"1\">", ", column \"close\" (B%d)", 301),
    NO_DAY("44986", "60", ", column \"day\" (C%d)", 301),
    NEGATIVE_DAY("44986", "-1", ", column \"day\" (C%d)", 301),
    BOOLEAN("(<c r=\"C\\d+\") s=\"2\"><v>[^<]*", "$1 t=\"b\"><v>1", ", column \"day\" (C%d)", 301),
    NO_TEXT("t=\"str\"><v>k\\d+", "t=\"s\"><v>99", ", column \"k\" (A%d)", 202),
    NO_STYLE("s=\"2\"", "s=\"99\"", ", column \"day\" (C%d)", 202),
    NO_TYPE("t=\"str\"", "t=\"zz\"", ", column \"k\" (A%d)", 202),
    TWO_VALUES("(<v>44986</v>)", "$1$1", ", column \"day\" (C%d)", 202),
    TWICE("<c r=\"B(\\d+)\"", "<c r=\"A$1\"", ", column \"k\" (A%d)", 202),
    OTHER_ROW("<c r=\"C\\d+\"", "<c r=\"C99\"", "", 202),
    FAR_COLUMN("<c r=\"C(\\d+)\"", "<c r=\"XFE$1\"", "", 202);

    private final String pattern;
    private final String replacement;
    private final String place;
    private final int code;

    Damage(String pattern, String replacement, String place, int code) {
      this.pattern = pattern;
      this.replacement = replacement;
      this.place = place;
      this.code = code;
    }

    String of(String row) {
      return row.replaceFirst(pattern, replacement);
    }
  }
}
