package yanbao.job;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import yanbao.model.Label;
import yanbao.model.Language;
import yanbao.model.Terms;

/** Reads what words of the data are called in each language. */
final class TermsParser {
  private final Values values;

  TermsParser(Values values) {
    this.values = values;
  }

  Map<Language, Terms> parse(Optional<Node> node) {
    Map<String, Written> words = new LinkedHashMap<>();
    if (node.isPresent()) {
      for (Node.Entry entry : values.entries(node.get(), "the words and what they are called")) {
        values
            .term(entry.value())
            .ifPresent(label -> words.put(entry.key().text(), new Written(label, entry.value())));
      }
    }
    Map<Language, Terms> terms = new EnumMap<>(Language.class);
    for (Language language : Language.values()) {
      terms.put(language, terms(words, language));
    }
    return terms;
  }

  private record Written(Label label, Node node) {}

  private Terms terms(Map<String, Written> words, Language language) {
    Map<String, String> names = new LinkedHashMap<>();
    Map<String, String> taken = new HashMap<>();
    words.forEach(
        (word, written) -> {
          String name = written.label().texts().get(language);
          if (name == null) {
            return;
          }
          names.put(word, name);
          String other = taken.putIfAbsent(name, word);
          if (other != null) {
            values.wrong(
                written.node().position(),
                "\""
                    + name
                    + "\" is the name of \""
                    + other
                    + "\" already; formulas could not tell the two apart");
          }
        });
    return new Terms(names);
  }
}
