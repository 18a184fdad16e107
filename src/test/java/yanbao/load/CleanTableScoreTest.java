package yanbao.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yanbao.model.DateType;
import yanbao.model.DecimalType;
import yanbao.model.HeaderDifference;
import yanbao.model.IntegerType;
import yanbao.model.PercentType;
import yanbao.model.TextType;
import yanbao.model.Value;
import yanbao.problem.Problem;
import yanbao.problem.Problems;
import yanbao.source.Layouts;

/**
 * One clean table, written in every dialect and polluted one way at a time: each is read with the
 * very values of the clean one, or refused with a reason. Nothing is read wrong.
 */
class CleanTableScoreTest {
  /** How many of the dialects and pollutions are read value-exact. It may rise, never fall. */
  private static final int SCORE = 327;

  private static final List<List<String>> CLEAN =
      List.of(
          List.of("code", "name", "day", "amount", "share", "count"),
          List.of("A1", "影视传媒", "2023-03-01", "1234.50", "12.5%", "007"),
          List.of("A2", "a, b; c | d", "2023-03-02", "-0.1", "-3%", "12"),
          List.of("A3", "say \"hi\"", "2024-02-29", "1234567890123456789012345.10", "100%", "0"),
          List.of("#4", "Müller’s \uD83D\uDE00", "1999-12-31", "0.00", "0%", "1000"),
          List.of("A5", "café", "2023-03-05", "5", "5%", "5"));

  private final Path folder;
  private int exact;
  private final List<String> wrong = new ArrayList<>();

  CleanTableScoreTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void everyDialectAndPollution() throws IOException {
    for (Dialect dialect : Dialect.every().toList()) {
      exact(dialect.toString(), dialect.layout(), dialect.charset(), dialect.write(CLEAN));
    }
    pollutedButExact();
    pollutedAndRefused();
    assertEquals(List.of(), wrong);
    assertTrue(exact >= SCORE, () -> "value-exact: " + exact);
  }

  private static String plain() {
    return Dialect.PLAIN.write(CLEAN);
  }

  /** The clean table with every cell of a column changed. */
  private static String cells(int column, UnaryOperator<String> change) {
    List<List<String>> rows = new ArrayList<>();
    for (List<String> row : CLEAN) {
      List<String> cells = new ArrayList<>(row);
      if (row != CLEAN.getFirst()) {
        cells.set(column, change.apply(cells.get(column)));
      }
      rows.add(cells);
    }
    return Dialect.PLAIN.write(rows);
  }

  private static String header(UnaryOperator<String> change) {
    int end = plain().indexOf('\n');
    return change.apply(plain().substring(0, end)) + plain().substring(end);
  }

  private static String fullWidth(String text) {
    return text.chars()
        .mapToObj(c -> String.valueOf((char) (c > ' ' && c < 0x7F ? c + 0xFEE0 : c)))
        .collect(Collectors.joining());
  }

  private void pollutedButExact() throws IOException {
    exact("no line end at the end", plain().stripTrailing());
    exact("blank lines", plain().replace("\n", "\n\n , \n"));
    exact("mixed line ends", plain().replaceFirst("\n", "\r\n").replaceFirst("007\n", "007\r"));
    exact("spaces around fields", cells(3, text -> "  " + text + " "));
    exact("spaces of other scripts", cells(3, text -> "\u00A0" + text + "\u3000"));
    exact("spaces around quotes", plain().replace("\"a, b; c | d\"", "  \"a, b; c | d\" "));
    exact("delimiter behind every row", plain().replace("\n", ",\n"));
    exact(
        "delimiters behind the data only",
        cells(5, text -> text).replace("%,", "%,").replace("5\n", "5,,,\n"));
    exact("another order of columns", reversed());
    exact("a column more", plain().replaceAll("(?m)$(?=\n)", ",x").replaceFirst(",x", ",more"));
    exact("full-width numbers", cells(3, CleanTableScoreTest::fullWidth));
    exact("full-width percents", cells(4, CleanTableScoreTest::fullWidth));
    exact("thousands separators", cells(3, text -> text.equals("1234.50") ? "1,234.50" : text));
    exact("brackets for negative", cells(3, text -> text.equals("-0.1") ? "(0.1)" : text));
    exact("a minus sign of typesetting", cells(3, text -> text.replace('-', '\u2212')));
    exact("a plus sign", cells(5, text -> "+" + text));
    exact("decomposed letters", cells(1, text -> Normalizer.normalize(text, Normalizer.Form.NFD)));
    exact("invisible marks", cells(1, text -> "\u200B" + text + "\u200E"));
    exact("invisible marks at a day", cells(2, text -> "\u200E" + text));
    exact("a first line sep=,", "sep=,\n" + plain());
    exact("white space in the header", header(text -> text.replace("name", " na me ")));
    exact(
        "a declared preamble",
        Layouts.plain().header(4, 1),
        "UTF-8",
        "Title\nof, things\n\n" + plain());
    exact(
        "a declared footer",
        Layouts.plain().footer("Source"),
        "UTF-8",
        plain() + "\nSource: x\nNote\n");
    exact("a declared total", Layouts.plain().total("Total"), "UTF-8", plain() + "Total,,,9,,\n");
    exact(
        "declared case",
        Layouts.plain().ignore(HeaderDifference.CASE),
        "UTF-8",
        header(text -> text.toUpperCase(java.util.Locale.ROOT)));
    exact(
        "declared width",
        Layouts.plain().ignore(HeaderDifference.WIDTH),
        "UTF-8",
        header(text -> fullWidth(text).replace('，', ',')));
    exact(
        "without quotes, none needed",
        Layouts.plain().noQuote(),
        "UTF-8",
        plain().replace("\"a, b; c | d\"", "a‚ b"),
        1);
  }

