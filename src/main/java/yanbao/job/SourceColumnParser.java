package yanbao.job;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import yanbao.model.CategoryType;
import yanbao.model.ColumnType;
import yanbao.model.DateType;
import yanbao.model.DecimalType;
import yanbao.model.IntegerType;
import yanbao.model.MoneyType;
import yanbao.model.NumberStyle;
import yanbao.model.PercentType;
import yanbao.model.PercentType.Bare;
import yanbao.model.QuantityType;
import yanbao.model.SourceColumn;
import yanbao.model.TextType;
import yanbao.model.TickerType;
import yanbao.model.Value;
import yanbao.model.ValueKind;
import yanbao.normalize.Vocabulary;

/** Reads a column of a source. */
final class SourceColumnParser {
  // Year, month and day in digits, once each or from the end left out, around them what is no
  // pattern letter or quote.
  private static final Pattern DATE_FORMAT =
      Pattern.compile(
          "(?=[^y]*(?:y|yy|yyyy)[^y]*$)(?:(?=[^M]*M{1,2}[^M]*$)(?=[^d]*(?:d{1,2}[^d]*)?$)|(?=[^Md]*$))"
              + "[yMd\\P{Alpha}&&[^\\[\\]{}#']]+");

  private static final String NOT_MEANINGFUL = "NM";

  private final Values values;
  private final List<String> defaultNulls;
  private final Map<String, Function<Fields, ColumnType>> types = new LinkedHashMap<>();

  SourceColumnParser(Values values, List<String> defaultNulls) {
    this.values = values;
    this.defaultNulls = defaultNulls;
    types.put("text", fields -> new TextType());
    types.put("ticker", fields -> new TickerType());
    types.put("integer", fields -> new IntegerType(style(fields)));
    types.put("decimal", fields -> new DecimalType(style(fields)));
    types.put("percent", this::percent);
    types.put("date", this::date);
    types.put("category", this::category);
    types.put("money", this::money);
    types.put("quantity", this::quantity);
  }

  /** The column, then one for each part that its cells have besides their value. */
  List<SourceColumn> parse(Node.Entry entry) {
    Fields fields = Fields.of(Part.SOURCE_COLUMN, orEmpty(entry), values.problems());
    ColumnType type = type(fields);
    SourceColumn column =
        new SourceColumn(
            entry.name(),
            fields.optional("header").map(values::strings).orElse(List.of(entry.name())),
            type,
            unit(fields, type),
            fields.optional("nulls").map(values::strings).orElse(defaultNulls),
            fields.optional("words").map(this::words).orElse(Map.of()),
            fields.optional("key").flatMap(values::flag).orElse(false),
            fields.optional("required").flatMap(values::flag).orElse(false),
            fields.optional("optional").flatMap(values::flag).orElse(false),
            entry.position());
    if (column.optional() && !column.mayBeMissing()) {
      fields.refuse(List.of("optional"), "every row has a value in this column");
    }
    return column.spread();
  }

  /** Of a quantity with several units each value has its own. */
  private Optional<String> unit(Fields fields, ColumnType type) {
    if (type instanceof QuantityType(List<String> units)) {
      return units.size() == 1 ? Optional.of(units.getFirst()) : Optional.empty();
    }
    return fields.optional("unit").flatMap(values::text);
  }

  /** Texts that stand for a number, or for NM. */
  private Map<String, Value> words(Node node) {
    Map<String, Value> words = new LinkedHashMap<>();
    for (Node.Entry entry : values.entries(node, "at least one word")) {
      Optional<Node.Scalar> value = values.scalar(entry.value());
      value
          .map(Node.Scalar::text)
          .flatMap(SourceColumnParser::word)
          .ifPresent(found -> words.put(entry.name(), found));
      value
          .filter(text -> word(text.text()).isEmpty())
          .ifPresent(
              text ->
                  values.wrong(
                      text.position(),
                      "expected a number, or NM for what is not meaningful as one, found "
                          + text.described()));
    }
    return words;
  }

