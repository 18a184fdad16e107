package yanbao.report.workbook;

import static yanbao.report.workbook.Sample.number;
import static yanbao.report.workbook.Sample.text;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import yanbao.model.Value;
import yanbao.table.ComputedTable;
import yanbao.table.TableDefinition;

/** The values of the sample's tables. */
final class SampleTables {
  private static final Value NA = Value.Missing.VALUE;
  private static final Value NM = Value.NotMeaningful.VALUE;

  private SampleTables() {}

  static ComputedTable of(TableDefinition definition) {
    return switch (definition.name()) {
      case "valuation" -> valuation(definition);
      case "market_space" -> marketSpace(definition);
      case "shares" -> shares(definition);
      case "performance" -> performance(definition);
      case "funding" -> funding(definition);
      default -> throw new IllegalArgumentException(definition.name());
    };
  }

  private static ComputedTable valuation(TableDefinition definition) {
    // PE: 20.0, 25.0, -, n.a. | 50.0, 10.0, -; medians 22.5 and 30.0; of all 22.5.
    List<ComputedTable.Row> rows =
        List.of(
            stock("002555.SZ", "三七互娱", "游戏", "2011-03-02", "24", "1.2", number("20"), true, ""),
            stock(
                "002624.SZ", "完美世界", "游戏", "2011-10-28", "15", "0.6", number("25"), false, "=1+1"),
            stock("300364.SZ", "中文在线", "游戏", "2015-01-21", "12.5", "-0.1", NM, null, "+86 10"),
            stock("300418.SZ", "昆仑万维", "游戏", "2015-01-21", "25.2", "", NA, null, "@SUM(A1)"),
            stock("300027.SZ", "华谊兄弟", "影视", "2009-10-30", "5", "0.1", number("50"), false, "-"),
            stock(
                "300133.SZ",
                "华策影视",
                "影视",
                "2010-10-26",
                "8",
                "0.8",
                number("10"),
                true,
                "公司在影视内容领域具有较强的储备，人工智能辅助制作有望提升效率，缩短周期，降低成本；同时海外发行持续推进，版权业务稳定增长。"),
            stock(
                "300251.SZ",
                "光线传媒",
                "影视",
                "1890-08-03",
                "8.4",
                "-0.24",
                NM,
                null,
                "a\u0007_x0041_"));
    List<ComputedTable.Total> totals =
        List.of(
            total(definition, 0, Optional.of(text("游戏")), 0, 3, "close", "19.5", "pe", "22.5"),
            total(definition, 0, Optional.of(text("影视")), 4, 6, "close", "8", "pe", "30"),
            total(definition, 1, Optional.empty(), 0, 6, "pe", "22.5"));
    return new ComputedTable(definition, rows, totals);
  }

  private static ComputedTable.Row stock(
      String code,
      String name,
      String sector,
      String listed,
      String close,
      String eps,
      Value pe,
      @org.jspecify.annotations.Nullable Boolean cheap,
      String remark) {
    return new ComputedTable.Row(
        List.of(
            text(code),
            text(name),
            text(sector),
            new Value.Date(LocalDate.parse(listed)),
            number("1000000"),
            number(close),
            eps.isEmpty() ? NA : number(eps),
            pe,
            cheap == null ? pe : new Value.Bool(cheap),
            text(new BigDecimal(close).compareTo(BigDecimal.valueOf(20)) > 0 ? "高价" : "低价"),
            remark.isEmpty() ? NA : text(remark)));
  }

  private static ComputedTable marketSpace(TableDefinition definition) {
    List<ComputedTable.Row> rows =
        List.of(
            row("游戏(国内)", "2658.8", "0.2", "531.76", "0.3", "0.35", "186.116"),
            row("长视频", "1600", "0.75", "1200", "0.15", "0.2", "240"),
            row("网络直播", "2000", "0.5", "1000", "0.35", "0.4", "400"));
    // 2731.76 / 6258.8
    List<ComputedTable.Total> totals =
        List.of(
            total(
                definition,
                0,
                Optional.empty(),
                0,
                2,
                "market_size",
                "6258.8",
                "content_cost",
                "2731.76",
                "cost_ratio",
                "0.4364670543874225",
                "aigc_space",
                "826.116"));
    return new ComputedTable(definition, rows, totals);
  }

  private static ComputedTable shares(TableDefinition definition) {
    return new ComputedTable(
        definition,
        List.of(
            row("游戏(国内)", "2658.8", ratio(2658.8, 6258.8), ratio(2658.8, 6.9)),
            row("长视频", "1600", ratio(1600, 6258.8), ratio(1600, 6.9)),
            row("网络直播", "2000", ratio(2000, 6258.8), ratio(2000, 6.9))),
        List.of());
  }

  private static String ratio(double above, double below) {
    return Double.toString(above / below);
  }

  private static ComputedTable performance(TableDefinition definition) {
    List<ComputedTable.Row> rows = new ArrayList<>();
    String[] sector = {"1000", "1012.5", "", "1045.25", "1085.5"};
    String[] excess = {"0", "2.5", "", "15.25", "65.5"};
    String[] benchmark = {"1000", "1010", "1020", "1030", "1020"};
    for (int i = 0; i < sector.length; i++) {
      rows.add(
          new ComputedTable.Row(
              List.of(
                  new Value.Date(LocalDate.of(2023, 2, 23).plusDays(i)),
                  sector[i].isEmpty() ? NA : number(sector[i]),
                  number(benchmark[i]),
                  excess[i].isEmpty() ? NA : number(excess[i]))));
    }
    return new ComputedTable(definition, rows, List.of());
  }

  private static ComputedTable funding(TableDefinition definition) {
    return new ComputedTable(
        definition,
        List.of(
            row("OpenAI", "7000000", "2"),
            new ComputedTable.Row(List.of(text("小冰公司"), NA, number("0")))),
        List.of(total(definition, 0, Optional.empty(), 0, 1, "raised", "7000000")));
  }

  /** The first value is a text, the others are numbers. */
  private static ComputedTable.Row row(String first, String... numbers) {
    List<Value> values = new ArrayList<>();
    values.add(text(first));
    for (String number : numbers) {
      values.add(number(number));
    }
    return new ComputedTable.Row(values);
  }

  private static ComputedTable.Total total(
      TableDefinition definition,
      int index,
      Optional<Value> group,
      int first,
      int last,
      String... columnsAndNumbers) {
    Map<String, Value> cells = new LinkedHashMap<>();
    for (int i = 0; i < columnsAndNumbers.length; i += 2) {
      cells.put(columnsAndNumbers[i], number(columnsAndNumbers[i + 1]));
    }
    return new ComputedTable.Total(definition.totals().get(index), group, first, last, cells);
  }
}
