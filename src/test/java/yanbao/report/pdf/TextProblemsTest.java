package yanbao.report.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import yanbao.model.Label;
import yanbao.model.Language;
import yanbao.problem.Problem;
import yanbao.problem.ProblemCode;
import yanbao.problem.Problems;
import yanbao.report.ReportDefinition.Section;
import yanbao.report.SectorReport;
import yanbao.report.Tables;

final class TextProblemsTest {

  @Test
  void aCellWithoutGlyphIsNamed() throws IOException {
    Problems problems = new Problems();
    Tables table = Tables.of("odd", Label.of("表"), "prices");
    table.key("name", Label.of("名称")).row("好😀");
    PdfText.print(
        SectorReport.definition(List.of(SectorReport.tableSection("节", "odd"))),
        SectorReport.data(Language.ZH, List.of(table.build())),
        problems);
    Problem problem = only(problems, ProblemCode.GLYPH_MISSING);
    assertEquals(
        "table odd, row 好😀, column name: the report's font has no glyph for U+1F600 \"😀\" in the"
            + " cell \"好😀\"; replace or remove the character [YB-601]",
        problem.line());
  }

  @Test
  void aTextWithoutGlyphIsNamed() throws IOException {
    Problem problem = only(print("价格↯上涨"), ProblemCode.GLYPH_MISSING);
    assertEquals("jobs/sector.yaml:7:3", problem.position().describe());
    assertTrue(problem.message().contains("U+21AF"), problem.message());
    assertTrue(problem.message().contains("text of section 1"), problem.message());
  }

  @Test
  void aReferenceWithoutValueIsReportedOnce() throws IOException {
    Problem problem =
        only(print("约{{ market_space.total.nothing }}亿元"), ProblemCode.REFERENCE_UNRESOLVED);
    assertEquals("jobs/sector.yaml:7:3", problem.position().describe());
    assertTrue(problem.message().contains("market_space.total.nothing"), problem.message());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "**粗体**与*强调*                | 粗体与强调",
        "1. 一\\n2. 二                   | 1.一2.二",
        "3) 三                           | 3.三",
        "- 甲\\n- 乙                     | •甲•乙",
        "甲\\n乙                         | 甲乙",
        "one\\ntwo                       | onetwo",
        "<b>标签</b>                     | <b>标签</b>",
        "[链接](http://example.com)      | 链接",
        "`代码`                          | 代码",
        "> 引用                          | 引用",
        "${env:HOME} #{T(x)} {{7*7}}     | ${env:HOME}#{T(x)}?",
      })
  void markdownIsShownAs(String markdown, String expected) throws IOException {
    Problems problems = new Problems();
    byte[] pdf =
        PdfText.print(
            SectorReport.definition(
                List.of(
                    SectorReport.textSection(
                        "节", "〔始〕\n\n" + markdown.strip().replace("\\n", "\n") + "\n\n〔终〕"))),
            SectorReport.data(Language.ZH),
            problems);
    String text = PdfText.pages(pdf).get(1);
    assertEquals(expected, text.substring(text.indexOf("〔始〕") + 3, text.indexOf("〔终〕")));
  }

  @Test
  void valuesAreNeverMarkup() throws IOException {
    Tables table = Tables.of("names", Label.of("表"), "prices");
    table.key("code", Label.of("代码")).text("name", Label.of("名称"));
    table.row("a", "*甲* [乙](x) <b> `c` \\d 1. # _e_");
    Section section = SectorReport.textSection("节", "{{ names[a].name }}");
    Problems problems = new Problems();
    byte[] pdf =
        PdfText.print(
            SectorReport.definition(List.of(section)),
            SectorReport.data(Language.ZH, List.of(table.build())),
            problems);
    problems.throwIfErrors();
    String text = PdfText.pages(pdf).get(1);
    assertTrue(text.contains("*甲*[乙](x)<b>`c`\\d1.#_e_"), text);
  }

  private static Problems print(String markdown) throws IOException {
    Problems problems = new Problems();
    PdfText.print(
        SectorReport.definition(List.of(SectorReport.textSection("节", markdown))),
        SectorReport.data(Language.ZH),
        problems);
    return problems;
  }

  private static Problem only(Problems problems, ProblemCode code) {
    assertEquals(1, problems.list().size(), () -> problems.list().toString());
    Problem problem = problems.list().getFirst();
    assertEquals(code, problem.code());
    return problem;
  }
}
