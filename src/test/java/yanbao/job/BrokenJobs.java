package yanbao.job;

import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/**
 * Mistakes in a job definition, by kind: what of the sample is replaced, by what, where {@code §}
 * marks the place that is reported, and what the message says.
 */
final class BrokenJobs {
  private BrokenJobs() {}

  static Stream<Arguments> keys() {
    return Stream.of(
        arguments("language: en", "language: en\n§job: other", "it is already in line 1"),
        arguments("{zh: 样例, en", "{zh: 样例, §zh: x, en", "duplicate key \"zh\""),
        arguments("type: ticker, key", "type: §!!java.net.URL ticker, key", "the tag"),
        arguments("day: {type: date, format", "day: §&a {type: date, format", "the anchor &a"),
        arguments("language: en", "language: en\n§<<: {a: b}", "unknown key \"<<\""),
        arguments("language: en", "language: en\n§{a: b}: c", "a key must be a word"),
        arguments("language: en", "§langage: en", "did you mean language?"),
        arguments("label: Uplift", "§labl: x, label: Uplift", "allowed: value, label, format"),
        arguments("charset: utf-8", "§encoding: utf-8", "unknown key \"encoding\" in a source"),
        arguments("type: ticker", "§typ: ticker", "did you mean type?"),
        arguments("{row: Total,", "{row: Total, §tolerence: 1,", "did you mean tolerance?"),
        arguments("{atMost: 1%}", "{atMost: 1%, §atLeast: 0}", "in the rejects of a source"),
        arguments("order: [-close]", "§sort: close", "unknown key \"sort\" in a table"),
        arguments("label: Twice", "§lable: Twice", "did you mean label?"),
        arguments("{label: Sum,", "{label: Sum, §by: code,", "in a total"),
        arguments("freeze: code", "§freze: code", "did you mean freeze?"),
        arguments("{type: line,", "{type: line, §colour: red,", "in a chart"),
        arguments("{zh: 样例, en: Sample}", "{zh: 样例, §fr: Exemple}", "allowed: zh, en"),
        arguments(
            "job: sample\ntitle: {zh: 样例, en: Sample}\n",
            "§job: sample\n",
            "the job needs the key \"title\""),
        arguments("sum: {label: Sum, ", "§sum: {", "a total needs the key \"label\""),
        arguments("- heading: One\n      text", "- §text", "a section needs the key \"heading\""));
  }

