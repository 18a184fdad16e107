package yanbao.report.pdf;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openpdf.text.Rectangle;
import yanbao.report.Figure;

/** Notes which figures are printed, and where. */
final class Figures {
  private static final String TAG = "figures:";

  private final List<Figure.Source> sources = new ArrayList<>();
  private final List<Run> runs = new ArrayList<>();
  private final Map<Integer, List<Figure.Box>> boxes = new LinkedHashMap<>();

  private record Run(List<Marked.Span> spans, int length) {}

  /** A figure as text with marks, to be set by {@link Ink}. */
  String mark(Figure.Source source, String shown) {
    sources.add(source);
    return Marked.mark(sources.size() - 1, shown);
  }

  /** The tag of a run of text with figures; where it is printed is told with the tag. */
  String tag(Marked run) {
    runs.add(new Run(run.spans(), Marked.printed(run.text())));
    return TAG + (runs.size() - 1);
  }

  static boolean isTag(String tag) {
    return tag.startsWith(TAG);
  }

  void printed(String tag, int page, Rectangle at) {
    int run = Integer.parseInt(tag.substring(TAG.length()));
    boxes
        .computeIfAbsent(run, unused -> new ArrayList<>())
        .add(new Figure.Box(page, at.getLeft(), at.getBottom(), at.getRight()));
  }

  /** The printed figures: what was laid out to be measured is not among them. */
  List<Figure> list() {
    List<Figure> figures = new ArrayList<>();
    boxes.forEach(
        (index, places) -> {
          Run run = runs.get(index);
          for (Marked.Span span : run.spans()) {
            figures.add(
                new Figure(
                    sources.get(span.figure()), places, span.from(), span.length(), run.length()));
          }
        });
    return List.copyOf(figures);
  }
}
