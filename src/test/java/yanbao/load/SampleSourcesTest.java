package yanbao.load;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yanbao.job.SourceDefinition;
import yanbao.model.BusinessCalendar;
import yanbao.model.CategoryType;
import yanbao.model.DateType;
import yanbao.model.DecimalType;
import yanbao.model.PercentType;
import yanbao.model.TextType;
import yanbao.model.TickerType;
import yanbao.problem.Problem;
import yanbao.problem.Problems;
import yanbao.source.Layouts;
import yanbao.validate.rule.ControlTotalRule;
import yanbao.validate.rule.FreshRule;
import yanbao.validate.rule.RangeRule;

/** The tables of the sample report, as received, come out exact. */
class SampleSourcesTest {
  private static final Path PROJECT = Path.of("").toAbsolutePath();
  private static final LocalDate AS_OF = LocalDate.of(2023, 3, 1);

  private final Path folder;

  SampleSourcesTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void pricesInGb18030WithFooter() throws IOException, SQLException {
    Path staged =
        load(
            new Sources("input/aigc/prices_{asOf:yyyyMMdd}.csv")
                .layout(Layouts.plain().charset("GB18030").footer("数据来源"))
                .key("code", "证券代码", new TickerType())
                .key("date", "交易日期", new DateType(List.of("y/M/d")))
                .column("close", "收盘价(元)", new DecimalType())
                .rule(
                    new RangeRule(
                        "close",
                        Optional.of(BigDecimal.ZERO),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()))
                .rule(new FreshRule("date", 1, FreshRule.Days.BUSINESS)),
            "12 read, 10 accepted, 0 rejected, 2 skipped");
    assertEquals(
        List.of(
            "0|2|300002.SZ|2023-03-01|2023/3/1|6.7|6.70|null",
            "0|3|300418.SZ|2023-03-01|2023/3/1|25.2|25.20|null",
            "0|4|300364.SZ|2023-03-01|2023/3/1|12.3|12.30|null",
            "0|5|000681.SZ|2023-03-01|2023/3/1|15.8|15.80|null",
            "0|6|300058.SZ|2023-03-01|2023/3/1|6.2|6.20|null",
            "0|7|002555.SZ|2023-03-01|2023/3/1|23.0|23.00|null",
            "0|8|603444.SH|2023-03-01|2023/3/1|366.6|366.60|null",
            "0|9|002624.SZ|2023-03-01|2023/3/1|14.5|14.50|null",
            "0|10|300413.SZ|2023-03-01|2023/3/1|34.8|34.80|null",
            "0|11|003032.SZ|2023-03-01|2023/3/1|18.6|18.60|null"),
        Staged.rows(
            staged,
            "SELECT \"$file\", \"$row\", code, date, date$raw, close, close$text, close$raw FROM"
                + " staged"));
  }

  @Test
  void estimatesUnderStackedMergedHeader() throws IOException, SQLException {
    Path staged =
        load(
            new Sources("input/aigc/eps_estimates.xlsx")
                .layout(Layouts.plain().sheet("盈利预测").header(3, 2).footer("注"))
                .key("code", "证券代码", new TickerType())
                .column("eps_2021", "EPS / 2021A", new DecimalType())
                .column("eps_2022", "EPS / 2022E", new DecimalType())
                .column("eps_2023", "EPS / 2023E", new DecimalType()),
            "14 read, 10 accepted, 0 rejected, 4 skipped");
    assertEquals(
        List.of(
            "5|300002.SZ|0.1994|0.2827|null|0.349|null",
            "6|300418.SZ|1.3125|0.9806|null|1.091|null",
            "7|300364.SZ|0.1362|-0.0821|(0.0821)|0.2352|null",
            "8|000681.SZ|0.2179|0.1802|null|0.2762|null",
            "9|300058.SZ|0.2102|-0.1043|(0.1043)|0.2638|null",
            "10|002555.SZ|1.3068|1.369|null|1.5972|null",
            "11|603444.SH|20.4367|18.4221|null|24.1184|null",
            "12|002624.SZ|0.1895|0.7143|null|0.8683|null",
            "13|300413.SZ|1.1717|0.9831|null|1.2985|null",
            "14|003032.SZ|0.1904|0.4856|null|0.5723|null"),
        Staged.rows(
            staged,
            "SELECT \"$row\", code, eps_2021$text, eps_2022$text, eps_2022$raw, eps_2023$text,"
                + " eps_2023$raw FROM staged"));
  }

  @Test
  void securitiesOfTwoSheets() throws IOException, SQLException {
    Path listed =
        load(
            new Sources("input/aigc/securities.xlsx")
                .layout(Layouts.plain().sheet("相关上市公司"))
                .column("domain", "领域", new TextType())
                .key("code", "股票代码", new TickerType())
                .column("rating", "投资评级", new CategoryType(List.of("买入", "增持", "未评级"))),
            "22 read, 22 accepted, 0 rejected, 0 skipped");
    assertEquals(
        List.of(
            "2|综合|300418.SZ|未评级",
            "3|综合|002230.SZ|null",
            "10|虚拟人|300413.SZ|买入",
            "23|其他|002354.SZ|null"),
        Staged.rows(
            listed,
            "SELECT \"$row\", domain, code, rating FROM staged WHERE \"$row\" IN (2, 3, 10, 23)"));
    Path majors =
        load(
            new Sources("input/aigc/securities.xlsx")
                .layout(Layouts.plain().sheet("互联网公司"))
                .key("company", "公司", new TextType())
                .column("code", "股票代码", new TickerType(), "未上市"),
            "8 read, 8 accepted, 0 rejected, 0 skipped");
    assertEquals(
        List.of(
            "百度|BIDU.O|null",
            "腾讯控股|00700.HK|0700.HK",
            "阿里巴巴|BABA.N|null",
            "快手-W|01024.HK|null",
            "京东|09618.HK|null",
            "网易有道|DAO.US|null",
            "三六零|601360.SH|null",
            "字节跳动|null|未上市"),
        Staged.rows(majors, "SELECT company, code, code$raw FROM staged"));
  }

