package yanbao.normalize;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import yanbao.model.ColumnType;
import yanbao.model.RawCell;
import yanbao.model.RawRow;
import yanbao.model.SourceColumn;
import yanbao.model.Value;
import yanbao.problem.Position;
import yanbao.problem.Problems;

/** Single cells under a header of one column, for tests. */
final class Cells {
  private Cells() {}

  /** The value of the cell as text, or why it has none. */
  static String value(ColumnType type, RawCell cell) {
    return switch (apply(type, cell)) {
      case Outcome.Accepted accepted -> text(accepted.row().values().getFirst());
      case Outcome.Rejected rejected -> rejected.problems().getFirst().message();
    };
  }

  /** Why the cell has no value. */
  static String message(ColumnType type, RawCell cell) {
    return switch (apply(type, cell)) {
      case Outcome.Accepted accepted -> "accepted as " + text(accepted.row().values().getFirst());
      case Outcome.Rejected rejected -> rejected.problems().getFirst().message();
    };
  }

  private static Outcome apply(ColumnType type, RawCell cell) {
    return RowNormalizer.bind(
            new Place("x.csv", Optional.empty()),
            List.of(column("c", type, "c")),
            header("c"),
            Set.of(),
            new Problems())
        .orElseThrow()
        .apply(new RawRow(2, List.of(cell)));
  }

  private static String text(Value value) {
    return switch (value) {
      case Value.Text text -> text.text();
      case Value.Number number -> number.exact().toPlainString();
      case Value.Date date -> date.date().toString();
      case Value.Bool bool -> String.valueOf(bool.value());
      case Value.Missing missing -> "missing";
      case Value.NotMeaningful notMeaningful -> "not meaningful";
    };
  }

  static RawCell cell(RawCell.Kind kind, String text) {
    return new RawCell(kind, text);
  }

  static RawRow header(String... texts) {
    return new RawRow(3, Arrays.stream(texts).map(RawCell::text).toList());
  }

  /** A column in which -- and #NULL mean no value. */
  static SourceColumn column(String name, ColumnType type, String... headers) {
    return new SourceColumn(
        name,
        List.of(headers),
        type,
        Optional.empty(),
        List.of("--", "#NULL"),
        false,
        false,
        new Position.Nowhere());
  }
}
