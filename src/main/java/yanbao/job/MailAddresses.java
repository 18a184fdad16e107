package yanbao.job;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads mail addresses: plain ones, so that none can hold a second header. */
final class MailAddresses {
  private static final Pattern ADDRESS =
      Pattern.compile("[^@\\s<>,;:\"()\\[\\]\\\\\\p{Cntrl}]{1,64}@[\\p{Alnum}.-]{1,255}");

  private final Values values;

  MailAddresses(Values values) {
    this.values = values;
  }

  /** One address, or a list of them. */
  List<String> all(Node node) {
    return values.texts(node).stream().flatMap(text -> one(text).stream()).toList();
  }

  Optional<String> one(Node node) {
    Optional<Node.Scalar> text = values.scalar(node);
    if (text.isPresent() && !ADDRESS.matcher(text.get().text()).matches()) {
      values.wrong(
          node.position(),
          "expected a mail address such as desk@example.com, found " + node.described());
      return Optional.empty();
    }
    return text.map(Node.Scalar::text);
  }
}
