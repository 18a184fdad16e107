import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.xml.parsers.SAXParserFactory;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.helpers.DefaultHandler;

/**
 * The least that POI can do for W3: each cell from the event reader straight into SXSSF, three
 * formulas with their values behind it, and nothing checked: {@code BareSheets IN OUT}.
 */
final class BareSheets extends DefaultHandler {
  private final ReadOnlySharedStringsTable strings;
  private final SXSSFSheet sheet;
  private final double[] numbers = new double[10];
  private final StringBuilder text = new StringBuilder();
  private Row row;
  private int column;
  private String type;
  private boolean inValue;

  private BareSheets(ReadOnlySharedStringsTable strings, SXSSFSheet sheet) {
    this.strings = strings;
    this.sheet = sheet;
  }

  public static void main(String[] args) throws Exception {
    try (OPCPackage in = OPCPackage.open(args[0], PackageAccess.READ);
        SXSSFWorkbook book = new SXSSFWorkbook(100);
        OutputStream out = Files.newOutputStream(Path.of(args[1]))) {
      XSSFReader reader = new XSSFReader(in);
      SAXParserFactory factory = SAXParserFactory.newInstance();
      factory.setNamespaceAware(true);
      try (InputStream xml = reader.getSheetsData().next()) {
        factory
            .newSAXParser()
            .parse(
                new InputSource(xml),
                new BareSheets(new ReadOnlySharedStringsTable(in), book.createSheet("Orders")));
      }
      book.write(out);
    }
  }

  @Override
  public void startElement(String uri, String name, String qualified, Attributes attributes) {
    switch (name) {
      case "row" -> row = sheet.createRow(Integer.parseInt(attributes.getValue("r")) - 1);
      case "c" -> {
        column = new CellReference(attributes.getValue("r")).getCol();
        type = attributes.getValue("t");
      }
      case "v", "t" -> {
        inValue = true;
        text.setLength(0);
      }
      default -> {}
    }
  }

  @Override
  public void characters(char[] characters, int start, int length) {
    if (inValue) {
      text.append(characters, start, length);
    }
  }

  @Override
  public void endElement(String uri, String name, String qualified) {
    switch (name) {
      case "v", "t" -> {
        inValue = false;
        Cell cell = row.createCell(column);
        if ("s".equals(type)) {
          cell.setCellValue(strings.getItemAt(Integer.parseInt(text.toString())).getString());
        } else if (type == null || type.equals("n")) {
          numbers[column] = Double.parseDouble(text.toString());
          cell.setCellValue(numbers[column]);
        } else {
          cell.setCellValue(text.toString());
        }
      }
      case "row" -> formulas();
      default -> {}
    }
  }

  private void formulas() {
    if (row.getRowNum() == 0) {
      return;
    }
    int n = row.getRowNum() + 1;
    double revenue = numbers[5] * numbers[6] * (1 - numbers[7]);
    double margin = revenue - numbers[5] * numbers[8];
    formula(10, "F" + n + "*G" + n + "*(1-H" + n + ")", revenue);
    formula(11, "K" + n + "-F" + n + "*I" + n, margin);
    formula(12, "L" + n + "/K" + n, margin / revenue);
  }

  private void formula(int column, String formula, double value) {
    Cell cell = row.createCell(column);
    cell.setCellFormula(formula);
    cell.setCellValue(value);
  }
}
