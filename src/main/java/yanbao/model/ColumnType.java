package yanbao.model;

/** What the cells of a source column hold. */
public sealed interface ColumnType
    permits TextType, TickerType, IntegerType, DecimalType, PercentType, DateType, CategoryType {

  /** The word for this type in a job definition. */
  String word();

  /** What formulas see. */
  ValueKind kind();
}
