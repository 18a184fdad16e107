package yanbao.model;

import java.util.List;

/** What the cells of a source column hold. */
public sealed interface ColumnType
    permits TextType,
        TickerType,
        IntegerType,
        DecimalType,
        PercentType,
        MoneyType,
        QuantityType,
        DateType,
        CategoryType,
        PartType {

  /** The word for this type in a job definition. */
  String word();

  /** What formulas see. */
  ValueKind kind();

  /** What a cell says besides its value; each becomes a column of its own. */
  default List<ValuePart> parts() {
    return List.of();
  }

  /** Whether a text beside the value says more than it: all digits, or how exact a date is. */
  default boolean keepsText() {
    return kind() == ValueKind.NUMBER;
  }
}