  @Test
  void indexLevelsWithByteOrderMark() throws IOException, SQLException {
    Path staged =
        load(
            new Sources("input/aigc/index_levels.csv")
                .key("code", "index_code", new TickerType())
                .key("date", "date", new DateType(List.of()))
                .column("close", "close", new DecimalType()),
            "8 read, 8 accepted, 0 rejected, 0 skipped");
    assertEquals(
        List.of(
            "801760.SI|2022-03-01|1000.0000",
            "801760.SI|2022-12-01|838.9497",
            "801760.SI|2023-02-01|924.6152",
            "801760.SI|2023-03-01|1003.3000",
            "000300.SH|2022-03-01|1000.0000",
            "000300.SH|2022-12-01|814.8349",
            "000300.SH|2023-02-01|912.7571",
            "000300.SH|2023-03-01|900.8000"),
        Staged.rows(staged, "SELECT code, date, close$text FROM staged"));
  }

  @Test
  void segmentsWithPercentCellsTotalAndNote() throws IOException, SQLException {
    Path staged =
        load(
            new Sources("input/aigc/market_*.xlsx")
                .layout(Layouts.plain().footer("注").total("合计"))
                .key("segment", "内容", new TextType())
                .column("size", "2022年市场规模(亿元)", new DecimalType())
                .column("cost", "内容/版权成本占收入比重", new PercentType(PercentType.Bare.REFUSED))
                .column("share", "AI辅助制作的比例", new PercentType(PercentType.Bare.REFUSED))
                .rule(new ControlTotalRule("合计", List.of("size"), new BigDecimal("0.05"))),
            "13 read, 10 accepted, 0 rejected, 3 skipped");
    assertEquals(
        List.of(
            "游戏(国内)|2658.8|0.2|0.30|30%",
            "游戏(出海)|173.5|0.2|0.30|30%",
            "电影|641|0.228|0.20|20%",
            "长视频|1626.3|0.73814|0.15|15%",
            "IPTV+OTT|279.9|0.308|0.15|15%",
            "短视频|3055|0.05|0.40|40%",
            "在线音乐|495|0.6444|0.60|60%",
            "图片版权|264.7|0.3148|0.65|65%",
            "网络文学|214|0.134|0.15|15%",
            "网络直播|1936.6|0.5|0.35|35%"),
        Staged.rows(
            staged, "SELECT segment, size$text, cost$text, share$text, share$raw FROM staged"));
  }

  @Test
  void ratingStandardWithTextAmongPercentages() throws IOException, SQLException {
    Path staged =
        load(
            new Sources("input/aigc/rating_standard.csv")
                .key("scope", "scope", new TextType())
                .key("rating", "rating", new TextType())
                .column(
                    "lower", "lower", new PercentType(PercentType.Bare.REFUSED), "领先", "稳定", "落后")
                .column("upper", "upper", new PercentType(PercentType.Bare.REFUSED)),
            "7 read, 7 accepted, 0 rejected, 0 skipped");
    assertEquals(
        List.of(
            "推荐|null|领先|null",
            "中性|null|稳定|null",
            "回避|null|落后|null",
            "买入|0.20|20%|null",
            "增持|0.10|10%|0.20",
            "中性|-0.10|-10%|0.10",
            "卖出|null|null|-0.10"),
        Staged.rows(staged, "SELECT rating, lower$text, lower$raw, upper$text FROM staged"));
  }

  @Test
  void tradingDaysAsCalendar() {
    BusinessCalendar calendar = tradingDays();
    assertEquals("2022-01-04 to 2023-12-29", calendar.coverage());
    assertEquals(
        Optional.of(484 - 1),
        calendar.between(LocalDate.of(2022, 1, 4), LocalDate.of(2023, 12, 29)));
    assertEquals(Optional.of(LocalDate.of(2023, 2, 28)), calendar.onOrBefore(AS_OF, 1));
  }

  private static BusinessCalendar tradingDays() {
    SourceDefinition source =
        new Sources("input/aigc/trading_days.csv")
            .key("day", "trading_day", new DateType(List.of()))
            .build();
    Problems problems = new Problems();
    BusinessCalendar calendar =
        Calendars.read(source, "day", InputFiles.find(PROJECT, source, AS_OF, problems), problems);
    assertEquals(List.of(), problems.list());
    return calendar;
  }

  private Path load(Sources definition, String counts) throws IOException {
    SourceDefinition source = definition.build();
    Problems problems = new Problems();
    List<InputFile> files = InputFiles.find(PROJECT, source, AS_OF, problems);
    Path staged = folder.resolve("stage").resolve(source.columns().getFirst().name() + ".parquet");
    LoadResult result =
        Staged.load(source, files, staged, AS_OF, Optional.of(tradingDays()), problems);
    assertEquals(List.of(), problems.list().stream().map(Problem::line).toList());
    LoadResult.FileResult rows = result.files().getFirst();
    assertEquals(
        counts,
        "%d read, %d accepted, %d rejected, %d skipped"
            .formatted(rows.read(), rows.accepted(), rows.rejected(), rows.skipped()));
    return staged;
  }
}
