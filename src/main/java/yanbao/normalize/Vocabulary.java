package yanbao.normalize;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import yanbao.model.Qualifier;

/** The words of amounts and quantities; all of them stand in {@value #RESOURCE}. */
public final class Vocabulary {
  static final String RESOURCE = "vocabulary.txt";

  private static final Pattern PART = Pattern.compile("\"([^\"]+)\"|(\\S+)");

  static final Vocabulary STANDARD = read();

  private final List<Word> words;

  private Vocabulary(List<Word> words) {
    this.words = words.stream().sorted(Comparator.comparingInt(Word::rank)).toList();
  }

  /** A word as it is written, and what it means. */
  record Word(String text, Meaning meaning) {
    /** Before shorter words. */
    private int rank() {
      return -text.length();
    }
  }

  /** What a word says. */
  sealed interface Meaning {
    record Times(BigDecimal factor) implements Meaning {}

    record Several() implements Meaning {}

    record Exactness(Qualifier qualifier) implements Meaning {}

    record Currency(String code) implements Meaning {}

    record Period(String name) implements Meaning {}

    record Unit(String kind, BigDecimal factor) implements Meaning {}
  }

  /** Whether amounts can be in this currency. */
  public static boolean hasCurrency(String code) {
    return STANDARD.words.stream()
        .anyMatch(word -> word.meaning().equals(new Meaning.Currency(code)));
  }

  /** The words, longest first. */
  List<Word> words() {
    return words;
  }

  Optional<Meaning.Unit> unit(String text) {
    return words.stream()
        .filter(word -> word.text().equalsIgnoreCase(text))
        .map(Word::meaning)
        .filter(Meaning.Unit.class::isInstance)
        .map(Meaning.Unit.class::cast)
        .findFirst();
  }

  /** These words, but some of their meanings, and others besides. */
  Vocabulary with(Predicate<Meaning> taken, List<Word> others) {
    List<Word> changed = new ArrayList<>(others);
    words.stream().filter(word -> taken.test(word.meaning())).forEach(changed::add);
    return new Vocabulary(changed);
  }

  private static Vocabulary read() {
    try (InputStream in = Objects.requireNonNull(Vocabulary.class.getResourceAsStream(RESOURCE));
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      List<Word> words = new ArrayList<>();
      lines
          .lines()
          .map(String::strip)
          .filter(line -> !line.isEmpty() && "#[".indexOf(line.charAt(0)) < 0)
          .forEach(line -> words.addAll(line(parts(line))));
      return new Vocabulary(words);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> parts(String line) {
    List<String> parts = new ArrayList<>();
    Matcher matcher = PART.matcher(line);
    while (matcher.find()) {
      parts.add(matcher.group(1) == null ? matcher.group(2) : matcher.group(1));
    }
    return parts;
  }

  private static List<Word> line(List<String> parts) {
    Meaning meaning =
        switch (parts.getFirst()) {
          case "times" -> new Meaning.Times(new BigDecimal(parts.get(1)));
          case "several" -> new Meaning.Several();
          case "about" -> new Meaning.Exactness(Qualifier.ABOUT);
          case "at-least" -> new Meaning.Exactness(Qualifier.AT_LEAST);
          case "undisclosed" -> new Meaning.Exactness(Qualifier.UNDISCLOSED);
          case "currency" -> new Meaning.Currency(parts.get(1));
          case "period" -> new Meaning.Period(parts.get(1));
          case "unit" -> new Meaning.Unit(parts.get(1), new BigDecimal(parts.get(2)));
          default -> throw new IllegalStateException(RESOURCE + ": " + parts.getFirst());
        };
    int first =
        switch (meaning) {
          case Meaning.Several several -> 1;
          case Meaning.Exactness exactness -> 1;
          case Meaning.Times times -> 2;
          case Meaning.Currency currency -> 2;
          case Meaning.Period period -> 2;
          case Meaning.Unit unit -> 3;
        };
    return parts.subList(first, parts.size()).stream()
        .map(text -> new Word(text, meaning))
        .toList();
  }
}
