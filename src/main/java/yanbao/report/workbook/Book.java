package yanbao.report.workbook;

import java.util.List;
import java.util.Optional;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import yanbao.model.Label;
import yanbao.report.ReportData;
import yanbao.report.Words;

/** What the sheets of one workbook share; {@code layouts} in the order of its table sheets. */
record Book(
    StreamingWorkbook workbook,
    Palette palette,
    Styles styles,
    ReportData data,
    List<Layout> layouts,
    ParameterNames parameters) {

  String font() {
    return data.style().workbook().font();
  }

  String word(Words word) {
    return word.in(data.language());
  }

  String text(Label label) {
    return label.in(data.language());
  }

  /** Where a table stands; its first place, should it stand on several sheets. */
  Optional<Layout> find(String table) {
    return layouts.stream().filter(layout -> layout.definition().name().equals(table)).findFirst();
  }

  Layout layout(String table) {
    return find(table)
        .orElseThrow(() -> new IllegalArgumentException("no sheet with table " + table));
  }

  /** The sheet behind the stream, for what is not cells. */
  XSSFSheet behind(String sheet) {
    return workbook.getXSSFWorkbook().getSheet(sheet);
  }
}