  static Stream<Arguments> values() {
    return Stream.of(
        arguments("job: sample", "job: §other", "expected the name of the job's folder, sample"),
        arguments("asOf: 2023-03-01", "asOf: §2023-02-30", "found \"2023-02-30\""),
        arguments("asOf: 2023-03-01", "asOf: §yesterday", "last-business-day - 1"),
        arguments(
            "asOf: 2023-03-01",
            "schedule: {cron: §\"60 20 * * *\", zone: UTC}\nasOf: 2023-03-01",
            "\"60\" is not allowed as minute"),
        arguments(
            "asOf: 2023-03-01",
            "schedule: {cron: \"0 20 * * *\", zone: §Asia/Shangai}\nasOf: 2023-03-01",
            "did you mean Asia/Shanghai?"),
        arguments(
            "asOf: 2023-03-01",
            "schedule: {cron: \"0 20 * * *\", zone: UTC, catchUp: §some}\nasOf: 2023-03-01",
            "allowed: all, last, none"),
        arguments(
            "path: input/days.csv",
            "wait: {until: §\"24:00\", zone: UTC}\n    path: input/days.csv",
            "02:30 next day"),
        arguments(
            "path: input/days.csv",
            "wait: §{until: \"22:30\"}\n    path: input/days.csv",
            "needs the key \"zone\""),
        arguments(
            "path: input/days.csv",
            "wait: {until: \"22:30\", zone: UTC, every: §5}\n    path: input/days.csv",
            "30s, 5m or 1h"),
        arguments("asOf: 2023-03-01", "asOf: §-1 business day", "today - 1"),
        arguments("language: en", "language: §NO", "allowed: en, zh"),
        arguments("{value: 5%, label", "{value: §[1, 2], label", "expected a text, found a list"),
        arguments("{value: 5%, label", "{value: §2023-02-30, label", "a day of the calendar"),
        arguments("format: \"0%\"", "format: §\"#.#\"", "expected a format such as"),
        arguments("format: \"0%\"", "format: §yyyy-mm-dd", "does not fit the value"),
        arguments("{value: 5%, label", "{value: §5%, atMost: 4%, label", "expected at most 0.04"),
        arguments("{value: 5%, label", "{value: 5%, §values: [a], label", "only a text has values"),
        arguments(
            "{value: 5%, label: Uplift, format: \"0%\"}",
            "{value: §c, values: [a, b], label: Uplift}", "expected one of a, b"),
        arguments("{twice: bars}", "{close: §red}", "allowed: bars, negative, scale"),
        arguments("charset: utf-8", "charset: §utf-9", "did you mean utf-8?"),
        arguments("charset: utf-8", "delimiter: §\"a;\"", "the text that separates fields"),
        arguments("charset: utf-8", "quote: §x", "expected one of"),
        arguments("charset: utf-8", "limits: {rows: §0}", "a whole number from 1"),
        arguments("charset: utf-8", "limits: {§row: 9}", "did you mean rows?"),
        arguments("charset: utf-8", "header: {ignore: §colour}", "allowed: case, width"),
        arguments("charset: utf-8", "header: {rows: §010}", "a whole number from 1 to 10"),
        arguments("charset: utf-8", "header: §3", "expected the header of a source"),
        arguments("charset: utf-8", "§sheet: One", "a text file has none"),
        arguments("type: ticker, key: true", "type: ticker, key: §yes", "allowed: false, true"),
        arguments("type: ticker", "type: §tickr", "did you mean ticker?"),
        arguments("remark:\n", "§remark: {type: category}\n", "needs the key \"values\""),
        arguments("format: y/M/d", "format: §h:m", "expected a date format of y, M and d"),
        arguments(
            "type: ticker", "type: ticker, §format: y/M/d", "neither a plain number nor date"),
        arguments("type: ticker", "type: ticker, §bare: points", "not percent"),
        arguments("above: 0", "above: §much", "expected a number such as"),
        arguments("{label: Code}", "{label: §\"\"}", "expected a text, found \"\""),
        arguments("{label: Code}", "{label: §{}}", "texts by language"),
        arguments("required: false", "required: §0", "allowed: false, true"),
        arguments("type: bar", "type: §pie", "allowed: bar, line, scatter"),
        arguments("{type: line,", "{type: line, §stacking: stacked,", "only bars have it"),
        arguments("{type: line,", "{type: line, §labels: code,", "only points have it"),
        arguments(
            "type: bar, title: Close, category: code,",
            "type: scatter, title: Close, category: §code,",
            "is no number"),
        arguments("[code, close]}", "[code, close, §code]}", "is in this list twice"),
        arguments("[code, close]}", "§[]}", "at least one text"));
  }

  static Stream<Arguments> names() {
    return Stream.of(
        arguments(
            "  uplift: {",
            "  §Up: {value: 1, label: x}\n  uplift: {",
            "the name \"Up\" is not allowed"),
        arguments("  uplift: {", "  §as_of: {value: 1, label: x}\n  uplift: {", "is built in"),
        arguments("  uplift: {", "  §ab12: {value: 1, label: x}\n  uplift: {", "a cell in Excel"),
        arguments(
            "      remark:\n",
            "      §'a\"; DROP TABLE x; --':\n",
            "the name \"a\"; DROP TABLE x; --\" is not allowed"),
        arguments(
            "workbooks:\n",
            "  §days: {title: x, from: prices, columns: {code: }}\nworkbooks:\n",
            "a source is named days too"),
        arguments("  book:", "  §book-1:", "the name \"book-1\" is not allowed"));
  }

