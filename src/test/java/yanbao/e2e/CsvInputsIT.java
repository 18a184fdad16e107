package yanbao.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yanbao.testing.CsvMutations;

/** Text files as they arrive, through the shipped command: their structure. */
final class CsvInputsIT {
  private final TextInputs inputs;

  CsvInputsIT(@TempDir Path folder) throws IOException {
    this.inputs = new TextInputs(folder);
  }

  @Test
  void structureAndQuotes() throws Exception {
    inputs.text(
        "unclosed.csv",
        "",
        "code,name,date,close\nA1,x,2023-03-01,1\n\nA2,\"y,2023-03-01,1\nA3,z,2023-03-01,1\n",
        ", row 4, column \"name\": a quote (\") opens in line 4 and is never closed [YB-209]");
    inputs.text(
        "stray.csv",
        "",
        "code,name,date,close\nA1,5\" disk,2023-03-01,1\nA2,\"a\"b,2023-03-01,1\n",
        ", row 2, column \"name\": expected quotes (\") around the whole field or none, but found"
            + " one in it [YB-209]",
        ", row 3, column \"name\": expected a delimiter behind the closing quote (\") but found"
            + " text: a quote inside a quoted field must be doubled [YB-209]");
    inputs.text(
        "fields.csv",
        "",
        "code,name,date,close\nA1,x,2023-03-01\nA2,x,2023-03-01,1,234\n\"A\n3\",x\n",
        ", row 2: expected 4 fields as in the header but found 3, none for \"close\" [YB-207]",
        ", row 3: expected 4 fields as in the header but found 5: \"234\" stands beyond the last"
            + " column \"close\"; is a delimiter inside a field not in quotes? [YB-207]",
        ", row 4: expected 4 fields as in the header but found 2, none for \"date\", \"close\""
            + " [YB-207]");
    inputs.text(
        "control.csv",
        "",
        "code,name,date,close\nA1,a\0b,2023-03-01,1\nA2,x,2023-03-01,1\u0007\n",
        ", row 2, column \"name\": expected text but found the control character U+0000 [YB-209]",
        ", row 3, column \"close\": expected text but found the control character U+0007 [YB-209]");
    inputs.text(
        "lines.csv",
        "",
        "code,name,date,close\r"
            + "\"A\r\n"
            + "1\",\"x\n"
            + "y\",2023-03-01,1\r\n"
            + "A2,x,2023-03-01,one\n"
            + "A3,x,2023-03-01,two\r",
        ", row 5, column \"close\": expected a decimal number such as 1,234.56 but found \"one\";"
            + " add \"one\" to \"nulls\" if it means no value [YB-301]",
        ", row 6, column \"close\": expected a decimal number such as 1,234.56 but found \"two\";"
            + " add \"two\" to \"nulls\" if it means no value [YB-301]");
    inputs.text("empty.csv", "", "", ": expected a header, but the file is empty [YB-208]");
    inputs.text(
        "newlines.csv",
        "",
        "\n\r\n\n",
        ": expected a header, but the file ends before it [YB-208]");
    inputs.text(
        "header.csv",
        "",
        "code,name,date,close\n\n",
        ": expected data rows in s8 but found 0 [YB-208]");
    inputs.text(
        "again.csv",
        "",
        TextInputs.GOOD + "\n" + TextInputs.GOOD.replace("A", "B"),
        ", row 5: expected data but found the header again: is this a second table in the same"
            + " file? [YB-209]");
    inputs.text(
        "note.csv",
        "",
        TextInputs.GOOD + "\nSource: Wind\n",
        ", row 5: expected 4 fields as in the header but found 1, none for \"name\", \"date\","
            + " \"close\"; if the table ends above, say \"footer: Source\" in the source [YB-207]");
    inputs.text(
        "title.csv",
        "",
        "Prices\n\n" + TextInputs.GOOD,
        ", row 1: 4 of 4 columns are not in the header: code \"code\", name \"name\", date"
            + " \"date\", close \"close\"; found but not expected: \"Prices\" (column 1); row 3 has"
            + " them all: say \"header: {row: 3}\" in the source [YB-204]");
    inputs.text(
        "semicolon.csv",
        "",
        TextInputs.GOOD.replace(',', ';'),
        ", row 1: 4 of 4 columns are not in the header: code \"code\", name \"name\", date"
            + " \"date\", close \"close\"; found but not expected: \"code;name;date;close\" (column"
            + " 1); 1 column found, 4 expected: the delimiter \";\" would give 4 [YB-204]");
    inputs.text(
        "marked.csv",
        "delimiter: \",\"",
        "sep=;\n" + TextInputs.GOOD.replace(',', ';'),
        ", row 1: the source declares the delimiter \",\" but the first line of the file says"
            + " \"sep=;\" [YB-202]");
    inputs.text(
        "renamed.csv",
        "",
        TextInputs.GOOD.replace("close", "最新价").replace("name", "NAME"),
        ", row 1: 2 of 4 columns are not in the header: name \"name\", close \"close\"; found but"
            + " not expected: \"NAME\" (column 2), \"最新价\" (column 4); is \"NAME\" the name? Then"
            + " say header: {ignore: case} [YB-204]");
    inputs.text(
        "twice.csv",
        "",
        TextInputs.GOOD.replace("name,date", "close,date"),
        ", row 1: expected one column \"close\" but found it in the columns 2, 4 [YB-204]",
        ", row 1: 1 of 4 columns is not in the header: name \"name\"; found but not expected:"
            + " \"close\" (column 2), \"close\" (column 4) [YB-204]");
    inputs.refused();
    inputs.completes();
  }

  @Test
  void brokenFilesBySeed() throws Exception {
    List<String> lines = new ArrayList<>();
    CsvMutations mutations = new CsvMutations(42);
    for (int i = 1; i <= 30; i++) {
      String name = "m" + i;
      CsvMutations.Mutated file = i % 2 == 0 ? mutations.known() : mutations.damaged();
      Files.write(inputs.path("input/" + name + ".csv"), file.bytes());
      inputs.define(CsvMutations.source(name, file));
      file.place()
          .ifPresent(
              place ->
                  lines.add(
                      "input/%s.csv, row %d%s:.*%s"
                          .formatted(
                              name,
                              place.row(),
                              place.header().map(text -> ", column \"" + text + '"').orElse(""),
                              place.code().id())));
    }
    Desk.Ended ended = inputs.run("  t: {title: T, from: m2, columns: {code: }}\n");
    assertEquals(3, ended.code(), ended.err());
    for (String line : lines) {
      assertTrue(
          ended.err().lines().anyMatch(said -> said.matches(line + "]")),
          () -> line + " not in:\n" + ended.err());
    }
    assertFalse(ended.err().contains("Exception"), ended.err());
    assertFalse(ended.err().contains("\tat "), ended.err());
  }
}
