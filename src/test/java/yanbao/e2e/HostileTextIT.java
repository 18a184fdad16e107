package yanbao.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yanbao.testing.XlsxFixture;
import yanbao.testing.Zips;

/** Text that would be code elsewhere stays text, on its way from the inputs to the deliverables. */
final class HostileTextIT {
  private static final String CANARY = "canary-7d1f";

  /** Each would become 49, a secret, a command or another statement if anything evaluated it. */
  private static final List<String> TEXTS =
      List.of(
          "=1+1",
          "+1+cmd|' /C calc'!A0",
          "-2+3+cmd|' /C calc'!A0",
          "@SUM(1+9)*cmd|' /C calc'!A0",
          "=HYPERLINK(\"http://127.0.0.1/?x=\"&A1)",
          "=DDE(\"cmd\";\"/C calc\";\"x\")",
          "'=1+1",
          "#{T(java.lang.Runtime).getRuntime().exec('id')}",
          "${env:YANBAO_CANARY}",
          "${sys:user.name}",
          "${jndi:ldap://127.0.0.1:9/x}",
          "{{7*7}}",
          "{asOf}",
          "%n%d{yyyy}%X",
          "'; DROP TABLE staged; --",
          "\"); SELECT getenv('YANBAO_CANARY'); --",
          "<script>alert(1)</script>&amp;",
          "]]><c t=\"n\"><f>1+1</f></c>",
          "[x](javascript:1) ![y](http://127.0.0.1:9/y.png) | a | b |",
          "../../etc/passwd");

  @TempDir Path folder;

  private Desk desk(String file, String type) throws IOException {
    Desk desk = Desk.in(folder.resolve("desk"));
    Path job = desk.path("jobs/texts/job.yaml");
    Files.createDirectories(job.resolveSibling(""));
    Files.writeString(
        job,
        """
        job: texts
        title: '${env:YANBAO_CANARY} #{7*7}'
        asOf: 2023-03-01
        language: en
        parameters: {note: {value: '${jndi:ldap://127.0.0.1:9/x}', label: 'note =1+1'}}
        sources:
          s:
            title: '${env:YANBAO_CANARY} =1+1'
            path: '%s'
            columns: {text: {header: '=2+2', type: %s}}
        tables:
          t:
            title: '=3+3 ${sys:user.name}'
            from: s
            columns: {text: {label: '=4+4'}, note: {formula: 'note', label: '@x'}}
        workbooks: {w: {file: w.xlsx, sheets: [{table: t, title: '=5+5'}]}}
        report:
          file: r.pdf
          cover: {points: '%%{x} #{7*7} {{ note }}', table: t}
          sections: [{heading: '${env:YANBAO_CANARY}', text: '{{ note }} =6+6', table: t}]
        """
            .formatted(file, type));
    return desk;
  }

  private static Map<String, String> secret() {
    return Map.of("YANBAO_CANARY", CANARY, "PGPASSWORD", CANARY, "YANBAO_DB_PASSWORD", CANARY);
  }

  @Test
  void textStaysText() throws Exception {
    String name = "input/$(id) #{7*7} %n.csv";
    Desk desk = desk(name, "text");
    StringBuilder csv = new StringBuilder("=2+2\n");
    TEXTS.forEach(text -> csv.append('"').append(text.replace("\"", "\"\"")).append("\"\n"));
    Files.writeString(desk.path(name), csv);

    Desk.Ended ended =
        desk.run(secret(), "run", "texts", "--set", "note=#{7*7} ${env:YANBAO_CANARY}");

    assertEquals(0, ended.code(), ended.err());
    Path published = desk.path("output/texts/latest").toRealPath();
    List<String> expected = new ArrayList<>();
    // In a file for programs, an apostrophe keeps a spreadsheet from running the first ones.
    TEXTS.forEach(text -> expected.add((TEXTS.indexOf(text) < 7 ? "'" : "") + text));
    List<String> found = texts(published.resolve("data/t.csv"));
    assertEquals(expected, found);
    assertEquals(List.of(), formulas(published.resolve("w.xlsx")));
    assertEquals(List.of(), Zips.holding(desk.path("output"), CANARY), "no secret is published");
    assertEquals(List.of(), Zips.holding(desk.path(".yanbao"), CANARY), "no secret is recorded");
    assertFalse((ended.out() + ended.err()).contains(CANARY), "no secret is shown");
    Desk.Ended verified = desk.run("verify", "output/texts/latest");
    assertEquals(0, verified.code(), verified.err());
  }

