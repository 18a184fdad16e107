package yanbao.report.pdf;

import java.util.ArrayList;
import java.util.List;
import org.openpdf.text.Phrase;

/** The differently styled runs of one paragraph. */
final class Inlines {
  private final List<Run> runs = new ArrayList<>();

  private record Run(String text, TextStyle style) {}

  void add(String text, TextStyle style) {
    if (!runs.isEmpty() && runs.getLast().style.equals(style)) {
      runs.set(runs.size() - 1, new Run(runs.getLast().text + text, style));
      return;
    }
    // OpenPDF may break a line between runs: closing punctuation stays with the run before.
    int closing = 0;
    while (!runs.isEmpty()
        && closing < text.length()
        && LineBreaks.isNeverFirst(text.charAt(closing))) {
      closing++;
    }
    if (closing > 0) {
      Run last = runs.getLast();
      runs.set(runs.size() - 1, new Run(last.text + text.substring(0, closing), last.style));
    }
    if (closing < text.length()) {
      runs.add(new Run(text.substring(closing), style));
    }
  }

  boolean isEmpty() {
    return runs.isEmpty();
  }

  void addTo(Phrase phrase, Ink ink, Place place) {
    for (Run run : runs) {
      phrase.add(ink.chunk(run.text, run.style, place));
    }
  }
}
