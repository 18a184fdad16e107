package yanbao.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import yanbao.problem.Problem;
import yanbao.report.Rgb;
import yanbao.report.Style;
import yanbao.report.StyleFile;

/** The style file of the jobs, or of one. */
class StyleTest {
  private static final byte[] TRUE_TYPE = {0, 1, 0, 0, 0, 9};
  private static final byte[] POST_SCRIPT = {'O', 'T', 'T', 'O', 0, 9};

  @TempDir private Path project;

  /** The house style, as the guide writes it out. */
  static String ofTheGuide() throws IOException {
    String guide = Files.readString(Path.of("docs/guide/style.md"));
    String begin = "```yaml\n";
    int from = guide.indexOf(begin) + begin.length();
    return guide.substring(from, guide.indexOf("```", from));
  }

  private JobStyle style(String yaml) throws IOException {
    write("jobs/style.yaml", yaml);
    return new Workspace(project).load(Workspace.sample()).style();
  }

  private void write(String name, String text) throws IOException {
    Path file = project.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  @Test
  void theGuideShowsTheHouseStyle() throws IOException {
    JobStyle style = style(ofTheGuide());
    assertEquals(Style.DEFAULT, style.style());
    assertEquals(List.of("jobs/style.yaml"), names(style));
  }

  private static List<String> names(JobStyle style) {
    return style.files().stream().map(StyleFile::shownAs).toList();
  }

  @Test
  void neighbouringSeriesDifferInGrey() {
    List<Rgb> series = Style.DEFAULT.colors().series();
    for (int i = 1; i < series.size(); i++) {
      double step = Math.abs(series.get(i).lightness() - series.get(i - 1).lightness());
      assertTrue(
          step > 0.14, series.get(i - 1).hex() + " and " + series.get(i).hex() + ": " + step);
    }
  }

  @Test
  void withoutAFileItIsTheHouseStyle() {
    JobStyle style = new Workspace(project).load(Workspace.sample()).style();
    assertEquals(JobStyle.HOUSE, style);
  }

  @Test
  void setsWhatItNamesAndKeepsTheRest() throws IOException {
    Files.write(project.resolve("text.ttf"), TRUE_TYPE);
    JobStyle style =
        style(
            """
            colors: {accent: "#004c3f", series: ["000000", "#AAAAAA"]}
            fonts: {body: text.ttf}
            page: {paper: Letter, margins: {side: 20}}
            """);
    Style set = style.style();
    Style.Colors house = Style.DEFAULT.colors();
    assertEquals(Rgb.of("004C3F"), set.colors().accent());
    assertEquals(List.of(new Rgb(0), new Rgb(0xAAAAAA)), set.colors().series());
    assertEquals(house.highlight(), set.colors().highlight());
    assertEquals(new Style.Page(Style.Paper.LETTER, 20, 27, 22), set.page());
    // Printed sheets follow the page unless they are told otherwise.
    assertEquals(Style.Paper.LETTER, set.workbook().paper());
    assertEquals(List.of("jobs/style.yaml", "text.ttf"), names(style));
    assertEquals(Optional.of(style.files().get(1)), set.fonts().body());
    assertEquals(64, style.files().get(1).sha256().length());
  }

  @Test
  void aJobMayNameAnother() throws IOException {
    write("brand/green.yaml", "colors: {accent: '#006600'}");
    write("jobs/style.yaml", "colours: {}");
    String job = Workspace.sample() + "\nstyle: brand/green.yaml\n";
    JobStyle style = new Workspace(project).load(job).style();
    assertEquals(Rgb.of("006600"), style.style().colors().accent());
    assertEquals(List.of("brand/green.yaml"), names(style));
  }

  /** One mistake each: {@code ¶} is a line end. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          colours: {}                      | 1:1  | did you mean colors?
          colors: {acent: "#000000"}       | 1:10 | did you mean accent?
          colors: {accent: red}            | 1:18 | expected a colour in quotes such as "#1B365D"
          colors:¶  accent: #1B365D¶       | 2:10 | found nothing
          colors: {series: []}             | 1:18 | expected at least one text
          colors: {series: ["000000", 1]}  | 1:29 | expected a colour
          page: {paper: A3}                | 1:15 | unknown value "A3"
          page: {margins: {side: 5}}       | 1:24 | expected a whole number from 10 to 60
          logo: brand/logo.png             | 1:7  | there is no file "brand/logo.png" in the project
          logo: text.ttf                   | 1:7  | expected a picture, PNG or JPEG
          fonts: {body: ../text.ttf}       | 1:15 | a path is relative to the project
          fonts: {bold: cff.ttf}           | 1:15 | expected a TrueType font
          fonts: {body: brand}             | 1:15 | there is no file "brand"
          workbook: {font: ''}             | 1:18 | expected a text
          [a]                              | 1:1  | expected a style, beginning with "colors:"
          """)
  void isReportedOnceAtItsPlace(String yaml, String place, String message) throws IOException {
    Files.write(project.resolve("text.ttf"), TRUE_TYPE);
    Files.write(project.resolve("cff.ttf"), POST_SCRIPT);
    Files.createDirectories(project.resolve("brand"));
    write("jobs/style.yaml", yaml.replace('¶', '\n'));
    List<Problem> problems = new Workspace(project).problems(Workspace.sample());
    assertEquals(1, problems.size(), problems::toString);
    assertEquals("jobs/style.yaml:" + place, problems.getFirst().position().describe());
    assertTrue(problems.getFirst().message().contains(message), problems.getFirst().message());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          style: /etc/passwd   | a path is relative to the project
          style: none.yaml     | there is no file "none.yaml" in the project
          style: [a]           | expected a text, found a list
          """)
  void aNameThatLeadsNowhereIsReportedInTheJob(String line, String message) {
    List<Problem> problems =
        new Workspace(project).problems(Workspace.sample() + "\n" + line + "\n");
    assertEquals(1, problems.size(), problems::toString);
    assertTrue(problems.getFirst().position().describe().startsWith("jobs/sample/job.yaml:"));
    assertTrue(problems.getFirst().message().contains(message), problems.getFirst().message());
  }
}
