package yanbao.table;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import yanbao.model.PackedTexts;
import yanbao.model.Precision;
import yanbao.model.Value;

/** The values of one column: ten bytes each, and what texts have of characters. */
final class PackedColumn {
  /** The code of a number is its scale, as far as it goes. */
  private static final int GREATEST_SCALE = 32_000;

  private static final short MISSING = -32_001;
  private static final short NOT_MEANINGFUL = -32_002;
  private static final short BOOLEAN = -32_003;
  private static final short TEXT = -32_004;

  /** What is not packed. */
  private static final short OTHER = -32_005;

  private static final short DAY = -32_006;
  private static final short MONTH = -32_007;
  private static final short YEAR = -32_008;
  private static final int MOST_BITS = Long.SIZE - 1;

  private final PackedTexts texts;
  private final List<Value> others = new ArrayList<>();
  private short[] codes = new short[16];
  private long[] contents = new long[16];
  private int size;

  PackedColumn(PackedTexts texts) {
    this.texts = texts;
  }

  void add(Value value) {
    if (size == codes.length) {
      codes = Arrays.copyOf(codes, size + (size >> 1));
      contents = Arrays.copyOf(contents, size + (size >> 1));
    }
    switch (value) {
      case Value.Missing missing -> put(MISSING, 0);
      case Value.NotMeaningful notMeaningful -> put(NOT_MEANINGFUL, 0);
      case Value.Bool(boolean bool) -> put(BOOLEAN, bool ? 1 : 0);
      case Value.Text(String text) -> put(TEXT, texts.add(text));
      case Value.Date(LocalDate date, Precision precision) ->
          put(code(precision), date.toEpochDay());
      case Value.Number number -> add(number);
    }
  }

  private static short code(Precision precision) {
    return switch (precision) {
      case DAY -> DAY;
      case MONTH -> MONTH;
      case YEAR -> YEAR;
    };
  }

  private void add(Value.Number number) {
    BigInteger digits = number.exact().unscaledValue();
    int scale = number.exact().scale();
    if (digits.bitLength() <= MOST_BITS && Math.abs((long) scale) <= GREATEST_SCALE) {
      put((short) scale, digits.longValue());
    } else {
      put(OTHER, others.size());
      others.add(number);
    }
  }

  private void put(short code, long content) {
    codes[size] = code;
    contents[size] = content;
    size++;
  }

  /** Gives back the room that was made for more values. */
  void trim() {
    codes = Arrays.copyOf(codes, size);
    contents = Arrays.copyOf(contents, size);
  }

  Value get(int row) {
    short code = codes[row];
    long content = contents[row];
    return switch (code) {
      case MISSING -> Value.Missing.VALUE;
      case NOT_MEANINGFUL -> Value.NotMeaningful.VALUE;
      case BOOLEAN -> new Value.Bool(content == 1);
      case TEXT -> new Value.Text(texts.get(content));
      case OTHER -> others.get((int) content);
      case DAY -> date(content, Precision.DAY);
      case MONTH -> date(content, Precision.MONTH);
      case YEAR -> date(content, Precision.YEAR);
      default -> new Value.Number(BigDecimal.valueOf(content, code));
    };
  }

  private static Value date(long day, Precision precision) {
    return new Value.Date(LocalDate.ofEpochDay(day), precision);
  }
}
