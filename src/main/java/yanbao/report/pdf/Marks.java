package yanbao.report.pdf;

import java.util.HashMap;
import java.util.Map;

/** On which page things are, learned from a draft of the same report. */
final class Marks {
  private final Map<String, Integer> pages = new HashMap<>();
  private int total;

  void mark(String destination, int page) {
    pages.putIfAbsent(destination, page);
  }

  void page(int page) {
    total = Math.max(total, page);
  }

  int pageOf(String destination) {
    return pages.getOrDefault(destination, 0);
  }

  int total() {
    return total;
  }
}
