package yanbao.report.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import yanbao.report.DisplayedTable;

/**
 * How a table goes onto pages: as it is, in smaller type, on a landscape page, or with its columns
 * split into parts. Nothing is ever cut.
 */
record TableLayout(
    Page page, float size, float padding, List<Part> parts, List<ColumnMeasure> measures) {
  private static final float COMFORTABLE = 7.5f;

  enum Page {
    PORTRAIT,
    LANDSCAPE
  }

  /** Columns that stand side by side, and their widths, padding included. */
  record Part(List<Integer> columns, List<Float> widths) {
    float[] widthArray() {
      float[] array = new float[widths.size()];
      for (int i = 0; i < array.length; i++) {
        array[i] = widths.get(i);
      }
      return array;
    }
  }

  static TableLayout of(DisplayedTable table, Ink ink, PageSetup setup) {
    return of(table, ink, setup, Design.CELL_PADDING);
  }

  private static TableLayout of(DisplayedTable table, Ink ink, PageSetup setup, float padding) {
    List<ColumnMeasure> measures =
        IntStream.range(0, table.columns().size())
            .mapToObj(index -> ColumnMeasure.of(table, index, ink))
            .toList();
    return new Fitter(table, measures, setup, padding).fit();
  }

  /** The table in a part of a page; in more than one part where it does not fit. */
  static TableLayout within(float width, DisplayedTable table, Ink ink) {
    PageSetup narrow = new PageSetup(width, width, 0, 0, 0);
    TableLayout airy = of(table, ink, narrow, Design.CELL_PADDING);
    return airy.parts().size() == 1 ? airy : of(table, ink, narrow, Design.CELL_PADDING_NARROW);
  }

  private record Fitter(
      DisplayedTable table, List<ColumnMeasure> measures, PageSetup setup, float padding) {

    TableLayout fit() {
      List<Integer> all = IntStream.range(0, measures.size()).boxed().toList();
      for (Page page : Page.values()) {
        for (float size : Design.TABLE_SIZES) {
          if (size >= COMFORTABLE && preferred(all, size) <= setup.textWidth(page)) {
            return layout(page, size, List.of(all));
          }
        }
        for (float size : Design.TABLE_SIZES) {
          if (least(all, size) <= setup.textWidth(page)) {
            return layout(page, size, List.of(all));
          }
        }
      }
      float size = Design.TABLE_SIZES.getLast();
      return layout(Page.LANDSCAPE, size, split(all, size));
    }

    /** Parts that fit, each beginning with the columns that name the row. */
    private List<List<Integer>> split(List<Integer> all, float size) {
      List<Integer> names =
          all.stream().filter(column -> table.columns().get(column).key()).toList();
      if (names.isEmpty() || least(names, size) > setup.textWidth(Page.LANDSCAPE) / 2) {
        names = List.of(0);
      }
      List<List<Integer>> parts = new ArrayList<>();
      List<Integer> part = new ArrayList<>(names);
      for (int column : all) {
        if (names.contains(column)) {
          continue;
        }
        part.add(column);
        if (least(part, size) > setup.textWidth(Page.LANDSCAPE) && part.size() > names.size() + 1) {
          part.removeLast();
          parts.add(List.copyOf(part));
          part = new ArrayList<>(names);
          part.add(column);
        }
      }
      parts.add(List.copyOf(part));
      return parts;
    }

    private TableLayout layout(Page page, float size, List<List<Integer>> parts) {
      List<Part> fitted =
          parts.stream()
              .map(columns -> new Part(columns, widths(columns, size, setup.textWidth(page))))
              .toList();
      return new TableLayout(page, size, padding, fitted, measures);
    }

    /** The given width shared out: what each column needs, and of the rest in proportion. */
    private List<Float> widths(List<Integer> columns, float size, float width) {
      float ample = sum(columns, measure -> measure.roomy(size, padding));
      float preferred = preferred(columns, size);
      float least = least(columns, size);
      List<Float> widths = new ArrayList<>();
      for (int column : columns) {
        ColumnMeasure measure = measures.get(column);
        float roomy = measure.roomy(size, padding);
        float wide = measure.wide(size, padding);
        float narrow = measure.narrow(size, padding);
        if (ample <= width) {
          widths.add(roomy * width / ample);
        } else if (preferred <= width) {
          widths.add(wide + (roomy - wide) * (width - preferred) / (ample - preferred));
        } else if (least <= width) {
          widths.add(narrow + (wide - narrow) * (width - least) / (preferred - least));
        } else {
          widths.add(narrow * width / least);
        }
      }
      return widths;
    }

    private float preferred(List<Integer> columns, float size) {
      return sum(columns, measure -> measure.wide(size, padding));
    }

    private float least(List<Integer> columns, float size) {
      return sum(columns, measure -> measure.narrow(size, padding));
    }

    private float sum(List<Integer> columns, ToDoubleFunction<ColumnMeasure> width) {
      return (float)
          columns.stream().mapToDouble(column -> width.applyAsDouble(measures.get(column))).sum();
    }
  }
}
