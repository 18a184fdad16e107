package yanbao.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import yanbao.problem.Problem;
import yanbao.problem.Problems;

/** Which files a source's path names, and which are refused. */
class InputFilesTest {
  private final Path project;
  private final Path outside;
  private final Problems problems = new Problems();

  InputFilesTest(@TempDir Path folder) {
    this.project = folder.resolve("project");
    this.outside = folder.resolve("outside.csv");
  }

  @BeforeEach
  void fill() throws IOException {
    Files.createDirectories(project.resolve("in/day1"));
    Files.createDirectories(project.resolve("in/day2"));
    for (String name :
        List.of(
            "in/prices_20230301.csv",
            "in/2023-03-01.csv",
            "in/b 中文.csv",
            "in/a.csv",
            "in/x[1].csv",
            "in/~$a.csv",
            "in/.hidden.csv",
            "in/c.csv.part",
            "in/Thumbs.db",
            "in/day1/p.csv",
            "in/day2/p.csv")) {
      Files.writeString(project.resolve(name), "abc");
    }
    Files.writeString(outside, "abc");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      textBlock =
          """
          in/prices_{asOf:yyyyMMdd}.csv > in/prices_20230301.csv
          in/{asOf}.csv                 > in/2023-03-01.csv
          in/x[1].csv                   > in/x[1].csv
          in/day*/p.csv                 > in/day1/p.csv, in/day2/p.csv
          in/[ab]*.csv                  > in/a.csv, in/b 中文.csv
          in/{a,b*}.csv                 > in/a.csv, in/b 中文.csv
          """)
  void found(String pattern, String expected) {
    assertEquals(expected, String.join(", ", find(pattern)));
    assertEquals(List.of(), problems.list());
  }

  @Test
  void foldersAreNoFiles() {
    assertEquals(List.of(), find("in/*"));
    assertEquals(
        List.of(
            "in/day1: expected a file but found a folder [YB-202]",
            "in/day2: expected a file but found a folder [YB-202]"),
        problems.list().stream().map(Problem::line).toList());
  }

  @Test
  void hashAndSize() {
    InputFile file =
        InputFiles.find(
                project, new Sources("in/a.csv").build(), LocalDate.of(2023, 3, 1), problems)
            .getFirst();
    // The published test vector of SHA-256 for "abc".
    assertEquals("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", file.sha256());
    assertEquals(3, file.bytes());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      textBlock =
          """
          in/prices_20230228.csv > the folder "in" has 11 entries and none matches; did you mean "prices_20230301.csv"?
          in/day1/*.xlsx         > the folder "in/day1" has 1 entries and none matches
          in/none/x.csv          > the folder "in" has 11 entries and none matches
          in/day*/q*.csv         > there are 2 folders, which together have 2 entries and none matches; did you mean "p.csv"?
          """)
  void nothingFound(String pattern, String expected) {
    assertEquals(List.of(), find(pattern));
    assertEquals(
        "job.yaml:3:5: expected a file \"" + pattern + "\" but " + expected + " [YB-201]",
        problems.list().getFirst().line());
  }

  @ParameterizedTest
  @CsvSource({"../outside.csv", "/etc/hostname", "in/../../outside.csv"})
  void outsideTheProject(String pattern) {
    assertEquals(List.of(), find(pattern));
    assertEquals(List.of("YB-109"), codes());
  }

  @Test
  void linkThatLeavesTheProject() throws IOException {
    Files.createSymbolicLink(project.resolve("in/link.csv"), outside);
    assertEquals(List.of(), find("in/link.csv"));
    assertTrue(problems.list().getFirst().message().contains(outside.toRealPath().toString()));
  }

  @Test
  void linkInsideTheProject() throws IOException {
    Files.createSymbolicLink(project.resolve("in/link.csv"), project.resolve("in/a.csv"));
    assertEquals(List.of("in/link.csv"), find("in/link.csv"));
  }

  @Test
  void pipeIsRefusedWithoutOpeningIt() throws Exception {
    Path pipe = project.resolve("in/pipe.csv");
    assumeTrue(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor() == 0);
    assertEquals(List.of(), find("in/pipe.csv"));
    assertEquals(
        "in/pipe.csv: expected a file but found a pipe or device [YB-202]",
        problems.list().getFirst().line());
  }

  @Test
  void patternThatIsNotComplete() {
    assertEquals(List.of(), find("in/x[*.csv"));
    assertEquals(List.of("YB-104"), codes());
  }

  private List<String> find(String pattern) {
    return InputFiles.find(
            project, new Sources(pattern).build(), LocalDate.of(2023, 3, 1), problems)
        .stream()
        .map(InputFile::shownAs)
        .toList();
  }

  private List<String> codes() {
    return problems.list().stream().map(Problem::code).map(code -> code.id()).toList();
  }
}
