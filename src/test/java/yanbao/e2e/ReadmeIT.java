package yanbao.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the README shows works as shown. */
final class ReadmeIT {
  @TempDir Path folder;

  @Test
  void firstJobRuns() throws Exception {
    String readme = Files.readString(Path.of("README.md"));
    Desk desk = Desk.in(folder.resolve("desk"));
    Files.createDirectories(desk.path("jobs/prices"));
    Files.writeString(desk.path("jobs/prices/job.yaml"), block(readme, "yaml"));
    Files.writeString(desk.path("input/quotes.csv"), block(readme, "csv"));

    for (String command : List.of("check", "plan", "run")) {
      Desk.Ended ended = desk.run(command, "prices");
      assertEquals(0, ended.code(), ended.err());
    }

    // 10.50/0.75 = 14, not meaningful, 33/1.5 = 22; quartiles interpolated between 14 and 22.
    assertEquals(
        """
        _row,ticker,close,eps,pe
        row,AAA,10.50,0.75,14
        row,BBB,7.20,-0.10,NM
        row,CCC,33.00,1.50,22
        pe_max,,,,22
        pe_p75,,,,20
        pe_median,,,,18
        pe_p25,,,,16
        pe_min,,,,14
        """,
        Files.readString(desk.path("output/prices/latest/data/valuation.csv")));
    assertTrue(Files.exists(desk.path("output/prices/latest/valuation-2023-03-01.xlsx")));
  }

  @Test
  void filesThatItNamesAreThere() throws IOException {
    Matcher links = Pattern.compile("]\\(([^)#]+)").matcher(Files.readString(Path.of("README.md")));
    while (links.find()) {
      assertTrue(Files.exists(Path.of(links.group(1))), links.group(1));
    }
  }

  private static String block(String markdown, String language) {
    Matcher matcher =
        Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL).matcher(markdown);
    assertTrue(matcher.find(), language);
    return matcher.group(1);
  }
}
