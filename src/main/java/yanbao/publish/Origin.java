package yanbao.publish;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import yanbao.model.Sha256;
import yanbao.problem.Escape;

/**
 * What deliverables are made from; equal origins give equal bytes.
 *
 * @param definition SHA-256 of the job definition
 * @param program version of the program
 * @param style SHA-256 of the style file, fonts and logo by path; empty for the house style
 * @param parameters values in full precision, by name
 * @param inputs SHA-256 by the file's path as messages show it
 * @param base the revision that they say their changes since, where they do
 */
public record Origin(
    String job,
    String asOf,
    String language,
    String definition,
    String program,
    Map<String, String> style,
    Map<String, String> parameters,
    Map<String, String> inputs,
    Optional<String> base) {
  /** Compared with nothing. */
  public Origin(
      String job,
      String asOf,
      String language,
      String definition,
      String program,
      Map<String, String> style,
      Map<String, String> parameters,
      Map<String, String> inputs) {
    this(job, asOf, language, definition, program, style, parameters, inputs, Optional.empty());
  }

  /** The same, compared with another revision. */
  public Origin with(Optional<String> other) {
    return new Origin(job, asOf, language, definition, program, style, parameters, inputs, other);
  }

  public Origin {
    style = new LinkedHashMap<>(style);
    parameters = new LinkedHashMap<>(parameters);
    inputs = new LinkedHashMap<>(inputs);
  }

  /**
   * SHA-256 over all of it; every part is written with its length, so none can pass for another.
   */
  public String fingerprint() {
    StringBuilder text = new StringBuilder("yanbao 1\n");
    for (String part : List.of(job, asOf, language, definition, program)) {
      append(text, part);
    }
    append(text, style);
    append(text, parameters);
    append(text, inputs);
    base.ifPresent(name -> append(text, name));
    return Sha256.of(text.toString());
  }

  private static void append(StringBuilder text, Map<String, String> map) {
    append(text, Integer.toString(map.size()));
    map.forEach(
        (key, value) -> {
          append(text, key);
          append(text, value);
        });
  }

  private static void append(StringBuilder text, String part) {
    text.append(part.length()).append(':').append(part).append('\n');
  }

  /** What {@code now} has that this has not, one sentence per thing that changed. */
  public List<String> changesTo(Origin now) {
    List<String> changes = new ArrayList<>();
    compare(changes, "the job definition changed", definition, now.definition);
    compare(changes, "the program changed", program, now.program);
    compare(changes, "the language changed", language, now.language);
    compare(changes, "what it is compared with changed", base.orElse(null), now.base.orElse(null));
    for (String file : union(style, now.style)) {
      compare(changes, Escape.text(file) + " changed", style.get(file), now.style.get(file));
    }
    for (String name : union(parameters, now.parameters)) {
      compare(
          changes,
          "parameter " + name + " changed",
          parameters.get(name),
          now.parameters.get(name));
    }
    for (String file : union(inputs, now.inputs)) {
      compare(changes, Escape.text(file) + " changed", inputs.get(file), now.inputs.get(file));
    }
    return changes;
  }

  private static TreeSet<String> union(Map<String, String> one, Map<String, String> other) {
    TreeSet<String> keys = new TreeSet<>(one.keySet());
    keys.addAll(other.keySet());
    return keys;
  }

  private static void compare(
      List<String> changes, String what, @Nullable String before, @Nullable String now) {
    if (!Objects.equals(before, now)) {
      changes.add(
          what
              + " from "
              + Objects.requireNonNullElse(before, "absent")
              + " to "
              + Objects.requireNonNullElse(now, "absent"));
    }
  }
}
