package yanbao.normalize;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import yanbao.model.Folding;
import yanbao.model.HeaderDifference;
import yanbao.model.RawCell;
import yanbao.model.RawRow;
import yanbao.model.SourceColumn;
import yanbao.model.Unpivot;
import yanbao.problem.Escape;
import yanbao.problem.Problem;
import yanbao.problem.ProblemCode;
import yanbao.problem.Problems;

/** Finds the columns of a crosstab: each of those that fit makes rows of its own. */
final class Crosstab {
  private final Place place;
  private final Unpivot unpivot;
  private final List<SourceColumn> declared;
  private final RawRow header;
  private final Problems problems;

  Crosstab(
      Place place, Unpivot unpivot, List<SourceColumn> declared, RawRow header, Problems problems) {
    this.place = place;
    this.unpivot = unpivot;
    this.declared = declared;
    this.header = header;
    this.problems = problems;
  }

  /** What normalizes the cells of each of the columns; empty after problems were added. */
  List<RowNormalizer> bind(Set<HeaderDifference> ignored) {
    Problems found = new Problems();
    List<SourceColumn> fixed = declared.stream().filter(column -> !unpivot.fills(column)).toList();
    List<Integer> indices = new Headers(place, header, ignored, found).resolve(fixed);
    List<Integer> crossings = new ArrayList<>();
    List<String> unexpected = new ArrayList<>();
    for (int index = 0; index < header.cells().size(); index++) {
      String text = text(index);
      if (text.isEmpty() || indices.contains(index)) {
        continue;
      }
      if (unpivot.parts(text).isPresent()) {
        crossings.add(index);
      } else {
        unexpected.add(text);
      }
    }
    if (crossings.isEmpty()) {
      found.error(
          ProblemCode.COLUMN_NOT_FOUND,
          place.row(header.number()),
          "expected columns with headers such as "
              + unpivot.headers()
              + " but found "
              + (unexpected.isEmpty()
                  ? "none besides those of the other columns"
                  : '"' + Escape.text(String.join("\", \"", unexpected)) + '"'));
    }
    List<RowNormalizer> normalizers = new ArrayList<>();
    for (int i = 0; i < crossings.size() && !found.hasErrors(); i++) {
      List<BoundColumn> columns = columns(fixed, indices, crossings.get(i), found);
      RowNormalizer.Slice slice = new RowNormalizer.Slice(crossings.size(), i, header.number());
      normalizers.add(new RowNormalizer(place, columns, declared, unexpected, slice));
    }
    problems.addAll(found.list());
    return found.hasErrors() ? List.of() : normalizers;
  }

  private List<BoundColumn> columns(
      List<SourceColumn> fixed, List<Integer> indices, int crossing, Problems found) {
    List<String> parts = unpivot.parts(text(crossing)).orElseThrow();
    List<BoundColumn> columns = new ArrayList<>();
    for (SourceColumn column : declared) {
      if (unpivot.takesHeader(column)) {
        RawCell part = RawCell.text(unpivot.part(column, parts));
        BoundColumn bound = BoundColumn.ofHeader(column, crossing, text(crossing), part);
        check(bound, part, found);
        columns.add(bound);
      } else {
        int index = unpivot.fills(column) ? crossing : indices.get(fixed.indexOf(column));
        columns.add(new BoundColumn(column, index, text(index)));
      }
    }
    return columns;
  }

  /** Says once, and not with every row, that a part of a header is no value of its column. */
  private void check(BoundColumn column, RawCell part, Problems found) {
    try {
      column.value(part);
    } catch (NotAValueException e) {
      found.add(
          Problem.error(
              ProblemCode.NOT_A_VALUE,
              place.cell(header.number(), column.index(), column.header()),
              column.name() + ": " + column.message(part, e.advice())));
    }
  }

  private String text(int index) {
    return Folding.trim(header.cell(index).text());
  }
}
