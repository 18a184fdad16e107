package yanbao.report.workbook;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import yanbao.model.Parameter;
import yanbao.report.ReportData;
import yanbao.report.TieOut;
import yanbao.report.Words;
import yanbao.report.WorkbookDefinition;
import yanbao.table.TableDefinition;

/** Says where a workbook shows which values. */
public final class WorkbookPlaces {
  private WorkbookPlaces() {}

  /**
   * The places in the workbook that {@link WorkbookWriter} writes.
   *
   * @param file its path in the revision
   */
  public static TieOut.Workbook of(String file, WorkbookDefinition definition, ReportData data) {
    return new TieOut.Workbook(
        file,
        definition.sheets().stream().map(sheet -> sheet(sheet, data)).toList(),
        parameters(data));
  }

  private static TieOut.Sheet sheet(WorkbookDefinition.Sheet sheet, ReportData data) {
    List<String> columns =
        data.table(sheet.table()).definition().columns().stream()
            .map(TableDefinition.Column::name)
            .toList();
    return new TieOut.Sheet(
        sheet.title().in(data.language()),
        sheet.table(),
        Layout.FIRST,
        data.table(sheet.table()).rows().size(),
        columns);
  }

  private static Map<String, TieOut.Cell> parameters(ReportData data) {
    Map<String, TieOut.Cell> cells = new LinkedHashMap<>();
    String sheet = Words.PARAMETERS.in(data.language());
    int row = ParameterNames.FIRST_ROW;
    cells.put(ParameterNames.AS_OF, new TieOut.Cell(sheet, row, ParameterNames.VALUE_COLUMN));
    for (Parameter parameter : data.parameters()) {
      row++;
      cells.put(parameter.name(), new TieOut.Cell(sheet, row, ParameterNames.VALUE_COLUMN));
    }
    return cells;
  }
}