  private static List<String> texts(Path file) throws IOException {
    try (CSVParser parser =
        CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .get()
            .parse(Files.newBufferedReader(file))) {
      return parser.stream().map(record -> record.get("text")).toList();
    }
  }

  /** The text cells that a spreadsheet would run when they are edited. */
  private static List<String> formulas(Path workbook) throws IOException {
    List<String> found = new ArrayList<>();
    try (Workbook book = WorkbookFactory.create(workbook.toFile(), "", true)) {
      book.forEach(
          sheet ->
              sheet.forEach(
                  row ->
                      row.forEach(
                          cell -> {
                            boolean text = cell.getCellType() == CellType.STRING;
                            boolean risky =
                                text && cell.getStringCellValue().matches("(?s)[=+@-].+");
                            if (risky && !cell.getCellStyle().getQuotePrefixed()) {
                              found.add(sheet.getSheetName() + "!" + cell.getAddress());
                            }
                          })));
    }
    return found;
  }

  @Test
  void messagesAndLogsAreOneLineEach() throws Exception {
    Desk desk = desk("input/bad.xlsx", "decimal");
    StringBuilder rows = new StringBuilder("<row><c t=\"str\"><v>=2+2</v></c></row>");
    for (String text :
        List.of(
            "a_x000A_2023-01-01T00:00:00.000Z ERROR forged",
            "b_x001B_[31mred_x001B_[2J",
            "c" + "x".repeat(1_000_000),
            "d\u202Egnp.exe",
            "e_x0000_",
            "f${jndi:ldap://127.0.0.1:9/x}%n%d")) {
      rows.append("<row><c t=\"str\"><v>").append(text).append("</v></c></row>");
    }
    new XlsxFixture().sheet(rows.toString()).write(desk.path("input/bad.xlsx"));

    Desk.Ended ended = desk.run(secret(), "run", "texts");

    assertEquals(3, ended.code(), ended.err());
    List<String> lines = ended.err().lines().filter(line -> line.contains("YB-301")).toList();
    assertEquals(6, lines.size(), ended.err());
    List<String> shown =
        List.of(
            "a\\n2023-01-01T00:00",
            "b\\u001B[31m",
            "… (1000001 characters)",
            "d\\u202Egnp.exe",
            "e\\u0000",
            "f${jndi:");
    for (int i = 0; i < shown.size(); i++) {
      assertTrue(lines.get(i).contains(", row " + (i + 2) + ", "), lines.get(i));
      assertTrue(lines.get(i).contains(shown.get(i)), lines.get(i));
      assertTrue(lines.get(i).length() < 500, lines.get(i));
    }
    for (String line : Files.readAllLines(desk.path(".yanbao/log/yanbao.log"))) {
      assertTrue(line.matches("\\d{4}-\\d\\d-\\d\\dT[\\d:.]+Z [A-Z]+ .*"), line);
      assertTrue(line.chars().noneMatch(c -> c < ' ' && c != '\t'), line);
    }
  }

  @Test
  void usageGoesToTheRightStream() throws Exception {
    Desk desk = Desk.in(folder.resolve("desk"));
    Desk.Ended help = desk.run("run", "--help");
    assertEquals(0, help.code());
    assertEquals("", help.err());
    assertTrue(help.out().startsWith("Usage: yanbao run"), help.out());
    Desk.Ended wrong = desk.run("run", "aigc", "--fast\u001b[31m\nforged");
    assertEquals(2, wrong.code());
    assertEquals("", wrong.out());
    assertTrue(wrong.err().contains("Unknown option: '--fast\\u001B[31m\\nforged'"), wrong.err());
    Desk.Ended file = desk.run("run", "@/etc/passwd");
    assertEquals(2, file.code());
    assertFalse(file.err().contains("root:"), file.err());
    Desk.Ended outside = desk.run("run", "../../etc");
    assertEquals(2, outside.code(), outside.err());
  }
}
