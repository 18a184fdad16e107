package yanbao.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import yanbao.model.DisplayFormat;
import yanbao.model.Language;
import yanbao.model.Value;
import yanbao.model.ValueKind;
import yanbao.table.ComputedTable;
import yanbao.table.TableDefinition;

/**
 * A table as a reader sees it: the chosen columns, every value as text, totals in their place.
 *
 * @param hasMissing whether a value is shown as {@link DisplayFormat#MISSING}
 * @param hasNotMeaningful whether a value is shown as {@link DisplayFormat#NOT_MEANINGFUL}
 */
public record DisplayedTable(
    String name,
    String title,
    List<Column> columns,
    List<Line> lines,
    Optional<String> note,
    boolean hasMissing,
    boolean hasNotMeaningful) {
  public DisplayedTable {
    columns = List.copyOf(columns);
    lines = List.copyOf(lines);
  }

  public record Column(
      String name, String label, Optional<String> unit, ValueKind kind, boolean key) {}

  /**
   * A row, or a total; {@code name} as messages name it.
   *
   * @param sources where the cells come from; empty for the label of a total and what is blank
   */
  public record Line(
      String name, Kind kind, List<String> cells, List<Optional<Figure.Source>> sources) {
    public Line {
      cells = List.copyOf(cells);
      sources = List.copyOf(sources);
    }

    /** What a line is. */
    public enum Kind {
      ROW,
      /** The value that the rows below have in common, in the first cell. */
      GROUP,
      TOTAL
    }
  }

  public static DisplayedTable of(ReportDefinition.TableView view, ReportData data) {
    return new Builder(data.table(view.table()), view, data.language()).build();
  }

  private static final class Builder {
    private final ComputedTable table;
    private final TableDefinition definition;
    private final ReportDefinition.TableView view;
    private final Language language;
    private final List<TableDefinition.Column> columns;
    private boolean missing;
    private boolean notMeaningful;

    Builder(ComputedTable table, ReportDefinition.TableView view, Language language) {
      this.table = table;
      this.definition = table.definition();
      this.view = view;
      this.language = language;
      this.columns =
          (view.columns().isEmpty()
                  ? definition.visibleColumns()
                  : view.columns().stream().map(definition::column).toList())
              .stream().filter(column -> !view.group().equals(Optional.of(column.name()))).toList();
    }

    DisplayedTable build() {
      List<Line> lines = lines();
      return new DisplayedTable(
          definition.name(),
          view.title().orElse(definition.title()).in(language),
          columns.stream().map(this::column).toList(),
          lines,
          definition.note().map(note -> note.in(language)),
          missing,
          notMeaningful);
    }

    private Column column(TableDefinition.Column column) {
      return new Column(
          column.name(), column.label().in(language), column.unit(), column.kind(), column.key());
    }

    private List<Line> lines() {
      List<Line> lines = new ArrayList<>();
      for (int row = 0; row < table.rows().size(); row++) {
        if (view.group().isPresent() && begins(view.group().get(), row)) {
          lines.add(group(view.group().get(), row));
        }
        lines.add(row(row));
        for (int index = 0; index < table.totals().size(); index++) {
          ComputedTable.Total total = table.totals().get(index);
          if (total.definition().per().isPresent() && total.lastRow() == row) {
            lines.add(total(index));
          }
        }
      }
      for (int index = 0; index < table.totals().size(); index++) {
        if (table.totals().get(index).definition().per().isEmpty()) {
          lines.add(total(index));
        }
      }
      return lines;
    }

    private boolean begins(String group, int row) {
      return row == 0 || !table.value(row, group).equals(table.value(row - 1, group));
    }

    private Line group(String name, int row) {
      TableDefinition.Column column = definition.column(name);
      List<String> cells = new ArrayList<>(Collections.nCopies(columns.size(), ""));
      List<Optional<Figure.Source>> sources =
          new ArrayList<>(Collections.nCopies(columns.size(), Optional.empty()));
      cells.set(0, show(table.value(row, name), column.format()));
      sources.set(0, Optional.of(source(row, name, column.format())));
      return new Line(table.key(row), Line.Kind.GROUP, cells, sources);
    }

    private Line row(int row) {
      List<String> cells = new ArrayList<>();
      List<Optional<Figure.Source>> sources = new ArrayList<>();
      for (TableDefinition.Column column : columns) {
        cells.add(show(table.value(row, column.name()), column.format()));
        sources.add(Optional.of(source(row, column.name(), column.format())));
      }
      return new Line(table.key(row), Line.Kind.ROW, cells, sources);
    }

    private Line total(int index) {
      ComputedTable.Total total = table.totals().get(index);
      String label = label(total);
      List<String> cells = new ArrayList<>();
      List<Optional<Figure.Source>> sources = new ArrayList<>();
      boolean labelled = false;
      for (TableDefinition.Column column : columns) {
        Value value = total.cells().get(column.name());
        if (value != null) {
          DisplayFormat format =
              total
                  .definition()
                  .cell(column.name())
                  .map(TableDefinition.Cell::format)
                  .orElse(column.format());
          cells.add(show(value, format));
          sources.add(Optional.of(source(table.rows().size() + index, column.name(), format)));
        } else {
          cells.add(labelled ? "" : label);
          sources.add(Optional.empty());
          labelled = true;
        }
      }
      return new Line(total.definition().name(), Line.Kind.TOTAL, cells, sources);
    }

    private Figure.Source source(int record, String column, DisplayFormat format) {
      return new Figure.Source(definition.name(), record, column, format.toString(), false);
    }

    private String label(ComputedTable.Total total) {
      String label = total.definition().label().in(language);
      Optional<DisplayFormat> format =
          total.definition().per().map(column -> definition.column(column).format());
      return format.isPresent() && total.group().isPresent()
          ? format.get().show(total.group().get()) + " " + label
          : label;
    }

    private String show(Value value, DisplayFormat format) {
      missing |= value instanceof Value.Missing;
      notMeaningful |= value instanceof Value.NotMeaningful;
      return format.show(value);
    }
  }
}