  static Stream<Arguments> references() {
    return Stream.of(
        arguments("calendar: days", "calendar: §day", "did you mean days?"),
        arguments("from: prices", "from: §price", "did you mean prices?"),
        arguments("code: {label: Code}", "§cod: {label: Code}\n      code:", "did you mean code?"),
        arguments("code: {label: Code}", "code: {column: §kode}", "did you mean code?"),
        arguments("lookup: prices.close, on: code}", "lookup: §prces.close, on: code}", "prices?"),
        arguments("lookup: prices.close, on: code}", "lookup: §prices.clos, on: code}", "close?"),
        arguments("lookup: prices.close, on: code}", "lookup: §prices, on: code}", "prices.close"),
        arguments("lookup: prices.close, on: code}", "lookup: prices.close, on: §cde}", "code?"),
        arguments("{code: '[code]'}", "{§kode: '[code]'}", "unknown column \"kode\" in prices"),
        arguments("{day: 'as_of'}", "{§date: 'as_of'}", "unknown column \"date\" in prices"),
        arguments("order: [-close]", "order: [§-clse]", "did you mean close?"),
        arguments("order: [-close]", "group: §cod", "did you mean code?"),
        arguments("per: code", "per: §cod", "did you mean code?"),
        arguments("cells: {twice:", "cells: {§twic:", "did you mean twice?"),
        arguments("- table: valuation", "- table: §valuations", "did you mean valuation?"),
        arguments("freeze: code", "freeze: §before", "column before of valuation is hidden"),
        arguments("{twice: bars}", "{§clos: bars}", "did you mean close?"),
        arguments("{twice: bars}", "{§code: bars}", "code of valuation is no number"),
        arguments("category: code, values: [close]", "category: §kode, values: [close]", "code?"),
        arguments("category: code, values: [close]", "category: code, values: [§clos]", "close?"),
        arguments("[code, close]}", "[code, §clse]}", "did you mean close?"),
        arguments("\"{{ valuation.sum.close |", "\"§{{ valuatin.sum.close |", "valuation?"),
        arguments("\"{{ valuation.sum.close |", "\"§{{ valuation.sm.close |", "mean sum?"),
        arguments("\"{{ valuation.sum.close |", "\"§{{ valuation.sum.cls |", "allowed: close"),
        arguments("\"{{ valuation.sum.close |", "\"§{{ valuation.each.twice |", "row per code"),
        arguments("\"{{ valuation.sum.close | 0.0", "\"§{{ as_of | 0.#", "expected a format"),
        arguments("\"{{ valuation.sum.close |", "\"§{{ 7*7 |", "expected {{ table.total.column }}"),
        arguments("{{ valuation[300002.SZ].twice", "§{{ valuation[300002.SZ].twic", "twice?"),
        arguments("{{ uplift }}", "§{{ upliftt }}", "did you mean uplift?"),
        arguments("{{ uplift }}", "§{{ uplift }", "a reference is not closed"));
  }

  static Stream<Arguments> rules() {
    return Stream.of(
        arguments("columns: [close]", "columns: [§clos]", "did you mean close?"),
        arguments("columns: [close]", "columns: [§code]", "column code is ticker, not a number"),
        arguments("{column: day,", "{column: §close,", "column close is decimal, not a date"),
        arguments("within: 1 business day", "within: §1 week", "0 days, 3 days or 1 business day"),
        arguments("{atMost: 1%}", "{atMost: §101%}", "at most 100%"),
        arguments("{atMost: 1%}", "{atMost: §-1}", "a whole number from 0"),
        arguments("above: 0", "above: 0, atLeast: §0", "not both"),
        arguments("close: {header", "close: §{below: 0, header", "no number lies within"),
        arguments("type: ticker,", "type: ticker, §above: 0,", "not a number"));
  }

