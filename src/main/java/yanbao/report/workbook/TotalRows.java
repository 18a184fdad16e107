package yanbao.report.workbook;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.xssf.streaming.SXSSFRow;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import yanbao.formula.TypedFormula;
import yanbao.model.Value;
import yanbao.table.ComputedTable;
import yanbao.table.TableDefinition;

/** The total rows of a table: below the data, ruled and bold. */
final class TotalRows {
  private final Book book;
  private final Layout layout;
  private final SXSSFSheet sheet;

  TotalRows(Book book, Layout layout, SXSSFSheet sheet) {
    this.book = book;
    this.layout = layout;
    this.sheet = sheet;
  }

  void write() {
    List<ComputedTable.Total> totals = layout.table().totals();
    for (int index = 0; index < totals.size(); index++) {
      write(index, totals.get(index), rule(index, totals));
    }
  }

  private static Look.Rule rule(int index, List<ComputedTable.Total> totals) {
    boolean last = index == totals.size() - 1;
    if (index == 0) {
      return last ? Look.Rule.ABOVE_AND_BELOW : Look.Rule.ABOVE;
    }
    if (!isSameBlock(totals.get(index - 1), totals.get(index))) {
      return last ? Look.Rule.GROUP_AND_BELOW : Look.Rule.GROUP;
    }
    return last ? Look.Rule.BELOW : Look.Rule.NONE;
  }

  /** Rows of one total per group belong together, and so do those of statistics. */
  private static boolean isSameBlock(ComputedTable.Total one, ComputedTable.Total next) {
    return one.definition().name().equals(next.definition().name())
        || (one.group().isEmpty()
            && next.group().isEmpty()
            && columns(one).equals(columns(next))
            && one.definition().cells().size() > 1);
  }

  private static Set<String> columns(ComputedTable.Total total) {
    return total.definition().cells().stream()
        .map(TableDefinition.Cell::column)
        .collect(Collectors.toSet());
  }

  private void write(int index, ComputedTable.Total total, Look.Rule rule) {
    SXSSFRow row = sheet.createRow(layout.total(index));
    SheetCells cells = SheetCells.inTotal(book, layout, index);
    int label = Captions.totalColumn(layout, total);
    for (int column = 0; column < layout.columns().size(); column++) {
      Cell cell = row.createCell(column);
      Optional<TableDefinition.Cell> figure =
          total.definition().cell(layout.columns().get(column).name());
      if (figure.isPresent()) {
        figure(cell, figure.get(), total, cells, rule);
      } else {
        cell.setCellStyle(style(Look.PLAIN.ink(Look.Ink.FORMULA).with(Look.Trait.PADDED), rule));
        if (column == label) {
          cell.setCellValue(Captions.total(book, layout, total));
        }
      }
    }
  }

  private void figure(
      Cell cell,
      TableDefinition.Cell figure,
      ComputedTable.Total total,
      SheetCells cells,
      Look.Rule rule) {
    Value value = total.cells().getOrDefault(figure.column(), Value.Missing.VALUE);
    Optional<TypedFormula> live = LiveFormula.ofTotal(book, figure.formula());
    Look.Ink ink =
        live.isPresent() || value.isPresent()
            ? LiveFormula.ink(live, layout.definition().name())
            : Look.Ink.FAINT;
    cell.setCellStyle(
        style(ColumnCells.of(figure.formula().kind(), figure.format()).ink(ink), rule));
    live.ifPresent(formula -> LiveFormula.put(cell, formula, cells));
    CellValues.put(cell, value);
  }

  private CellStyle style(Look look, Look.Rule rule) {
    return book.styles().of(look.fill(Look.Fill.TOTAL).rule(rule).with(Look.Trait.BOLD));
  }
}
