package yanbao.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import yanbao.model.Language;
import yanbao.model.Parameter;
import yanbao.model.SourceColumn;
import yanbao.report.WorkbookDefinition;
import yanbao.table.TableDefinition;
import yanbao.validate.rule.FreshRule;

class SampleJobTest {
  private final JobDefinition job = JobLoader.load(Path.of(""), "aigc");

  @Test
  void isFound() {
    assertTrue(JobLoader.names(Path.of("")).contains("aigc"));
  }

  @Test
  void hasItsHead() {
    assertEquals("jobs/aigc/job.yaml", job.file());
    assertEquals(64, job.digest().length());
    assertEquals(new AsOf.Fixed(LocalDate.of(2023, 3, 1)), job.asOf());
    assertEquals(
        Optional.of(new JobDefinition.Calendar("trading_days", "trading_day")), job.calendar());
    assertEquals(Language.ZH, job.language());
    assertTrue(
        job.parameters().stream()
            .map(Parameter::name)
            .toList()
            .containsAll(List.of("ai_uplift", "sector", "benchmark", "neutral_band")));
  }

  @Test
  void hasItsSources() {
    SourceDefinition prices = job.source("prices");
    assertEquals("input/aigc/prices_{asOf:yyyyMMdd}.csv", prices.path());
    assertEquals(
        List.of("code", "date"),
        prices.columns().stream().filter(SourceColumn::key).map(SourceColumn::name).toList());
    assertTrue(prices.rules().contains(new FreshRule("date", 1, FreshRule.Days.BUSINESS)));
  }

  @Test
  void hasItsTables() {
    List<String> tables = job.tables().stream().map(TableDefinition::name).toList();
    assertTrue(tables.containsAll(List.of("valuation", "market_space", "relative_performance")));
    // In an order in which they can be computed, whatever that of the definition.
    assertTrue(tables.indexOf("market_path") > tables.indexOf("forecast"));
    assertTrue(tables.indexOf("domains") > tables.indexOf("listed_companies"));
    assertEquals(
        List.of("index_code"),
        job.table("relative_performance").columns().stream()
            .filter(TableDefinition.Column::key)
            .map(TableDefinition.Column::name)
            .toList());
  }

  @Test
  void hasItsDeliverables() {
    assertEquals(
        List.of("valuation", "market_space", "relative_performance"),
        job.workbooks().getFirst().sheets().stream()
            .map(WorkbookDefinition.Sheet::table)
            .limit(3)
            .toList());
    assertEquals(8, job.report().orElseThrow().sections().size());
  }
}
