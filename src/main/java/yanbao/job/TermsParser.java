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
    Map<Language, Map<String, String>> names = new EnumMap<>(Language.class);
    Map<Language, Map<String, String>> words = new EnumMap<>(Language.class);
    for (Language language : Language.values()) {
      names.put(language, new LinkedHashMap<>());
      words.put(language, new HashMap<>());
    }
    if (node.isPresent()) {
      for (Node.Entry entry : values.entries(node.get(), "the words and what they are called")) {
        String word = entry.key().text();
        Optional<Label> label = values.term(entry.value());
        label.ifPresent(
            found ->
                found
                    .texts()
                    .forEach(
                        (language, name) -> {
                          names.get(language).put(word, name);
                          String other = words.get(language).putIfAbsent(name, word);
                          if (other != null) {
                            values.wrong(
                                entry.value().position(),
                                "\""
                                    + name
                                    + "\" is the name of \""
                                    + other
                                    + "\" already; formulas could not tell the two apart");
                          }
                        }));
      }
    }
    Map<Language, Terms> terms = new EnumMap<>(Language.class);
    names.forEach((language, known) -> terms.put(language, new Terms(known)));
    return terms;
  }
}
