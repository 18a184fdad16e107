package yanbao.report.workbook;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.Row;
import yanbao.formula.TypedFormula;
import yanbao.model.DisplayFormat;
import yanbao.model.Precision;
import yanbao.model.Value;
import yanbao.model.ValueKind;
import yanbao.table.TableDefinition;

/** Writes the data cells of one column; resolved once, run per row. */
final class ColumnCells {
  private static final String TRUE_OR_FALSE = "\"TRUE\";\"TRUE\";\"FALSE\"";

  private final Book book;
  private final String table;
  private final TableDefinition.Column column;
  private final int index;
  private final boolean wrapped;
  private final Optional<TypedFormula> live;
  private final Look.Ink ink;
  private final Map<Variant, CellStyle> styles = new HashMap<>();

  private record Variant(Shade shade, Precision precision, Look.Fill fill, Look.Rule rule) {}

  /** What sets the cells of a column apart from each other. */
  private enum Shade {
    VALUE,
    ABSENT,
    QUOTED
  }

  ColumnCells(Book book, Layout layout, int index, boolean wrapped) {
    this.book = book;
    this.table = layout.definition().name();
    this.column = layout.columns().get(index);
    this.index = index;
    this.wrapped = wrapped;
    switch (column.content()) {
      case TableDefinition.Content.Carried carried -> {
        live = Optional.empty();
        ink = Look.Ink.INPUT;
      }
      case TableDefinition.Content.Lookup lookup -> {
        live = Optional.empty();
        ink = Look.Ink.INPUT;
      }
      case TableDefinition.Content.Computed computed -> {
        live = LiveFormula.ofColumn(book, layout, computed.formula());
        ink = LiveFormula.ink(live, table);
      }
    }
  }

  boolean isLive() {
    return live.isPresent();
  }

  int index() {
    return index;
  }

  void write(Row row, Value value, SheetCells cells, Look.Fill fill, Look.Rule rule) {
    Cell cell = row.createCell(index);
    cell.setCellStyle(style(value, fill, rule));
    live.ifPresent(formula -> LiveFormula.put(cell, formula, cells));
    CellValues.put(cell, value);
  }

  private CellStyle style(Value value, Look.Fill fill, Look.Rule rule) {
    return styles.computeIfAbsent(
        new Variant(shade(value), precision(value), fill, rule),
        variant ->
            book.styles().of(look(variant.shade(), variant.precision()).fill(fill).rule(rule)));
  }

  private static Precision precision(Value value) {
    return value instanceof Value.Date date ? date.precision() : Precision.DAY;
  }

  private Shade shade(Value value) {
    // The look of a live cell must fit whatever it is recalculated to.
    if (isLive()) {
      return Shade.VALUE;
    }
    if (!value.isPresent()) {
      return Shade.ABSENT;
    }
    return value instanceof Value.Text text && Look.startsAsFormula(text.text())
        ? Shade.QUOTED
        : Shade.VALUE;
  }

  private Look look(Shade shade, Precision precision) {
    Look look =
        of(column.kind(), column.format().at(precision))
            .ink(shade == Shade.ABSENT ? Look.Ink.FAINT : ink);
    if (column.kind() == ValueKind.TEXT && !isLive()) {
      look = look.format(Look.TEXT);
    }
    if (wrapped) {
      look = look.with(Look.Trait.WRAPPED);
    }
    return shade == Shade.QUOTED ? look.with(Look.Trait.QUOTED) : look;
  }

  /** Numbers to the right, text to the left, what is of one width in the middle. */
  static Look of(ValueKind kind, DisplayFormat format) {
    HorizontalAlignment align =
        switch (kind) {
          case NUMBER -> HorizontalAlignment.RIGHT;
          case TEXT -> HorizontalAlignment.LEFT;
          case DATE, BOOLEAN -> HorizontalAlignment.CENTER;
        };
    // LibreOffice shows a boolean under a number format as 1 or 0.
    String pattern = kind == ValueKind.BOOLEAN ? TRUE_OR_FALSE : format.excel();
    return Look.PLAIN.align(align).format(pattern).with(Look.Trait.PADDED);
  }
}
