package yanbao.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Lookups, groups, totals and order, by the shipped command over tables small enough to reckon by
 * hand.
 */
final class TablesIT {
  private static final String DEALS =
      """
      company,kind,day,amount
      A,seed,2023-01-10,1
      B,a,2023-01-20,20
      A,a,2023-02-10,10
      B,seed,2022-12-31,2
      C,seed,2023-02-20,
      """;

  private static final String RATES =
      """
      day,rate
      2023-01-01,2
      2023-01-31,3
      2023-02-15,4
      """;

  private static final String JOB =
      """
      job: deals
      title: Deals
      asOf: 2023-03-01
      language: en
      sources:
        deals:
          path: input/deals.csv
          columns:
            company: {required: true}
            kind: {type: category, values: [seed, a]}
            day: {type: date, required: true}
            amount: {type: decimal, unit: USD}
        rates:
          path: input/rates.csv
          columns: {day: {type: date, key: true}, rate: {type: decimal, required: true}}
      tables:
        by_company:
          title: By company
          from: deals
          where: '[day]>=EDATE(as_of, -2)'
          group: company
          order: [-raised]
          columns:
            company: {}
            raised: {formula: 'SUM([amount])'}
            rounds: {formula: 'COUNTA([day])'}
            largest: {formula: 'MAX([amount])'}
        converted:
          title: Converted
          from: deals
          order: [kind, -day]
          columns:
            kind: {}
            company: {}
            day: {}
            amount: {}
            rate: {lookup: rates.rate, onOrBefore: {day: '[day]'}, required: false}
            value: {formula: '[amount]*[rate]'}
            share: {formula: 'IFMISSING([value], 0)/by_company_total.all.raised'}
          totals:
            each: {label: Each kind, per: kind, cells: {value: 'SUM([value])', amount: 'MEDIAN([amount])'}}
        by_company_total:
          title: All
          from: by_company
          columns: {company: {}, raised: {}}
          totals: {all: {label: All, cells: {raised: 'SUM([raised])'}}}
      """;

  @TempDir Path folder;

  private Desk desk(String job, String deals) throws IOException {
    Desk desk = Desk.in(folder.resolve("desk"));
    Files.createDirectories(desk.path("jobs/deals"));
    Files.writeString(desk.path("jobs/deals/job.yaml"), job);
    Files.writeString(desk.path("input/deals.csv"), deals);
    Files.writeString(desk.path("input/rates.csv"), RATES);
    return desk;
  }

  @Test
  void computesGroupsLookupsTotalsAndOrder() throws Exception {
    Desk desk = desk(JOB, DEALS);
    Desk.Ended ended = desk.run("run", "deals");
    assertEquals(0, ended.code(), ended.err());
    // The deal of 2022 is before the two months; C's amount is missing, not zero.
    assertEquals(
        """
        _row,company,raised,rounds,largest
        row,B,20,1,20
        row,A,11,2,10
        row,C,0,1,
        """,
        data(desk, "by_company"));
    // Rates on or before the day: none, 2, 2, 3, 4. Kinds stand in the order of their values.
    assertEquals(
        """
        _row,kind,company,day,amount,rate,value,share
        row,seed,C,2023-02-20,,4,,0
        row,seed,A,2023-01-10,1,2,2,0.06451612903225806
        row,seed,B,2022-12-31,2,,,0
        row,a,A,2023-02-10,10,3,30,0.967741935483871
        row,a,B,2023-01-20,20,2,40,1.2903225806451613
        each:seed,,,,1.5,,2,
        each:a,,,,15,,70,
        """,
        data(desk, "converted"));
  }

  @Test
  void percentagesAreNotShownAsMultiples() throws Exception {
    String job =
        JOB.replace("amount: {type: decimal, unit: USD}", "amount: {type: percent, bare: points}")
            .replace("amount: {}\n", "amount: {format: 0.0x}\n");
    Desk.Ended ended = desk(job, DEALS).run("check", "deals");
    assertEquals(2, ended.code(), ended.err());
    assertTrue(
        ended.err().contains("column amount is a percentage but formatted as a multiple"),
        ended.err());
  }

  private static String data(Desk desk, String table) throws IOException {
    return Files.readString(desk.path("output/deals/latest/data/" + table + ".csv"));
  }

  @Test
  void namesEveryLookupThatFindsNothingOrTooMuch() throws Exception {
    String job =
        JOB.replace("required: false}\n      value", "required: true}\n      value")
            .replace("day: {type: date, key: true}, rate", "day: {type: date}, rate");
    Desk desk = desk(job, DEALS);
    Files.writeString(desk.path("input/rates.csv"), RATES + "2023-02-15,5\n");
    Desk.Ended ended = desk.run("run", "deals");
    assertEquals(3, ended.code(), ended.err());
    for (String fragment :
        List.of(
            "table converted, row seed, column rate: expected a row in rates with day on or before"
                + " 2022-12-31 for input/deals.csv, row 5 but found none",
            "expected one row in rates with day on or before 2023-02-20 for input/deals.csv, row 6"
                + " but found 2, the first is input/rates.csv, row 4",
            "YB-501",
            "YB-502")) {
      assertTrue(ended.err().contains(fragment), () -> fragment + " not in:\n" + ended.err());
    }
  }

  @Test
  void namesEveryFormulaWithoutAResult() throws Exception {
    Desk desk = desk(JOB.replace("'[amount]*[rate]'", "'[rate]/([amount]-1)'"), DEALS);
    Desk.Ended ended = desk.run("run", "deals");
    assertEquals(3, ended.code(), ended.err());
    assertTrue(ended.err().contains("YB-503"), ended.err());
    assertTrue(ended.err().contains("[rate]/([amount]-1)"), ended.err());
    assertTrue(ended.err().contains("column value"), ended.err());
  }

  @Test
  void definitionFaultsHaveTheirPlace() throws Exception {
    String job =
        JOB.replace("'[amount]*[rate]'", "'IF([share]>0, [amount], 0)'")
            .replace("COUNTA([day])", "COUNTA([dya])")
            .replace("order: [-raised]", "order: [-raise]");
    Desk.Ended ended = desk(job, DEALS).run("check", "deals");
    assertEquals(2, ended.code(), ended.err());
    for (String fragment :
        List.of(
            "needs itself", "did you mean day?", "did you mean raised?", "jobs/deals/job.yaml:")) {
      assertTrue(ended.err().contains(fragment), () -> fragment + " not in:\n" + ended.err());
    }
  }
}