  static Stream<Arguments> paths() {
    return Stream.of(
        arguments("path: input/days.csv", "path: §../days.csv", "without .."),
        arguments("path: input/days.csv", "path: §input/../../etc/passwd", "without .."),
        arguments("path: input/days.csv", "path: §/etc/passwd", "relative to the project"),
        arguments("path: input/days.csv", "path: §http://host/days.csv", "relative to"),
        arguments("path: input/days.csv", "path: §jar:file:x.jar!/days.csv", "relative to"),
        arguments("path: input/days.csv", "path: §classpath:days.csv", "relative to"),
        arguments("path: input/days.csv", "path: §'\\\\host\\share\\days.csv'", "relative to"),
        arguments("path: input/days.csv", "path: §C:/days.csv", "relative to"),
        arguments("path: input/days.csv", "path: §~/days.csv", "relative to"),
        arguments("path: input/days.csv", "path: input/§{as_of}.csv", "did you mean asOf?"),
        arguments("path: input/days.csv", "path: input/§{asOf:hhmm}.csv", "{asOf:yyyyMMdd}"));
  }

  static Stream<Arguments> deliverables() {
    return Stream.of(
        arguments("file: report.pdf", "file: §../report.pdf", "a file name without folders"),
        arguments("file: report.pdf", "file: §out/report.pdf", "a file name without folders"),
        arguments("file: report.pdf", "file: §report.doc", "ending in .pdf"),
        arguments("file: report.pdf", "file: §.pdf", "begins with neither . nor -"),
        arguments("file: report.pdf", "file: §'re?.pdf'", "the character ? is not allowed"),
        arguments(
            "chart: {type: line",
            "content: [§{text: A, table: valuation}]\n      chart: {type: line",
            "expected one of: a text, a table, a chart or beside"),
        arguments(
            "chart: {type: line",
            "content: [{beside: §[{table: valuation}]}]\n      chart: {type: line",
            "expected 2 or 3 figures beside each other, found 1"),
        arguments(
            "chart: {type: line",
            "content: [{beside: [{§text: A}, {table: valuation}]}]\n      chart: {type: line",
            "unknown key \"text\" in a figure"),
        arguments(
            "columns: [code, close]}\n      chart",
            "group: §cod}\n      chart",
            "unknown column \"cod\""),
        arguments(
            "cover: {", "cover: {analysts: [{§licence: S1, name: A}], ", "did you mean license?"),
        arguments(
            "cover: {",
            "cover: {sidebar: [{chart: §{type: line, title: A, category: code, values: [close]}}],"
                + " ",
            "needs the key \"table\""),
        arguments("title: Values", "title: §a/b", "Excel takes no sheet title"),
        arguments("title: Values", "title: §一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一二", "31"),
        arguments("title: Values", "title: §{zh: 值, en: \"a:b\"}", "\"a:b\""),
        arguments(
            "- table: valuation\n        title: Values",
            "- {table: valuation, title: VALUES}\n      - table: valuation\n        title: §Values",
            "in this workbook twice"));
  }

  static Stream<Arguments> yaml() {
    String nested = "a: " + "[".repeat(32);
    return Stream.of(
        arguments("§", "the file is empty"),
        arguments("§just text", "expected the keys of a job"),
        arguments("sources:\n§\tprices:\n", "a tab in the indentation"),
        arguments("tables: [§*a]\n", "the alias *a; write the value out"),
        arguments(nested + "§[1]" + "]".repeat(32), "nested more than 32 levels deep"),
        arguments("job: sample\n§---\njob: other\n", "a second document"),
        arguments("where: [close]§/[eps]\n", "need quotes"),
        arguments("note: §@here\n", "not valid YAML"),
        arguments("job: a§\u0001b\n", "is not allowed"));
  }
}
