package yanbao.source;

import java.nio.charset.Charset;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import yanbao.model.HeaderDifference;
import yanbao.model.Unpivot;

/** Layouts for tests: a plain one, and what differs from it. */
public final class Layouts {
  private Optional<Charset> charset = Optional.empty();
  private Optional<String> delimiter = Optional.empty();
  private Optional<Character> quote = Optional.of(SourceLayout.STANDARD_QUOTE);
  private Optional<String> sheet = Optional.empty();
  private Optional<Integer> headerRow = Optional.empty();
  private int headerRows = 1;
  private final Set<HeaderDifference> ignored = EnumSet.noneOf(HeaderDifference.class);
  private Optional<String> footer = Optional.empty();
  private Optional<String> total = Optional.empty();
  private Optional<Unpivot> unpivot = Optional.empty();
  private final Map<Limit, Integer> limits = new HashMap<>();

  private Layouts() {}

  public static Layouts plain() {
    return new Layouts();
  }

  public SourceLayout layout() {
    return new SourceLayout(
        charset,
        delimiter,
        quote,
        sheet,
        headerRow,
        headerRows,
        ignored,
        footer,
        total,
        unpivot,
        new Limits(limits));
  }

  public Layouts unpivot(String headers, String values) {
    unpivot = Optional.of(new Unpivot(headers, values));
    return this;
  }

  public Layouts charset(String name) {
    charset = Optional.of(Charset.forName(name));
    return this;
  }

  public Layouts delimiter(String text) {
    delimiter = Optional.of(text);
    return this;
  }

  public Layouts quote(char character) {
    quote = Optional.of(character);
    return this;
  }

  public Layouts noQuote() {
    quote = Optional.empty();
    return this;
  }

  public Layouts sheet(String name) {
    sheet = Optional.of(name);
    return this;
  }

  public Layouts header(int row, int rows) {
    headerRow = Optional.of(row);
    headerRows = rows;
    return this;
  }

  public Layouts ignore(HeaderDifference difference) {
    ignored.add(difference);
    return this;
  }

  public Layouts footer(String text) {
    footer = Optional.of(text);
    return this;
  }

  public Layouts total(String text) {
    total = Optional.of(text);
    return this;
  }

  public Layouts limit(Limit limit, int most) {
    limits.put(limit, most);
    return this;
  }
}
