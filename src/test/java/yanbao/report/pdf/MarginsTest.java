package yanbao.report.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import yanbao.model.Language;

/** A second reader, poppler, says where every word stands. */
final class MarginsTest {
  /** 18 mm in points. */
  private static final double SIDE = 51;

  private static final Path POPPLER = Path.of("/usr/bin/pdftotext");
  private static final Pattern WORD =
      Pattern.compile(
          "<word xMin=\"([0-9.-]+)\" yMin=\"([0-9.-]+)\" xMax=\"([0-9.-]+)\""
              + " yMax=\"([0-9.-]+)\">(.*)</word>");

  @ParameterizedTest
  @EnumSource(Language.class)
  void noWordStandsInTheMargins(Language language, @TempDir Path folder) throws Exception {
    assumeTrue(Files.isExecutable(POPPLER));
    Path pdf = Files.write(folder.resolve("report.pdf"), PdfText.sample(language));
    Matcher words = WORD.matcher(boxes(pdf));
    int count = 0;
    while (words.find()) {
      count++;
      String word = words.group();
      assertTrue(Double.parseDouble(words.group(1)) >= SIDE - 0.5, word);
      assertTrue(Double.parseDouble(words.group(3)) <= 595.3 - SIDE + 0.5, word);
      assertTrue(Double.parseDouble(words.group(2)) >= 25, word);
      assertTrue(Double.parseDouble(words.group(4)) <= 842 - 20, word);
    }
    assertTrue(count > 300, "words: " + count);
  }

  private static String boxes(Path pdf) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(POPPLER.toString(), "-bbox", pdf.toString(), "-")
            .redirectErrorStream(true)
            .start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, process.waitFor(), output);
    return output;
  }
}
