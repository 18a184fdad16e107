package yanbao.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import yanbao.problem.Category;
import yanbao.problem.Problem;

/**
 * Each case breaks the sample job in one place: a part of it is replaced, and {@code §} marks where
 * the one problem is to be reported.
 */
class BrokenJobTest {
  private static final String MARK = "§";

  private final Path project;

  BrokenJobTest(@TempDir Path project) {
    this.project = project;
  }

  @ParameterizedTest(name = "{0} -> {1}")
  @MethodSource({
    "yanbao.job.BrokenJobs#keys",
    "yanbao.job.BrokenJobs#values",
    "yanbao.job.BrokenJobs#names",
    "yanbao.job.BrokenJobs#references",
    "yanbao.job.BrokenJobs#rules",
    "yanbao.job.BrokenJobs#paths",
    "yanbao.job.BrokenJobs#deliverables"
  })
  void isReportedOnceAtItsPlace(String good, String bad, String message) {
    String sample = Workspace.sample();
    int at = sample.indexOf(good);
    assertTrue(at >= 0, "the sample holds " + good);
    String marked = sample.substring(0, at) + bad + sample.substring(at + good.length());
    check(marked, message);
  }

  @ParameterizedTest(name = "{1}")
  @MethodSource("yanbao.job.BrokenJobs#yaml")
  void isNoYamlWeRead(String marked, String message) {
    check(marked, message);
  }

  @Test
  void aByteThatIsNotUtf8IsReportedAtItsPlace() {
    byte[] yaml = {'j', 'o', 'b', ':', ' ', 'a', '\n', 't', (byte) 0xB1, (byte) 0xEA};
    Problem problem = new Workspace(project).problems(yaml).getFirst();
    assertEquals("jobs/sample/job.yaml:2:2", problem.position().describe());
  }

  @Test
  void manyMistakesAreReportedAtOnce() {
    String broken =
        """
        job: sample
        titel: x
        asOf: 2023-13-01
        language: NO
        sources:
          prices:
            path: ../prices.csv
            columns:
              code: &c {type: !!java.lang.Runtime tickr}
              code: {}
        tables:
          one:
            title: One
            from: price
            columns: {code: }
            where: '[code'
        report:
          file: report.doc
        """;
    List<String> lines =
        new Workspace(project)
            .problems(broken).stream()
                .map(problem -> problem.position().describe().replace("jobs/sample/job.yaml:", ""))
                .sorted()
                .toList();
    // In order: no title, titel, no month 13, NO, the path, the anchor, the tag, tickr, the second
    // code, price, the bracket, no cover, no sections, not .pdf.
    List<String> places =
        List.of(
            "1:1", "2:1", "3:7", "4:11", "7:11", "9:13", "9:23", "9:23", "10:7", "14:11", "16:13",
            "18:3", "18:3", "18:9");
    assertEquals(places.stream().sorted().toList(), lines);
  }

  private void check(String marked, String message) {
    List<Problem> problems = new Workspace(project).problems(marked.replace(MARK, ""));
    assertEquals(1, problems.size(), problems::toString);
    Problem problem = problems.getFirst();
    assertEquals(
        "jobs/sample/job.yaml:" + place(marked), problem.position().describe(), problem.line());
    assertTrue(problem.message().contains(message), problem.message());
    assertEquals(Category.DEFINITION, problem.code().category());
  }

  private static String place(String marked) {
    String before = marked.substring(0, marked.indexOf(MARK));
    long line = before.chars().filter(c -> c == '\n').count() + 1;
    int column = before.length() - before.lastIndexOf('\n');
    return line + ":" + column;
  }
}
