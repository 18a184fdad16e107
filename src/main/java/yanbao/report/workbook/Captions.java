package yanbao.report.workbook;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import yanbao.model.ValueKind;
import yanbao.report.Words;
import yanbao.table.ComputedTable;
import yanbao.table.TableDefinition;

/** The words around a table's figures. */
final class Captions {
  /** The least width of a note, in digits. */
  private static final double NOTE_WIDTH = 60;

  private Captions() {}

  /** The label, and its unit on a line of its own. */
  static String header(Book book, TableDefinition.Column column) {
    return label(book, column, "\n(");
  }

  /** The label with its unit on one line, as in {@code 收盘价 (CNY)}. */
  static String withUnit(Book book, TableDefinition.Column column) {
    return label(book, column, " (");
  }

  private static String label(Book book, TableDefinition.Column column, String open) {
    String label = book.text(column.label());
    return column
        .unit()
        .filter(unit -> !label.contains(unit))
        .map(unit -> label + open + unit + ")")
        .orElse(label);
  }

  /** The date, the unit, and what a reader must know about this kind of table. */
  static String subtitle(Book book, Layout layout) {
    List<String> parts = new ArrayList<>();
    parts.add(book.word(Words.AS_OF) + " " + book.data().asOf());
    unit(book, layout).ifPresent(parts::add);
    if (layout.columns().stream().anyMatch(column -> isOverGroups(layout, column))) {
      parts.add(book.word(Words.AGGREGATES_AS_VALUES));
    }
    return String.join("  |  ", parts);
  }

  private static boolean isOverGroups(Layout layout, TableDefinition.Column column) {
    return column.content() instanceof TableDefinition.Content.Computed computed
        && LiveFormula.isOverGroups(layout, computed.formula());
  }

  private static Optional<String> unit(Book book, Layout layout) {
    Set<Optional<String>> units =
        layout.definition().visibleColumns().stream()
            .filter(column -> column.kind() == ValueKind.NUMBER)
            .map(TableDefinition.Column::unit)
            .collect(Collectors.toCollection(LinkedHashSet::new));
    if (units.stream().allMatch(Optional::isEmpty)) {
      return Optional.empty();
    }
    return Optional.of(
        units.size() == 1
            ? book.word(Words.UNIT_IS) + units.iterator().next().orElseThrow()
            : book.word(Words.UNITS_IN_HEADER));
  }

  /** The label of a total row, with the group that it is for: {@code 中位数 · 游戏}. */
  static String total(Book book, Layout layout, ComputedTable.Total total) {
    String label = book.text(total.definition().label());
    return total
        .group()
        .flatMap(
            group ->
                total
                    .definition()
                    .per()
                    .map(per -> layout.definition().column(per).format().show(group)))
        .map(group -> label + " · " + group)
        .orElse(label);
  }

  /** Where that label stands: the first column in view without a figure of its own. */
  static int totalColumn(Layout layout, ComputedTable.Total total) {
    return layout.columns().stream()
        .filter(column -> !column.hidden())
        .filter(column -> total.definition().cell(column.name()).isEmpty())
        .findFirst()
        .map(column -> layout.definition().columnIndex(column.name()))
        .orElse(firstVisible(layout));
  }

  static int firstVisible(Layout layout) {
    return layout.columns().stream()
        .filter(column -> !column.hidden())
        .findFirst()
        .map(column -> layout.definition().columnIndex(column.name()))
        .orElse(0);
  }

  /** The last column that notes run over: that of the table, or as many as make lines readable. */
  static int lastNoteColumn(Layout layout, ColumnWidths widths) {
    int last = firstVisible(layout);
    double width = widths.shown(last);
    while (width < NOTE_WIDTH || last < layout.lastColumn()) {
      last++;
      width += widths.shown(last);
    }
    return last;
  }

  /** What stands under a table: its note, and the files that it comes from. */
  static List<String> notes(Book book, Layout layout) {
    List<String> notes = new ArrayList<>();
    layout.definition().note().ifPresent(note -> notes.add(book.text(note)));
    Set<String> sources = SourceTrail.of(layout.definition(), book.data());
    if (!sources.isEmpty()) {
      notes.add(book.word(Words.SOURCE_IS) + String.join(book.word(Words.LIST_SEPARATOR), sources));
    }
    return notes;
  }
}
