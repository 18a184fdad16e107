package yanbao.normalize;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import yanbao.model.Folding;
import yanbao.model.HeaderDifference;
import yanbao.model.MoneyType;
import yanbao.model.RawCell;
import yanbao.model.RawRow;
import yanbao.model.Row;
import yanbao.model.SourceColumn;
import yanbao.model.Unpivot;
import yanbao.model.Value;
import yanbao.problem.Position;
import yanbao.problem.Problem;
import yanbao.problem.ProblemCode;
import yanbao.problem.Problems;

/** Turns the raw rows under one header into typed rows. */
public final class RowNormalizer {
  private final Place place;
  private final List<BoundColumn> columns;

  /** The columns in which something may have been assumed. */
  private final List<BoundColumn> doubtful;

  private final List<String> unexpected;
  private final Slice slice;
  private final ErrorCells errors = new ErrorCells();

  /**
   * Which rows of each physical row these are: of a crosstab, the cells of one column.
   *
   * @param count how many rows a physical row makes
   * @param index which of them, from 0
   * @param headerRow the 1-based physical row of the header
   */
  record Slice(int count, int index, int headerRow) {
    /** A number for the row that no other row of the file has. */
    int number(int physical) {
      return Math.addExact(Math.multiplyExact(physical, count), index);
    }

    int physical(int number) {
      return number / count;
    }
  }

  RowNormalizer(
      Place place,
      List<BoundColumn> columns,
      List<SourceColumn> declared,
      List<String> unexpected,
      Slice slice) {
    this.place = place;
    this.columns = columns;
    this.doubtful =
        IntStream.range(0, columns.size())
            .filter(i -> mayAssumeCurrency(declared.get(i)))
            .mapToObj(columns::get)
            .toList();
    this.unexpected = unexpected;
    this.slice = slice;
  }

  private static boolean mayAssumeCurrency(SourceColumn column) {
    return column.type() instanceof MoneyType(Optional<String> currency) && currency.isPresent();
  }

  /** Finds the declared columns in a header; empty after problems were added. */
  public static Optional<RowNormalizer> bind(
      Place place,
      List<SourceColumn> declared,
      RawRow header,
      Set<HeaderDifference> ignored,
      Problems problems) {
    Problems found = new Problems();
    List<Integer> indices = new Headers(place, header, ignored, found).resolve(declared);
    problems.addAll(found.list());
    if (found.hasErrors()) {
      return Optional.empty();
    }
    List<BoundColumn> columns = new ArrayList<>();
    for (int i = 0; i < declared.size(); i++) {
      int index = indices.get(i);
      columns.add(new BoundColumn(declared.get(i), index, Folding.trim(header.cell(index).text())));
    }
    List<String> unexpected =
        IntStream.range(0, header.cells().size())
            .filter(index -> !indices.contains(index) && !header.cell(index).isBlank())
            .mapToObj(index -> Folding.trim(header.cell(index).text()))
            .toList();
    Slice all = new Slice(1, 0, header.number());
    return Optional.of(new RowNormalizer(place, columns, declared, unexpected, all));
  }

  /**
   * The same for a source that may be a crosstab: one for each row that a physical row makes.
   *
   * @return empty after problems were added
   */
  public static List<RowNormalizer> bind(
      Place place,
      List<SourceColumn> declared,
      RawRow header,
      Set<HeaderDifference> ignored,
      Optional<Unpivot> unpivot,
      Problems problems) {
    return unpivot.isPresent()
        ? new Crosstab(place, unpivot.get(), declared, header, problems).bind(ignored)
        : bind(place, declared, header, ignored, problems).stream().toList();
  }

  /** The header texts that no declared column has. */
  public List<String> unexpected() {
    return unexpected;
  }

  /** The headers of the declared columns that stand in these 0-based columns of the file. */
  public List<String> headers(Set<Integer> indices) {
    return columns.stream()
        .filter(column -> indices.contains(column.index()))
        .map(BoundColumn::header)
        .toList();
  }

  /** The error cells so far that were taken for no value, as is declared: a warning per column. */
  public List<Problem> errorsTakenForNothing() {
    return errors.problems();
  }

  /** The typed row, or the problems of all its bad cells. */
  public Outcome apply(RawRow raw) {
    List<Value> values = new ArrayList<>(columns.size());
    List<String> texts = new ArrayList<>(columns.size());
    List<Problem> problems = new ArrayList<>(0);
    for (BoundColumn column : columns) {
      RawCell cell = column.cell(raw);
      values.add(value(column, raw.number(), cell, problems));
      texts.add(column.isOfHeader() ? column.header() : cell.text());
    }
    addDoubts(raw, problems);
    return problems.stream().anyMatch(Problem::isError)
        ? new Outcome.Rejected(raw.number(), problems)
        : new Outcome.Accepted(new Row(slice.number(raw.number()), values, texts), problems);
  }

  private void addDoubts(RawRow raw, List<Problem> problems) {
    for (BoundColumn column : doubtful) {
      column
          .remark(column.cell(raw))
          .ifPresent(
              remark ->
                  problems.add(
                      Problem.warning(
                          ProblemCode.CURRENCY_ASSUMED,
                          place.cell(raw.number(), column.index(), column.header()),
                          remark)));
    }
  }

  /** The value of one declared column of a row, such as a control total. */
  public Value value(String name, RawRow raw, List<Problem> problems) {
    BoundColumn column = column(name);
    return value(column, raw.number(), raw.cell(column.index()), problems);
  }

  /** Where the cell of a declared column is; {@code row} is the number of a typed row. */
  public Position.InSource position(String name, int row) {
    BoundColumn column = column(name);
    return place.cell(
        column.isOfHeader() ? slice.headerRow() : slice.physical(row),
        column.index(),
        column.header());
  }

  private BoundColumn column(String name) {
    return columns.stream().filter(column -> column.name().equals(name)).findFirst().orElseThrow();
  }

  private Value value(BoundColumn column, int row, RawCell cell, List<Problem> problems) {
    try {
      Value value = column.value(cell);
      if (cell.kind() == RawCell.Kind.ERROR) {
        errors.add(column.index(), cell.text(), place.cell(row, column.index(), column.header()));
      }
      return value;
    } catch (NotAValueException e) {
      problems.add(
          Problem.error(
              ProblemCode.NOT_A_VALUE,
              place.cell(row, column.index(), column.header()),
              column.message(cell, e.advice())));
      return Value.Missing.VALUE;
    }
  }
}
