package yanbao.normalize;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import yanbao.model.Folding;
import yanbao.model.RawCell;
import yanbao.model.Value;
import yanbao.problem.Escape;
import yanbao.problem.Nearest;

/**
 * One of the accepted values, whatever its width and white space; any text where none are listed.
 */
final class CategoryNormalizer implements CellNormalizer {
  private static final int LISTED = 20;

  private final List<String> accepted;
  private final Map<String, String> byComparable = new LinkedHashMap<>();

  CategoryNormalizer(List<String> accepted) {
    this.accepted = accepted;
    accepted.forEach(value -> byComparable.put(Folding.comparable(value), value));
  }

  @Override
  public String expected() {
    if (accepted.isEmpty()) {
      return "text";
    }
    String listed =
        accepted.stream().limit(LISTED).map(Escape::text).collect(Collectors.joining(", "));
    int more = accepted.size() - LISTED;
    return "one of " + listed + (more > 0 ? " and " + more + " more" : "");
  }

  @Override
  public Value value(RawCell.Kind kind, String text) throws NotAValueException {
    String clean = CleanText.of(text);
    if (accepted.isEmpty()) {
      return new Value.Text(clean);
    }
    String value = byComparable.get(Folding.comparable(clean));
    if (value == null) {
      throw new NotAValueException(
          Nearest.to(Escape.text(clean), accepted)
              .map(near -> "is \"" + near + "\" meant?")
              .orElse(""));
    }
    return new Value.Text(value);
  }
}
