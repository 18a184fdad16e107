package yanbao.draft;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import yanbao.model.ColumnType;
import yanbao.model.DateType;
import yanbao.model.DecimalType;
import yanbao.model.PercentType;
import yanbao.model.RawCell;
import yanbao.model.TextType;
import yanbao.model.Value;
import yanbao.model.ValueKind;

/** What the cells of one column are, counted while they pass by. */
final class ColumnEvidence {
  private static final int FEW = 12;

  /** After so many values a type that reads less than half of them is not tried any more. */
  private static final int ENOUGH = 1000;

  private static final int MOST_DECIMALS = 4;
  private static final int LONGEST_LIST = 100;

  private final String header;
  private final List<Candidate> candidates = new ArrayList<>(Candidate.all());
  private final Set<String> nulls = new LinkedHashSet<>();
  private final List<String> few = new ArrayList<>();
  private int rows;
  private int blank;
  private int withoutValue;
  private boolean digits;
  private int decimals;
  private Optional<Odd> odd = Optional.empty();
  private Optional<LocalDate> latest = Optional.empty();

  /** A cell that is not of the type that most others have. */
  record Odd(int row, String text, ColumnType type) {}

  ColumnEvidence(String header) {
    this.header = header;
  }

  void take(int row, RawCell cell) {
    rows++;
    String text = cell.text().strip();
    if (cell.isBlank()) {
      blank++;
      return;
    }
    count(text);
    digits |= text.codePoints().anyMatch(Character::isDigit);
    boolean read = false;
    if (values() == ENOUGH) {
      Candidate best = best();
      candidates.removeIf(candidate -> candidate != best && candidate.matches() * 2 < ENOUGH);
    }
    for (Candidate candidate : candidates) {
      Optional<Value> value = candidate.take(cell);
      read |= value.isPresent();
      if (value.isPresent() && value.get() instanceof Value.Number number) {
        decimals = Math.max(decimals, number.exact().stripTrailingZeros().scale());
      }
      if (value.isPresent() && value.get() instanceof Value.Date date) {
        latest =
            latest.filter(day -> !day.isBefore(date.date())).or(() -> Optional.of(date.date()));
      }
    }
    if (!read && Words.ALL.nulls().contains(text)) {
      nulls.add(text);
      withoutValue++;
    } else if (!read && odd.isEmpty()) {
      odd = Optional.of(new Odd(row, text, best().type()));
    }
  }

  private void count(String text) {
    if (few.size() <= FEW && !few.contains(text)) {
      few.add(text);
    }
  }

  private Candidate best() {
    Candidate best = candidates.getFirst();
    for (Candidate candidate : candidates) {
      best = candidate.matches() > best.matches() ? candidate : best;
    }
    return best;
  }

  String header() {
    return header;
  }

  /** How many cells have a value. */
  int values() {
    return rows - blank - withoutValue;
  }

  /** The type that reads every value; text where none does, or where there are none. */
  ColumnType type() {
    Candidate best = best();
    // A unit such as a currency alone is an amount to some types; a column of them is text.
    boolean numbers = digits || best.type().kind() != ValueKind.NUMBER;
    return numbers && values() > 0 && best.matches() == values() ? best.type() : new TextType();
  }

  /** The tokens that stand for no value in this column; in a text column they are texts. */
  List<String> nulls() {
    return List.copyOf(nulls);
  }

  /** Whether it may name a row: every row has a value, and it is no measure. */
  boolean mayBeKey() {
    if (type() instanceof DecimalType || type() instanceof PercentType) {
      return false;
    }
    return rows > 0 && blank == 0 && (withoutValue == 0 || type() instanceof TextType);
  }

  /** How deliverables show the column, with the digits that the file has; empty: as it is. */
  Optional<String> format() {
    return switch (type()) {
      case PercentType percent -> Optional.of("0" + digits(decimals - 2) + '%');
      case DecimalType decimal -> Optional.of("#,##0" + digits(decimals));
      default -> Optional.empty();
    };
  }

  private static String digits(int count) {
    return count <= 0 ? "" : "." + "0".repeat(Math.min(count, MOST_DECIMALS));
  }

  /** The latest day, where the column has dates. */
  Optional<LocalDate> latest() {
    return type() instanceof DateType ? latest : Optional.empty();
  }

  /** What the draft says behind the column. */
  String comment() {
    List<String> words = new ArrayList<>();
    if (values() == 0) {
      return "no values";
    }
    ColumnType type = type();
    if (type instanceof TextType) {
      long most = best().matches();
      if (most >= values() * 0.8 && odd.isPresent()) {
        words.add(
            most
                + " of "
                + values()
                + " match "
                + odd.get().type().word()
                + ", but row "
                + odd.get().row()
                + " has \""
                + oneLine(odd.get().text())
                + '"');
      } else if (few.size() <= FEW && values() >= 4 * few.size()) {
        String values = String.join(", ", few.stream().map(JobText::quoted).toList());
        words.add(
            few.size()
                + " different texts: a category?"
                + (values.length() <= LONGEST_LIST
                    ? " Then type: category, values: [" + values + "]"
                    : ""));
      }
    } else {
      words.add(number(values()) + " of " + number(values()) + " match " + type.word());
      if (isAmbiguous(type)) {
        words.add("day and month may be swapped: d/M/y matches as well");
      }
    }
    int missing = blank + (type instanceof TextType ? 0 : withoutValue);
    if (missing > 0) {
      words.add(number(missing) + " without a value");
    }
    return String.join("; ", words);
  }

  private boolean isAmbiguous(ColumnType type) {
    ColumnType other = new DateType(List.of("d/M/y"));
    return type.equals(new DateType(List.of("M/d/y")))
        && candidates.stream()
            .anyMatch(
                candidate -> candidate.type().equals(other) && candidate.matches() == values());
  }

  private static String number(int count) {
    return String.format(java.util.Locale.ROOT, "%,d", count);
  }

  private static String oneLine(String text) {
    String line = text.replaceAll("\\s+", " ");
    return line.length() > 40 ? line.substring(0, 40) + "…" : line;
  }
}