  private static Optional<Value> word(String text) {
    return text.equals(NOT_MEANINGFUL)
        ? Optional.of(Value.NotMeaningful.VALUE)
        : Values.number(text).map(Value.Number::new);
  }

  /** A name alone declares a text column with this header. */
  private static Node.Entry orEmpty(Node.Entry entry) {
    return entry.value() instanceof Node.Scalar scalar && scalar.isEmpty()
        ? new Node.Entry(entry.key(), new Node.Mapping(List.of(), entry.position()))
        : entry;
  }

  private ColumnType type(Fields fields) {
    Optional<Node> node = fields.optional("type");
    Optional<Function<Fields, ColumnType>> chosen =
        node.flatMap(type -> values.choice(type, types));
    ColumnType type = chosen.map(make -> make.apply(fields)).orElse(new TextType());
    if (node.isPresent() && chosen.isEmpty()) {
      return type;
    }
    String word = "the type is " + type.word();
    if (!(type instanceof PercentType)) {
      fields.refuse(List.of("bare"), word + ", not percent");
    }
    boolean plainNumber =
        type instanceof DecimalType || type instanceof IntegerType || type instanceof PercentType;
    if (!plainNumber && !(type instanceof DateType)) {
      fields.refuse(List.of("format"), word + ", neither a plain number nor date");
    }
    if (!(type instanceof CategoryType)) {
      fields.refuse(List.of("values"), word + ", not category");
    }
    if (!(type instanceof MoneyType)) {
      fields.refuse(List.of("currency"), word + ", not money");
    } else {
      fields.refuse(List.of("unit"), word + ", whose unit is its currency");
    }
    if (type.kind() != ValueKind.NUMBER) {
      fields.refuse(
          List.of("words", "above", "atLeast", "below", "atMost"), word + ", not a number");
    }
    return type;
  }

  private ColumnType percent(Fields fields) {
    return new PercentType(
        fields
            .optional("bare")
            .flatMap(
                node ->
                    values.choice(node, Map.of("fraction", Bare.FRACTION, "points", Bare.POINTS)))
            .orElse(Bare.REFUSED),
        style(fields));
  }

  private NumberStyle style(Fields fields) {
    Map<String, NumberStyle> styles = new LinkedHashMap<>();
    for (NumberStyle style : NumberStyle.values()) {
      styles.put(style.example(), style);
    }
    return fields
        .optional("format")
        .flatMap(node -> values.choice(node, styles))
        .orElse(NumberStyle.COMMA_POINT);
  }

  private ColumnType date(Fields fields) {
    List<Node.Scalar> formats = fields.optional("format").map(values::texts).orElse(List.of());
    formats.forEach(this::checkDateFormat);
    return new DateType(formats.stream().map(Node.Scalar::text).toList());
  }

  private void checkDateFormat(Node.Scalar format) {
    if (!DATE_FORMAT.matcher(format.text()).matches()) {
      values.wrong(
          format.position(),
          "expected a date format of y, M and d, such as y/M/d, yyyyMMdd, y年M月 or y年, found "
              + format.described());
    }
  }

  private ColumnType money(Fields fields) {
    Optional<Node.Scalar> currency = fields.optional("currency").flatMap(values::scalar);
    currency
        .filter(code -> !Vocabulary.hasCurrency(code.text()))
        .ifPresent(
            code ->
                values.wrong(
                    code.position(),
                    "expected the ISO code of a currency, such as CNY, found " + code.described()));
    return new MoneyType(currency.map(Node.Scalar::text));
  }

  private ColumnType quantity(Fields fields) {
    return new QuantityType(fields.optional("unit").map(values::strings).orElse(List.of()));
  }

  private ColumnType category(Fields fields) {
    return new CategoryType(fields.required("values").map(values::strings).orElse(List.of()));
  }
}
