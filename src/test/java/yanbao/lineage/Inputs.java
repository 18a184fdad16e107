package yanbao.lineage;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The sample's input files, read by other means than the program's. */
final class Inputs {
  private final Path folder;
  private final Map<String, XSSFWorkbook> workbooks = new HashMap<>();

  Inputs(Path folder) {
    this.folder = folder;
  }

  /** Whether the cell of an explanation is in its file as shown. */
  boolean has(Trace.SourceCell shown) throws IOException {
    String raw = shown.raw().orElseThrow();
    if (!shown.file().endsWith(".xlsx")) {
      return field(shown).equals(raw);
    }
    Cell cell =
        workbook(shown.file())
            .getSheet(shown.sheet().orElseThrow())
            .getRow(shown.row() - 1)
            .getCell(shown.column() - 1);
    if (cell == null || cell.getCellType() == CellType.BLANK) {
      return raw.isEmpty();
    }
    return cell.getCellType() == CellType.NUMERIC
        ? new BigDecimal(raw).doubleValue() == cell.getNumericCellValue()
        : cell.getStringCellValue().equals(raw);
  }

  private String field(Trace.SourceCell shown) throws IOException {
    Charset charset =
        shown.file().matches(".*/(prices|image_products).*")
            ? Charset.forName("GB18030")
            : StandardCharsets.UTF_8;
    String line =
        Files.readString(folder.resolve(shown.file()), charset)
            .lines()
            .skip(shown.row() - 1L)
            .findFirst()
            .orElse("");
    String delimiter = shown.file().endsWith(".tsv") ? "\t" : ",";
    return line.split(delimiter, -1)[shown.column() - 1];
  }

  private XSSFWorkbook workbook(String file) throws IOException {
    XSSFWorkbook known = workbooks.get(file);
    if (known == null) {
      known = new XSSFWorkbook(Files.newInputStream(folder.resolve(file)));
      workbooks.put(file, known);
    }
    return known;
  }
}
