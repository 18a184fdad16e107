package yanbao.report.pdf;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TimeZone;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.openpdf.text.pdf.PdfArray;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfObject;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.SimpleBookmark;
import yanbao.model.Language;
import yanbao.report.DisplayedTable;
import yanbao.report.ReportData;
import yanbao.report.ReportDefinition;
import yanbao.report.SectorReport;

final class ReportWriterTest {

  @ParameterizedTest
  @EnumSource(Language.class)
  void everyValueOfEveryTableIsThere(Language language) throws IOException {
    ReportData data = SectorReport.data(language);
    String text = String.join("", PdfText.pages(PdfText.sample(language)));
    for (String name : data.tables().keySet()) {
      DisplayedTable table = DisplayedTable.of(ReportDefinition.TableView.of(name), data);
      for (DisplayedTable.Line line : table.lines()) {
        for (String cell : line.cells()) {
          assertTrue(text.contains(PdfText.squeezed(cell)), name + ": " + cell);
        }
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "0, 示例证券研究所",
    "0, 研究报告|2023-03-02",
    "0, 行业评级推荐（维持）日期报告日期：2023-03-02截至日期：2023-03-01",
    "0, 指数相对表现指数1个月3个月12个月传媒8.51%",
    "0, 分析师张三执业证书编号S0000000000001media@example.com李四",
    "0, 空间逾1\\,042亿元",
    "0, 中位数24.7x23.1x",
    "0, 来源：行情终端收盘价、盈利预测表",
    "0, n.a.表示无数据；-表示数值无意义",
    "1, 目录1行业走势与评级",
    "1, 图表1指数相对表现",
    "1, 截至日期：2023-03-01",
    "1, 请务必阅读文末的免责声明",
    "1, 2/6",
    "1, 图表1：指数相对表现",
    "5, 免责声明本报告由示例证券研究所制作"
  })
  void theChinesePagesSay(int page, String expected) throws IOException {
    String text = PdfText.pages(PdfText.sample(Language.ZH)).get(page);
    assertTrue(text.contains(expected.replace("\\", "")), text);
  }

  @Test
  void englishReportsHaveEnglishWords() throws IOException {
    String text = String.join("", PdfText.pages(PdfText.sample(Language.EN)));
    for (String word :
        List.of("Contents", "Figure1:Relativeperformance", "Source:Indexlevels", "Overweight")) {
      assertTrue(text.contains(word), word);
    }
  }

  @Test
  void chartsAreText() throws IOException {
    // The PE chart stands alone on its page: its labels come from the drawing.
    String page = PdfText.pages(PdfText.sample(Language.ZH)).get(5);
    for (String label : List.of("PE2022E", "87.7x", "神州泰岳", "100x")) {
      assertTrue(page.contains(label), label + " in " + page);
    }
  }

  @Test
  void everyFontIsEmbeddedAsSubset() throws IOException {
    PdfReader reader = new PdfReader(PdfText.sample(Language.ZH));
    int fonts = 0;
    for (int i = 0; i < reader.getXrefSize(); i++) {
      if (!(reader.getPdfObject(i) instanceof PdfDictionary dictionary)
          || !PdfName.FONT.equals(dictionary.get(PdfName.TYPE))) {
        continue;
      }
      fonts++;
      String name = String.valueOf(dictionary.getAsName(PdfName.BASEFONT));
      assertTrue(name.matches("/[A-Z]{6}\\+NotoSansSC-(Regular|Bold)"), name);
      if (PdfName.TYPE0.equals(dictionary.get(PdfName.SUBTYPE))) {
        assertEquals(new PdfName("Identity-H"), dictionary.get(PdfName.ENCODING));
        assertNotNull(dictionary.get(PdfName.TOUNICODE));
      } else {
        PdfDictionary descriptor = dictionary.getAsDict(PdfName.FONTDESCRIPTOR);
        assertNotNull(descriptor.get(PdfName.FONTFILE2), name);
      }
    }
    assertEquals(4, fonts, "two weights, each with its descendant");
  }

  @Test
  void bookmarksFollowTheSections() throws IOException {
    PdfReader reader = new PdfReader(PdfText.sample(Language.ZH));
    List<Map<String, Object>> bookmarks = SimpleBookmark.getBookmarkList(reader);
    assertEquals(
        List.of("1  行业走势与评级", "2  市场空间：内容成本视角的测算", "3  市场规模路径", "4  可比公司估值", "分析师声明", "免责声明"),
        bookmarks.stream().map(bookmark -> bookmark.get("Title")).toList());
  }

  @Test
  void everyContentsLineLeadsToADestination() throws IOException {
    PdfReader reader = new PdfReader(PdfText.sample(Language.ZH));
    Set<String> targets = new TreeSet<>();
    PdfArray annotations = reader.getPageN(2).getAsArray(PdfName.ANNOTS);
    for (PdfObject annotation : annotations.getElements()) {
      PdfDictionary link = (PdfDictionary) PdfReader.getPdfObject(annotation);
      PdfObject target = link.getAsDict(PdfName.A).get(PdfName.D);
      targets.add(target.toString());
      PdfArray destination = (PdfArray) PdfReader.getPdfObject(target);
      assertEquals(PdfName.PAGE, pageOf(destination).get(PdfName.TYPE));
    }
    assertEquals(
        14, targets.size(), "4 sections, 8 figures, a closing section, the disclaimer: " + targets);
  }

  private static PdfDictionary pageOf(PdfArray destination) {
    return (PdfDictionary) PdfReader.getPdfObject(destination.getElements().getFirst());
  }

  @Test
  void metadataSayNothingOfTimeOrMachine() throws IOException {
    PdfReader reader = new PdfReader(PdfText.sample(Language.ZH));
    Map<String, String> info = reader.getInfo();
    assertEquals("示例证券研究所", info.get("Author"));
    assertEquals("AIGC在传媒行业的应用：从内容生产工具到商业模式重构", info.get("Title"));
    assertEquals("D:20230301000000Z", info.get("CreationDate"));
    assertEquals("D:20230301000000Z", info.get("ModDate"));
    assertEquals("Yanbao", info.get("Producer"));
    assertEquals("zh-CN", reader.getCatalog().getAsString(PdfName.LANG).toString());
    String all = info.toString();
    assertFalse(all.contains(System.getProperty("user.dir")), all);
  }

  @ParameterizedTest
  @CsvSource({"ar-EG, Asia/Shanghai", "tr-TR, America/New_York", "th-TH-u-nu-thai, Pacific/Apia"})
  void bytesDependOnNeitherLocaleNorZone(String locale, String zone) throws IOException {
    byte[] expected = PdfText.sample(Language.ZH);
    Locale formerLocale = Locale.getDefault();
    TimeZone formerZone = TimeZone.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag(locale));
      TimeZone.setDefault(TimeZone.getTimeZone(zone));
      assertArrayEquals(expected, PdfText.printSample(Language.ZH));
    } finally {
      Locale.setDefault(formerLocale);
      TimeZone.setDefault(formerZone);
    }
  }

  @Test
  void anotherJvmWritesTheSameBytes(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("other.pdf");
    String java =
        System.getProperty("java.home") + File.separator + "bin" + File.separator + "java";
    Process process =
        new ProcessBuilder(
                java,
                "-Duser.timezone=Pacific/Apia",
                "-Duser.language=de",
                "-Duser.name=somebody",
                "-cp",
                System.getProperty("java.class.path"),
                Sample.class.getName(),
                file.toString(),
                "zh")
            .redirectErrorStream(true)
            .start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, process.waitFor(), output);
    assertArrayEquals(PdfText.sample(Language.ZH), Files.readAllBytes(file));
  }
}
