package yanbao.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;
import yanbao.publish.Durable;

final class ExplainCommandTest {
  private static final String PE = "valuation!pe_2022[300002.SZ]";
  private static final String PRICES = "input/aigc/prices_20230301.csv";

  /** Published once, for the tests that only read. */
  @TempDir private static Path shared = Path.of("");

  @TempDir private Path folder = Path.of("");

  @BeforeAll
  static void publish() throws Exception {
    CliProject.ofSample(shared).succeed("run", "aigc");
  }

  @Test
  void explainsARevisionAfterItsInputsAndDefinitionHaveChanged() throws Exception {
    CliProject sample = CliProject.ofSample(folder);
    sample.succeed("run", "aigc");
    String first = sample.succeed("explain", "aigc", PE);
    changeThePrice("6.70", "7.70");
    Path definition = folder.resolve("jobs/aigc/job.yaml");
    String text = Files.readString(definition);
    Files.writeString(
        definition,
        text.replace("IF([eps_2022]>0, [close]/[eps_2022], NM())", "[close]/[eps_2022]"));
    sample.succeed("run", "aigc");

    String second = sample.succeed("explain", "aigc", PE);
    assertTrue(second.contains("= 7.70/0.2827"), second);
    assertTrue(second.contains("\"7.70\""), second);
    assertFalse(second.contains("note: "), second);

    String old = sample.succeed("explain", "aigc", PE, "--revision", "1", "--as-of", "2023-03-01");
    assertTrue(old.startsWith(first), old);
    assertTrue(old.contains("= IF(0.2827 > 0, 6.70/0.2827, NM())"), old);
    assertTrue(old.contains("\"6.70\""), old);
    assertTrue(old.contains("note: jobs/aigc/job.yaml is not as it was"), old);
    assertTrue(old.contains("note: " + PRICES + " is not as it was"), old);

    Durable.delete(folder.resolve("input"));
    Durable.delete(folder.resolve("jobs"));
    assertTrue(sample.succeed("explain", "aigc", PE, "--revision", "1").startsWith(first));
  }

  @Test
  void saysWhatIsGoneAndExplainsTheRest() throws Exception {
    CliProject sample = CliProject.ofSample(folder);
    sample.succeed("run", "aigc");
    Path lineage = folder.resolve("output/aigc/2023-03-01/r1/lineage");
    Durable.delete(folder.resolve(".yanbao"));
    assertTrue(sample.succeed("explain", "aigc", PE).contains("\"6.70\""));
    Files.writeString(lineage.resolve("sources/prices.parquet"), "torn");

    String explained = sample.succeed("explain", "aigc", PE);
    assertTrue(explained.contains("= IF(0.2827 > 0, 6.70/0.2827, NM())"), explained);
    assertTrue(explained.contains("prices_20230301.csv, row 2, column D 收盘价(元): ?"), explained);
    assertTrue(
        explained.contains("prices.parquet is damaged: it held the rows of prices"), explained);

    Durable.delete(lineage.resolve("tables/valuation.parquet"));
    CliProject.Ended ended = sample.execute("explain", "aigc", PE);
    assertEquals(4, ended.code(), ended.err());
    assertTrue(ended.err().contains("valuation.parquet: is gone or not as published"), ended.err());
  }

  @Test
  void saysWhetherAParameterWasChanged() throws Exception {
    CliProject sample = CliProject.ofSample(folder);
    sample.succeed("run", "aigc", "--set", "ai_uplift=5%");

    assertEquals(
        "ai_uplift = 5%  (0.05)   parameter changed by --set; defined as 0",
        sample
            .succeed("explain", "aigc", "ai_uplift")
            .lines()
            .findFirst()
            .orElse("")
            .split("   j")[0]);
    assertTrue(
        sample
            .succeed("explain", "aigc", "market_space!ai_ratio_used[电影]")
            .contains("= 0.20 + 0.05"));
    assertTrue(sample.succeed("explain", "aigc", "benchmark").contains("parameter as defined"));
  }

  @Test
  void findsTheRevisionOfAWorkbookByItsBytes() throws Exception {
    CliProject sample = CliProject.ofSample(folder);
    sample.succeed("run", "aigc");
    Path sent = folder.resolve("sent.xlsx");
    try (Stream<Path> files = Files.list(folder.resolve("output/aigc/2023-03-01/r1"))) {
      Path workbook =
          files.filter(file -> file.toString().contains("估值与空间")).findFirst().orElseThrow();
      Files.copy(workbook, sent);
    }
    changeThePrice("6.70", "7.70");
    sample.succeed("run", "aigc");

    String explained = sample.succeed("explain", sent.toString(), "估值表!J5");
    assertTrue(explained.startsWith(PE + " = 23.7"), explained);
    CliProject.Ended header = sample.execute("explain", sent.toString(), "估值表!J4");
    assertEquals(2, header.code());
    assertTrue(header.err().contains("the values of this sheet are in A5:N23"), header.err());

    Files.write(sent, new byte[] {1});
    CliProject.Ended changed = sample.execute("explain", sent.toString(), "估值表!J5");
    assertEquals(2, changed.code());
    assertTrue(changed.err().contains("no published revision has a file with these bytes"));
  }

