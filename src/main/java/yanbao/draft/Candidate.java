package yanbao.draft;

import java.util.List;
import java.util.Optional;
import yanbao.model.ColumnType;
import yanbao.model.DateType;
import yanbao.model.DecimalType;
import yanbao.model.IntegerType;
import yanbao.model.MoneyType;
import yanbao.model.PercentType;
import yanbao.model.QuantityType;
import yanbao.model.RawCell;
import yanbao.model.TickerType;
import yanbao.model.Value;
import yanbao.normalize.CellReader;

/** A type that a column may have, with how many cells it reads. */
final class Candidate {
  private final ColumnType type;
  private final CellReader reader;
  private int matches;

  private Candidate(ColumnType type) {
    this.type = type;
    this.reader = new CellReader(type);
  }

  /** All types but text, the most particular first: the first that reads every cell is it. */
  static List<Candidate> all() {
    return List.of(
        new Candidate(new TickerType()),
        new Candidate(new DateType(List.of())),
        new Candidate(new DateType(List.of("y/M/d"))),
        new Candidate(new DateType(List.of("M/d/y"))),
        new Candidate(new DateType(List.of("d/M/y"))),
        new Candidate(new DateType(List.of("d.M.y"))),
        new Candidate(new DateType(List.of("yyyyMMdd"))),
        new Candidate(new DateType(List.of("y年M月d日"))),
        new Candidate(new PercentType(PercentType.Bare.REFUSED)),
        new Candidate(new IntegerType()),
        new Candidate(new DecimalType()),
        new Candidate(new DateType(List.of("yyyy-MM"))),
        new Candidate(new DateType(List.of("y年M月d日", "y年M月", "y年"))),
        new Candidate(new MoneyType(Optional.empty())),
        new Candidate(new QuantityType(List.of())));
  }

  ColumnType type() {
    return type;
  }

  int matches() {
    return matches;
  }

  /** Takes the next cell; the value if this type reads it. */
  Optional<Value> take(RawCell cell) {
    Optional<Value> value = reader.value(cell).filter(read -> isPlausible(read, cell));
    matches += value.isPresent() ? 1 : 0;
    return value;
  }

  /** Codes with leading zeros are no numbers, and most eight digits are no dates. */
  private boolean isPlausible(Value value, RawCell cell) {
    return switch (value) {
      case Value.Date date ->
          cell.kind() == RawCell.Kind.DATE
              || (date.date().getYear() >= 1900 && date.date().getYear() < 2200);
      case Value.Number number ->
          cell.kind() != RawCell.Kind.TEXT || !cell.text().strip().matches("0[0-9]+");
      case Value.Text text -> true;
      case Value.Bool bool -> true;
      case Value.Missing missing -> true;
      case Value.NotMeaningful notMeaningful -> true;
    };
  }
}
