package yanbao.testing;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes files as large as they come, in constant memory. */
public final class BigFiles {
  private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  public static final int GROUPS = 7;

  private BigFiles() {}

  /**
   * A workbook with a header and this many data rows. The column {@code id} has a shared text of
   * its own in each row, {@code kind} one of {@value #GROUPS}; all others are numbers.
   */
  public static void workbook(Path file, int rows, int columns) throws IOException {
    new XlsxFixture()
        .without("xl/worksheets/sheet1.xml")
        .without("xl/sharedStrings.xml")
        .write(
            file,
            new XlsxFixture.Part(
                "xl/sharedStrings.xml",
                out -> {
                  Writer xml =
                      new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
                  xml.write("<sst xmlns=\"" + MAIN + "\">");
                  for (int i = 0; i < GROUPS; i++) {
                    xml.write("<si><t>kind " + i + "</t></si>");
                  }
                  for (int i = 1; i <= rows; i++) {
                    xml.write("<si><t>row " + i + "</t></si>");
                  }
                  xml.write("</sst>");
                  xml.flush();
                }),
            new XlsxFixture.Part(
                "xl/worksheets/sheet1.xml",
                out -> {
                  Writer xml =
                      new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
                  xml.write("<worksheet xmlns=\"" + MAIN + "\"><sheetData><row r=\"1\">");
                  for (int column = 0; column < columns; column++) {
                    xml.write("<c t=\"inlineStr\"><is><t>" + name(column) + "</t></is></c>");
                  }
                  xml.write("</row>");
                  for (int row = 1; row <= rows; row++) {
                    row(xml, row, columns);
                  }
                  xml.write("</sheetData></worksheet>");
                  xml.flush();
                }));
  }

  private static void row(Writer xml, int row, int columns) throws IOException {
    xml.write("<row r=\"" + (row + 1) + "\">");
    for (int column = 0; column < columns; column++) {
      String address = "<c r=\"" + (char) ('A' + column) + (row + 1) + '"';
      xml.write(
          switch (column) {
            case 0 -> address + " t=\"s\"><v>" + (GROUPS + row - 1) + "</v></c>";
            case 1 -> address + " t=\"s\"><v>" + row % GROUPS + "</v></c>";
            default -> address + "><v>" + row + '.' + column + "</v></c>";
          });
    }
    xml.write("</row>");
  }

  /** The same table as text. */
  public static void text(Path file, int rows, int columns) throws IOException {
    try (BufferedWriter csv = Files.newBufferedWriter(file)) {
      for (int column = 0; column < columns; column++) {
        csv.write((column == 0 ? "" : ",") + name(column));
      }
      csv.write('\n');
      for (int row = 1; row <= rows; row++) {
        csv.write("row " + row + ",kind " + row % GROUPS);
        for (int column = 2; column < columns; column++) {
          csv.write("," + row + '.' + column);
        }
        csv.write('\n');
      }
    }
  }

  private static String name(int column) {
    return switch (column) {
      case 0 -> "id";
      case 1 -> "kind";
      default -> "n" + column;
    };
  }

  /** A job that reads such a file and sums its numbers by kind. */
  public static String job(String path, int columns) {
    StringBuilder sums = new StringBuilder("kind: {}, rows: {formula: 'COUNTA([id])'}");
    for (int column = 2; column < columns; column++) {
      sums.append(", %1$s: {formula: 'SUM([%1$s])'}".formatted(name(column)));
    }
    return job(path, columns, "sums: {title: Sums, from: big, group: kind, order: [kind]", sums);
  }

  /** A job that writes all rows of such a file into a workbook, with a column of formulas. */
  public static String listing(String path, int columns) {
    StringBuilder list = new StringBuilder("id: {}, kind: {}");
    for (int column = 2; column < columns; column++) {
      list.append(", %s: {}".formatted(name(column)));
    }
    list.append(", ratio: {formula: '[n2]/[n3]'}");
    return job(path, columns, "list: {title: List, from: big", list)
        + "workbooks: {big: {file: big.xlsx, sheets: [{table: list, title: List}]}}\n";
  }

  private static String job(String path, int columns, String table, CharSequence shown) {
    StringBuilder sources = new StringBuilder("id: {}, kind: {}");
    for (int column = 2; column < columns; column++) {
      sources.append(", %s: {type: decimal}".formatted(name(column)));
    }
    return """
    job: big
    title: Big
    asOf: 2023-03-01
    sources:
      big: {path: %s, columns: {%s}}
    tables:
      %s, columns: {%s}}
    """
        .formatted(path, sources, table, shown);
  }
}
