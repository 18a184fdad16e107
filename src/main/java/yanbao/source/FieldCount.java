package yanbao.source;

import java.util.List;
import java.util.stream.Collectors;
import yanbao.model.Folding;
import yanbao.model.RawCell;
import yanbao.problem.Escape;

/** Words the problem of a row with more or fewer fields than the header. */
final class FieldCount {
  private static final int LISTED = 5;

  private FieldCount() {}

  static String message(List<RawCell> header, List<RawCell> row) {
    return "expected "
        + header.size()
        + " fields as in the header but found "
        + row.size()
        + (row.size() < header.size()
            ? missing(header.subList(row.size(), header.size())) + advice(row)
            : beyond(header.getLast(), row.subList(header.size(), row.size())));
  }

  private static String missing(List<RawCell> header) {
    return ", none for " + listed(header);
  }

  /** A row of one text is more likely a note than a row that lost its delimiters. */
  private static String advice(List<RawCell> row) {
    String first = Folding.trim(row.getFirst().text());
    boolean note = !first.isEmpty() && Character.isLetter(first.codePointAt(0));
    if (!note || !row.stream().skip(1).allMatch(RawCell::isBlank)) {
      return "";
    }
    return "; if the table ends above, say \"footer: "
        + Escape.text(start(first))
        + "\" in the source";
  }

  /** A note begins with what it is: {@code Source: …}. */
  private static String start(String note) {
    int end = 0;
    while (end < note.length() && Character.isLetterOrDigit(note.charAt(end))) {
      end++;
    }
    return note.substring(0, Math.max(1, end));
  }

  private static String beyond(RawCell last, List<RawCell> beyond) {
    return ": "
        + listed(beyond)
        + (beyond.size() == 1 ? " stands" : " stand")
        + " beyond the last column \""
        + Escape.text(Folding.trim(last.text()))
        + "\"; is a delimiter inside a field not in quotes?";
  }

  private static String listed(List<RawCell> cells) {
    String texts =
        cells.stream()
            .limit(LISTED)
            .map(cell -> '"' + Escape.text(Folding.trim(cell.text())) + '"')
            .collect(Collectors.joining(", "));
    return cells.size() > LISTED ? texts + ", …" : texts;
  }
}