  private static String reversed() {
    return Dialect.PLAIN.write(CLEAN.stream().map(row -> row.reversed()).toList());
  }

  private void pollutedAndRefused() throws IOException {
    refused("an undeclared preamble", "YB-204", "Title\n" + plain());
    refused("an undeclared footer", "YB-207", plain() + "Source: x\n");
    refused("an undeclared total", "YB-301", plain() + "Total,,,9,,x\n");
    refused("another delimiter", "YB-204", plain().replace(',', ';'));
    refused("header in another case", "YB-204", header(text -> text.replace("name", "NAME")));
    refused("header in full width", "YB-204", header(text -> text.replace("name", "ｎａｍｅ")));
    refused("header missing", "YB-204", plain().substring(plain().indexOf('\n') + 1));
    refused("header twice", "YB-209", plain() + plain());
    refused("a field lost", "YB-207", plain().replace("A5,café,", "A5,"));
    refused("a delimiter not in quotes", "YB-207", plain().replace("\"a, b; c | d\"", "a, b"));
    refused("a quote lost", "YB-209", plain().replace("\"a, b; c | d\"", "\"a, b; c | d"));
    refused("a quote not doubled", "YB-209", plain().replace("\"\"hi", "\"hi"));
    refused("a zero byte", "YB-209", plain().replace("café", "caf\0"));
    refused("a lost character", "YB-301", plain().replace("café", "caf\uFFFD"));
    refused("an override", "YB-301", plain().replace("café", "\u202Ecafé"));
    refused("a decimal comma", "YB-301", cells(3, text -> text.replace('.', ',')));
    refused("an exponent", "YB-301", cells(3, text -> text.equals("5") ? "5e0" : text));
    refused("not a number", "YB-301", cells(3, text -> text.equals("5") ? "NaN" : text));
    refused("an undeclared null", "YB-301", cells(3, text -> text.equals("5") ? "N/A" : text));
    refused("a unit", "YB-301", cells(3, text -> "￥" + text));
    refused("a share without sign", "YB-301", cells(4, text -> text.replace("%", "")));
    refused("a fraction", "YB-301", cells(5, text -> text + ".5"));
    refused("another format of days", "YB-301", cells(2, text -> text.replace('-', '/')));
    refused("no such day", "YB-301", plain().replace("2024-02-29", "2023-02-29"));
    for (String charset : List.of("GB18030", "UTF-16LE", "UTF-32BE")) {
      refused("undeclared " + charset, "YB-203", plain(), charset);
    }
  }

  private void exact(String name, String text) throws IOException {
    exact(name, Layouts.plain(), "UTF-8", text);
  }

  private void exact(String name, Layouts layout, String charset, String text) throws IOException {
    exact(name, layout, charset, text, CLEAN.size());
  }

  /**
   * @param rows how many rows of the clean table, its header included, are to be compared
   */
  private void exact(String name, Layouts layout, String charset, String text, int rows)
      throws IOException {
    Problems problems = new Problems();
    List<List<String>> found = read(layout, text.getBytes(Charset.forName(charset)), problems);
    if (found.subList(0, Math.min(rows - 1, found.size())).equals(expected().subList(0, rows - 1))
        && !problems.hasErrors()) {
      exact++;
    } else {
      wrong.add(name + ": " + problems.list().stream().map(Problem::line).toList() + found);
    }
  }

  private void refused(String name, String code, String text) throws IOException {
    refused(name, code, text, "UTF-8");
  }

  private void refused(String name, String code, String text, String charset) throws IOException {
    Problems problems = new Problems();
    read(Layouts.plain(), text.getBytes(Charset.forName(charset)), problems);
    if (problems.list().stream().noneMatch(problem -> problem.code().id().equals(code))) {
      wrong.add(name + ": " + problems.list().stream().map(Problem::line).toList());
    }
  }

  /** The values of all rows as text, numbers to the last digit. */
  private List<List<String>> read(Layouts layout, byte[] bytes, Problems problems)
      throws IOException {
    Sources source =
        new Sources("x.csv")
            .layout(layout)
            .key("code", "code", new TextType())
            .column("name", "name", new TextType())
            .column("day", "day", new DateType(List.of()))
            .column("amount", "amount", new DecimalType())
            .column("share", "share", new PercentType(PercentType.Bare.REFUSED))
            .column("count", "count", new IntegerType());
    Path file = Files.write(folder.resolve("x.csv"), bytes);
    return Loaded.values(source.build(), Sources.file(file), problems).stream()
        .map(row -> row.stream().map(CleanTableScoreTest::text).toList())
        .toList();
  }

  private static List<List<String>> expected() {
    return List.of(
        List.of("A1", "影视传媒", "2023-03-01", "1234.5", "0.125", "7"),
        List.of("A2", "a, b; c | d", "2023-03-02", "-0.1", "-0.03", "12"),
        List.of("A3", "say \"hi\"", "2024-02-29", "1234567890123456789012345.1", "1", "0"),
        List.of("#4", "Müller’s \uD83D\uDE00", "1999-12-31", "0", "0", "1000"),
        List.of("A5", "café", "2023-03-05", "5", "0.05", "5"));
  }

  private static String text(Value value) {
    return switch (value) {
      case Value.Text text -> text.text();
      case Value.Number number -> number.exact().stripTrailingZeros().toPlainString();
      case Value.Date date -> date.date().toString();
      case Value.Bool bool -> String.valueOf(bool.value());
      case Value.Missing missing -> "missing";
      case Value.NotMeaningful notMeaningful -> "not meaningful";
    };
  }
}
