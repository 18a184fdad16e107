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

  private RowNormalizer(
      Place place, List<BoundColumn> columns, List<BoundColumn> doubtful, List<String> unexpected) {
    this.place = place;
    this.columns = columns;
    this.doubtful = doubtful;
    this.unexpected = unexpected;
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
    List<BoundColumn> doubtful = new ArrayList<>();
    for (int i = 0; i < declared.size(); i++) {
      int index = indices.get(i);
      columns.add(new BoundColumn(declared.get(i), index, Folding.trim(header.cell(index).text())));
      if (declared.get(i).type() instanceof MoneyType(Optional<String> currency)
          && currency.isPresent()) {
        doubtful.add(columns.getLast());
      }
    }
    List<String> unexpected =
        IntStream.range(0, header.cells().size())
            .filter(index -> !indices.contains(index) && !header.cell(index).isBlank())
            .mapToObj(index -> Folding.trim(header.cell(index).text()))
            .toList();
    return Optional.of(new RowNormalizer(place, columns, doubtful, unexpected));
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

  /** The typed row, or the problems of all its bad cells. */
  public Outcome apply(RawRow raw) {
    List<Value> values = new ArrayList<>(columns.size());
    List<String> texts = new ArrayList<>(columns.size());
    List<Problem> problems = new ArrayList<>(0);
    for (BoundColumn column : columns) {
      RawCell cell = raw.cell(column.index());
      values.add(value(column, raw.number(), cell, problems));
      texts.add(cell.text());
    }
    addDoubts(raw, problems);
    return problems.stream().anyMatch(Problem::isError)
        ? new Outcome.Rejected(raw.number(), problems)
        : new Outcome.Accepted(new Row(raw.number(), values, texts), problems);
  }

  private void addDoubts(RawRow raw, List<Problem> problems) {
    for (BoundColumn column : doubtful) {
      column
          .remark(raw.cell(column.index()))
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

  /** Where the cell of a declared column is. */
  public Position.InSource position(String name, int row) {
    BoundColumn column = column(name);
    return place.cell(row, column.index(), column.header());
  }

  private BoundColumn column(String name) {
    return columns.stream().filter(column -> column.name().equals(name)).findFirst().orElseThrow();
  }

  private Value value(BoundColumn column, int row, RawCell cell, List<Problem> problems) {
    try {
      return column.value(cell);
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
