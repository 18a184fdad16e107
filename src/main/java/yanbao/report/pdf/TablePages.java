package yanbao.report.pdf;

import org.openpdf.text.pdf.PdfPTable;

/** Puts a table onto as many pages as it needs, every piece with its header. */
final class TablePages {
  /** Caption and header. */
  private static final int HEAD = 2;

  /** No page begins or ends with fewer lines of a table. */
  private static final int FEWEST = 3;

  /** A table up to this share of a page is kept in one piece. */
  private static final double KEPT = 0.5;

  /** But not where that would leave more than this share of the page before it empty. */
  private static final double LEFT_EMPTY = 0.3;

  private final Press press;
  private final TableBlock block;

  TablePages(Press press, TableBlock block) {
    this.press = press;
    this.block = block;
  }

  /** What must fit on a page for the table to begin there. */
  static float leastHeight(TableBlock block, PageSetup setup) {
    PdfPTable whole = block.whole(block.layout().parts().getFirst());
    double total = whole.getTotalHeight();
    double kept = setup.textHeight() * KEPT;
    boolean few = total < kept || block.lines() <= FEWEST;
    return few ? (float) Math.min(total, kept) : height(whole, 0, HEAD + FEWEST);
  }

  void add() {
    boolean landscape = block.isLandscape();
    if (landscape && !press.isLandscape()) {
      press.landscape();
    }
    boolean continued = false;
    for (TableLayout.Part part : block.layout().parts()) {
      press.gap(continued ? Design.BLOCK_GAP : 0);
      add(part, continued);
      continued = true;
    }
    if (landscape) {
      press.portrait();
    }
  }

  private void add(TableLayout.Part part, boolean continued) {
    PdfPTable whole = block.whole(part);
    float total = whole.getTotalHeight();
    boolean nearEnd = press.remaining() < press.pageHeight() * LEFT_EMPTY;
    if (total > press.remaining() && total < press.pageHeight() * KEPT && nearEnd) {
      press.need(total);
    }
    int from = 0;
    while (from < block.lines()) {
      int to = fitting(whole, from);
      if (to - from < FEWEST && to < block.lines() && !press.isAtTop()) {
        press.newPage();
        to = fitting(whole, from);
      }
      to = Math.max(to, from + 1);
      press.add(block.piece(part, from, to, continued || from > 0));
      from = to;
      if (from < block.lines()) {
        press.newPage();
      }
    }
    if (block.lines() == 0) {
      press.add(whole);
    }
  }

  /** The end of the lines, but for the heading of a group whose rows come after it. */
  private int withoutHeading(int from, int to) {
    int end = to;
    while (end > from + 1 && end < block.lines() && block.isGroup(end - 1)) {
      end--;
    }
    return end;
  }

  /** The end of the lines from here on that fit on this page. */
  private int fitting(PdfPTable whole, int from) {
    float space = press.remaining() - height(whole, 0, HEAD);
    int to = from;
    while (to < block.lines() && whole.getRowHeight(HEAD + to) <= space) {
      space -= whole.getRowHeight(HEAD + to);
      to++;
    }
    float tail = height(whole, HEAD + block.lines(), whole.size());
    if (to == block.lines() && tail > space) {
      // The sources do not fit any more: some lines go with them to the next page.
      return withoutHeading(from, Math.max(from, to - FEWEST));
    }
    boolean straggler = to < block.lines() && block.lines() - to < FEWEST;
    return withoutHeading(from, straggler ? Math.max(from, block.lines() - FEWEST) : to);
  }

  private static float height(PdfPTable table, int from, int to) {
    float height = 0;
    for (int row = from; row < to; row++) {
      height += table.getRowHeight(row);
    }
    return height;
  }
}
