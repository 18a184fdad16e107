package yanbao.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Things in rounds, each of which needs only things of the rounds before it.
 *
 * @param inCycles things that cannot be ordered, because they need themselves
 */
record Dependencies<T>(List<List<T>> rounds, List<T> inCycles) {

  /** Orders the named things; a need that is not among the names is taken as met. */
  static <T> Dependencies<T> of(Map<String, T> things, Function<T, Set<String>> needs) {
    Map<String, T> waiting = new LinkedHashMap<>(things);
    List<List<T>> rounds = new ArrayList<>();
    while (!waiting.isEmpty()) {
      Map<String, T> round = new LinkedHashMap<>();
      waiting.forEach(
          (name, thing) -> {
            if (needs.apply(thing).stream().noneMatch(waiting::containsKey)) {
              round.put(name, thing);
            }
          });
      if (round.isEmpty()) {
        return new Dependencies<>(rounds, List.copyOf(waiting.values()));
      }
      rounds.add(List.copyOf(round.values()));
      waiting.keySet().removeAll(round.keySet());
    }
    return new Dependencies<>(rounds, List.of());
  }

  List<T> ordered() {
    return rounds.stream().flatMap(List::stream).toList();
  }
}
