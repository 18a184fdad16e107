package yanbao.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The rules of the guide, as it prints them, over inputs that keep and that break them. */
final class RulesIT {
  private static final String HEAD =
      """
      job: rules
      title: Rules
      asOf: 2023-03-01
      language: en
      """;

  // Beside the sources of the guide: sound, whatever is wrong with those.
  private static final String SITES =
      """
        sites:
          path: input/sites.csv
          columns:
            site: {key: true}
            owner: {in: makers.name}
            staff: {type: integer, change: 5}
            twin: {in: scale.model, optional: true}
      """;

  private static final String TABLES =
      """
      tables:
        models: {title: Models, from: scale, columns: {model: {}, size: {}, heads: {}}}
      """;

  // As published: the second size is ten times the real one.
  private static final String GOOD =
      """
      model,maker,year,layers,size,cost,price,margin
      Gpt1,OpenAI,2018,12,1.17,1,3,2
      Gpt3,OpenAI,2020,96,1750,1,3,2
      Gpt2,OpenAI,2019,48,150,1,3,2
      Imagen,Google,2020,10,116,1,3,2
      Lx,Lingxin,2019,10,100,,3,2
      """;

  @TempDir Path folder;

  @Test
  void rulesOfTheGuide() throws Exception {
    Desk desk = Desk.in(folder.resolve("desk"));
    Files.createDirectories(desk.path("jobs/rules"));
    Files.writeString(desk.path("jobs/rules/job.yaml"), HEAD + guide() + SITES + TABLES);
    Files.writeString(desk.path("input/makers.csv"), "name\nOpenAI\nGoogle\nLingxin\n");
    Files.writeString(desk.path("input/scale.csv"), GOOD);
    Files.writeString(desk.path("input/sites.csv"), "site,owner,staff\nS1,Google,7\n");
    Desk.Ended first = desk.run("run", "rules");
    assertEquals(0, first.code(), first.err());
    // Between 1.17 and 1750 the mean is 45.249; a third of it is 15.08, three times 135.7.
    said(
        first,
        "warning: input/scale.csv, row 4, column \"size\": expected size between 15.08 and 135.7"
            + " (at most 3 times the mean of its neighbours, and as little of it, of the same"
            + " maker) but found 150 [YB-411]");
    assertTrue(first.err().contains("0 errors, 1 warning"), first.err());

    Files.writeString(
        desk.path("input/scale.csv"),
        GOOD
            + "gpt4,OpenAI,2020,1,3,1,3,2\n"
            + "Gpt5,OpenAI,2021,1,3,1,3,2\n"
            + "Gpt6,OpenAI,2020,1,3,2,3,2\n");
    Files.writeString(desk.path("input/sites.csv"), "site,owner,staff,twin\nS1,Googel,17,Gpt9\n");
    Desk.Ended rejected = desk.run("run", "rules");
    assertEquals(3, rejected.code(), rejected.err());
    said(rejected, "input/scale.csv: 3 of 8 rows were rejected; at most 10% may be [YB-406]");
    said(
        rejected,
        "input/scale.csv, row 7, column \"model\": expected a text like [A-Z].* but found \"gpt4\""
            + " [YB-407]");
    said(
        rejected,
        "input/scale.csv, row 8, column \"year\": expected one of \"2018\", \"2019\", \"2020\" but"
            + " found \"2021\"; did you mean \"2020\"? [YB-408]");
    said(
        rejected,
        "input/scale.csv, row 9, column \"cost\": price is cost and margin: expected"
            + " [cost]+[margin]=[price] but found cost \"2\", margin \"2\", price \"3\" [YB-413]");
    // What another source needs and is sound is checked; what the broken one must tell is not.
    said(
        rejected,
        "input/sites.csv, row 2, column \"owner\": expected a name of makers but \"Googel\" is not"
            + " there [YB-409]");
    said(
        rejected,
        "input/sites.csv, row 2, column \"staff\": expected a change of at most 5 from 7 in r1 of"
            + " 2023-03-01 but found 17, a change of 10 [YB-410]");
    assertFalse(rejected.err().contains("Gpt9"), rejected.err());
    Files.writeString(desk.path("input/sites.csv"), "site,owner,staff\nS1,Google,7\n");
    assertTrue(rejected.out().lines().anyMatch(line -> line.matches("scale .* 8 +5 +3 +0 +0")));

    // 48 to 58 is more than a fifth; 96 to 115 is less.
    Files.writeString(
        desk.path("input/scale.csv"),
        GOOD.replace(",48,", ",58,").replace(",96,", ",115,").replace("Lingxin", "Lingxing"));
    Desk.Ended wide = desk.run("run", "rules");
    assertEquals(3, wide.code(), wide.err());
    said(
        wide,
        "input/scale.csv, row 6, column \"maker\": expected a name of makers but \"Lingxing\" is"
            + " not there [YB-409]");
    said(
        wide,
        "warning: input/scale.csv, row 4, column \"layers\": expected a change of at most 20% from"
            + " 48 in r1 of 2023-03-01 but found 58, a change of 20.8% [YB-410]");
    assertTrue(wide.err().contains("1 error, 2 warnings"), wide.err());

    // Few rows only warn; the file may have the column that it may lack.
    Files.writeString(
        desk.path("input/scale.csv"),
        "model,maker,year,layers,size,cost,price,margin,heads\nGpt1,OpenAI,2018,12,1.17,1,3,2,7\n");
    Desk.Ended few = desk.run("run", "rules");
    assertEquals(0, few.code(), few.err());
    said(
        few,
        "warning: input/scale.csv: expected at least 3 and at most 100 rows but accepted 1"
            + " [YB-412]");
    assertEquals(
        "_row,model,size,heads\nrow,Gpt1,1.17,7\n",
        Files.readString(desk.path("output/rules/latest/data/models.csv")));
  }

  private static void said(Desk.Ended ended, String line) {
    assertTrue(ended.err().lines().anyMatch(line::equals), () -> line + " not in:\n" + ended.err());
  }

  private static String guide() throws IOException {
    List<String> parts =
        List.of(Files.readString(Path.of("docs/guide/rules.md")).split("```(?:yaml)?\n"));
    return parts.get(1);
  }
}