  @Test
  void printsJson() throws Exception {
    CliProject sample = new CliProject(shared);

    Map<?, ?> json =
        new JsonMapper()
            .readValue(
                sample.succeed("explain", "aigc", "market_space!market_size[total]", "--json"),
                Map.class);
    Map<?, ?> cell = (Map<?, ?>) json.get("cell");
    assertEquals("SUM([market_size])", cell == null ? "" : cell.get("formula"));
    assertTrue(json.toString().contains("count=10"), json.toString());
    assertTrue(json.toString().contains("raw=2658.8"), json.toString());
    assertEquals(3, json.toString().split("raw=", -1).length - 1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "valuation!pe_2022[300002.SH] | did you mean 300002.SZ?",
        "valuation!pe_2020[300002.SZ] | did you mean pe_202",
        "valuations!pe_2022[300002.SZ] | did you mean valuation?",
        "valuation!close[all_median] | the total all_median has no figure in close",
        "nothing | expected a cell such as table!column[row]",
      })
  void namesWhatItDoesNotKnow(String cell, String message) throws Exception {
    CliProject sample = new CliProject(shared);

    CliProject.Ended ended = sample.execute("explain", "aigc", cell);
    assertEquals(2, ended.code());
    assertTrue(ended.err().contains(message), ended.err());
  }

  private void changeThePrice(String from, String to) throws Exception {
    Path prices = folder.resolve(PRICES);
    Charset charset = Charset.forName("GB18030");
    Files.writeString(prices, Files.readString(prices, charset).replace(from, to), charset);
  }

  @Test
  void explainsGroupsTablesOnTablesAndTotalsOfOthers() throws Exception {
    CliProject tiny = new CliProject(folder);
    tiny.write(
        "jobs/funding/job.yaml",
        """
        job: funding
        title: Funding
        asOf: 2023-03-01
        language: en
        sources:
          rounds:
            title: Rounds
            path: input/rounds.csv
            columns:
              company: {required: true}
              amount: {type: decimal, nulls: [undisclosed]}
        tables:
          companies:
            title: Companies
            from: rounds
            group: company
            order: [company]
            columns:
              company:
              raised: {formula: 'SUM([amount])'}
              largest: {formula: 'MAX([amount])'}
            totals:
              all: {label: All, cells: {raised: 'SUM([raised])'}}
          shares:
            title: Shares
            from: companies
            order: [-raised]
            columns:
              company:
              raised:
              share: {formula: '[raised]/companies.all.raised'}
              again: {lookup: companies.raised, on: company}
        """);
    tiny.write(
        "input/rounds.csv",
        "company,amount\nBeta,10\nAlpha,1\nBeta,20\nBeta,30\nBeta,39\nGamma,undisclosed\n");
    tiny.succeed("run", "funding");

    String company = tiny.succeed("explain", "funding", "companies!company[Beta]");
    assertTrue(company.contains("└─ group 4 rows of rounds"), company);
    assertTrue(company.contains("#2  [company] = Beta"), company);
    String raised = tiny.succeed("explain", "funding", "shares!raised[Beta]");
    assertTrue(raised.contains("└─ companies!raised[Beta] = 99"), raised);
    assertTrue(raised.contains("SUM([amount]) = 99   over 4 rows of rounds"), raised);
    assertTrue(raised.contains("#4  [amount] = 20"), raised);
    assertTrue(raised.contains("… 1 more row; --all lists it"), raised);
    assertTrue(
        tiny.succeed("explain", "funding", "shares!raised[Beta]", "--all")
            .contains("#6  [amount] = 39"));
    String share = tiny.succeed("explain", "funding", "shares!share[Beta]");
    assertTrue(share.contains("= 99/100"), share);
    assertTrue(share.contains("companies.all.raised = 100"), share);
    assertTrue(share.contains("see above"), share);
    String again = tiny.succeed("explain", "funding", "shares!again[Alpha]");
    assertTrue(again.contains("lookup companies.raised where company = Alpha"), again);
    assertTrue(again.contains("companies!raised[Alpha] = 1"), again);
    String missing = tiny.succeed("explain", "funding", "companies!largest[Gamma]");
    assertTrue(missing.contains("because: MAX([amount]) = n.a."), missing);
    assertTrue(missing.contains("\"undisclosed\""), missing);
  }
}
