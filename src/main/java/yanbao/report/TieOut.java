package yanbao.report;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Which cells show the same value in the files of one revision; published as {@value #FILE}, so
 * that a copy of the revision can be checked anywhere.
 */
public record TieOut(List<Workbook> workbooks, Optional<Report> report) {
  public static final String FILE = "data/tie-out.json";

  public TieOut {
    workbooks = List.copyOf(workbooks);
  }

  /**
   * A workbook.
   *
   * @param parameters the cells of the parameters by their names
   */
  public record Workbook(String file, List<Sheet> sheets, Map<String, Cell> parameters) {
    public Workbook {
      sheets = List.copyOf(sheets);
      parameters = new TreeMap<>(parameters);
    }

    /** Where this workbook shows the value, if it does. */
    public Optional<Cell> find(Figure.Source source) {
      if (source.ofParameter()) {
        return Optional.ofNullable(parameters.get(source.column()));
      }
      return sheets.stream()
          .filter(sheet -> sheet.table().equals(source.table()))
          .findFirst()
          .flatMap(sheet -> sheet.find(source));
    }
  }

  /**
   * A sheet with a table; rows and columns are 0-based.
   *
   * @param first the row of the first data record
   * @param rows how many data records there are; totals follow the last one
   * @param columns the table's columns, from the first column of the sheet on
   */
  public record Sheet(String sheet, String table, int first, int rows, List<String> columns) {
    public Sheet {
      columns = List.copyOf(columns);
    }

    /** The row of a record; a table without data keeps an empty row before its totals. */
    public int row(int record) {
      return first + record + (rows == 0 ? 1 : 0);
    }

    private Optional<Cell> find(Figure.Source source) {
      int column = columns.indexOf(source.column());
      return column < 0
          ? Optional.empty()
          : Optional.of(new Cell(sheet, row(source.record()), column));
    }
  }

  /** A cell; row and column are 0-based. */
  public record Cell(String sheet, int row, int column) {}

  /** The report and what it shows. */
  public record Report(String file, List<Figure> figures) {
    public Report {
      figures = List.copyOf(figures);
    }
  }
}
