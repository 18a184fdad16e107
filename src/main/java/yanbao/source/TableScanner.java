package yanbao.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import yanbao.model.Folding;
import yanbao.model.RawCell;
import yanbao.model.RawRow;
import yanbao.model.RejectsColumn;
import yanbao.problem.Position;
import yanbao.problem.Problem;
import yanbao.problem.ProblemCode;
import yanbao.problem.ProblemsException;

/**
 * Finds the table among the physical rows of a file: preamble, stacked header, data, control total,
 * footer. Takes every row, blank ones too, in order.
 */
public final class TableScanner {
  /** Whether a row must have as many cells as the header. */
  public enum Width {
    FIXED,
    FREE
  }

  private enum Part {
    PREAMBLE,
    HEADER,
    DATA,
    FOOTER
  }

  private final Position.InSource file;
  private final SourceLayout layout;
  private final Width widths;
  private final List<Span> merged;
  private final SourceReader.Receiver receiver;
  private final Optional<String> footer;
  private final Optional<String> total;
  private final List<RawRow> header = new ArrayList<>();
  private Part part = Part.PREAMBLE;
  private Optional<Integer> remarks = Optional.empty();
  private RawRow joined = new RawRow(0, List.of());
  private int width;
  private long rows;
  private int skipped;

  /**
   * @param merged the merged cells, as far as they touch header rows
   */
  public TableScanner(
      Position.InSource file,
      SourceLayout layout,
      Width widths,
      List<Span> merged,
      SourceReader.Receiver receiver) {
    this.file = file;
    this.layout = layout;
    this.widths = widths;
    this.merged = merged;
    this.receiver = receiver;
    this.footer = layout.footer().map(Folding::comparable);
    this.total = layout.totalRow().map(Folding::comparable);
  }

  /** Takes the next physical row; says whether it was handed on as a row of data. */
  public boolean row(RawRow row) {
    receiver.physical(row);
    checkRows(row.number());
    switch (part) {
      case PREAMBLE -> preamble(row);
      case HEADER -> header(row);
      case DATA -> {
        return data(remarks.map(row::without).orElse(row));
      }
      case FOOTER -> skipped++;
    }
    return false;
  }

  /** Takes a row that breaks the format; only in the header and among the data does that matter. */
  public void malformed(RawRow row, List<CellFault> faults) {
    receiver.physical(row);
    checkRows(row.number());
    switch (part) {
      case PREAMBLE -> malformedHeader(row, faults);
      case HEADER -> throw new ProblemsException(problems(row, faults));
      case DATA -> receiver.malformed(row, problems(row, faults));
      case FOOTER -> skipped++;
    }
  }

  /** Takes a row that is no part of the table, wherever it is. */
  public void passOver(RawRow row) {
    receiver.physical(row);
    skipped++;
  }

  /** Where a cell is; its column is 0-based, or -1 for the whole row. */
  public Position.InSource at(int row, int column) {
    Optional<String> text =
        column >= 0 && column < width && !joined.cell(column).isBlank()
            ? Optional.of(Folding.trim(joined.cell(column).text()))
            : Optional.empty();
    return new Position.InSource(file.file(), file.sheet(), row, column + 1, text);
  }

  private void malformedHeader(RawRow row, List<CellFault> faults) {
    if (layout.headerRow().orElse(row.number()) <= row.number()) {
      throw new ProblemsException(problems(row, faults));
    }
    skipped++;
  }

  private List<Problem> problems(RawRow row, List<CellFault> faults) {
    return faults.stream()
        .map(
            fault ->
                Problem.error(
                    ProblemCode.MALFORMED, at(row.number(), fault.column()), fault.message()))
        .toList();
  }

  private void checkRows(int row) {
    if (++rows > layout.limits().most(Limit.ROWS)) {
      throw layout.limits().exceeded(Limit.ROWS, at(row, -1), "found more");
    }
  }

  /** Ends the file. */
  public void end() {
    switch (part) {
      case PREAMBLE -> throw noHeader();
      case HEADER ->
          throw ProblemsException.of(
              ProblemCode.NO_ROWS,
              file,
              "expected "
                  + layout.headerRows()
                  + " header rows and data rows below them, but the file ends in the header");
      case DATA, FOOTER -> receiver.skipped(skipped);
    }
  }

  private ProblemsException noHeader() {
    String expected = layout.headerRow().map(row -> "a header in row " + row).orElse("a header");
    String found = skipped == 0 ? "is empty" : "ends before it";
    return ProblemsException.of(
        ProblemCode.NO_ROWS, file, "expected " + expected + ", but the file " + found);
  }

  private void preamble(RawRow row) {
    boolean starts =
        layout.headerRow().isPresent() ? row.number() >= layout.headerRow().get() : !row.isBlank();
    if (!starts) {
      skipped++;
      return;
    }
    if (layout.headerRow().isPresent() && row.number() != layout.headerRow().get()) {
      throw noHeader();
    }
    part = Part.HEADER;
    header(row);
  }

  private void header(RawRow row) {
    header.add(row);
    if (header.size() < layout.headerRows()) {
      return;
    }
    joined = HeaderRows.join(header, merged);
    width = width(joined);
    part = Part.DATA;
    remarks = RejectsColumn.in(joined);
    RawRow texts = new RawRow(joined.number(), joined.cells().subList(0, width));
    receiver.header(remarks.map(texts::without).orElse(texts));
  }

  // Blank cells behind the last header text are no columns: many programs write them.
  private static int width(RawRow header) {
    int width = header.cells().size();
    while (width > 1 && header.cell(width - 1).isBlank()) {
      width--;
    }
    return width;
  }

  private boolean data(RawRow row) {
    if (row.isBlank()) {
      skipped++;
    } else if (isFooter(row)) {
      part = Part.FOOTER;
      skipped++;
    } else if (isHeaderAgain(row)) {
      receiver.malformed(row, List.of(headerAgain(row)));
    } else if (widths == Width.FIXED && !fits(row)) {
      receiver.malformed(row, List.of(fieldCount(row)));
    } else if (total.isPresent() && total.get().equals(Folding.comparable(firstText(row)))) {
      receiver.total(row);
    } else {
      receiver.row(row);
      return true;
    }
    return false;
  }

  /** As many fields as the header has texts; more only where they are blank. */
  private boolean fits(RawRow row) {
    List<RawCell> cells = row.cells();
    return cells.size() == width
        || (cells.size() > width
            && cells.subList(width, cells.size()).stream().allMatch(RawCell::isBlank));
  }

  private boolean isHeaderAgain(RawRow row) {
    if (width < 2 || !row.cell(0).equals(joined.cell(0))) {
      return false;
    }
    return fits(row) && row.cells().subList(0, width).equals(joined.cells().subList(0, width));
  }

  private Problem headerAgain(RawRow row) {
    return Problem.error(
        ProblemCode.MALFORMED,
        at(row.number(), -1),
        "expected data but found the header again: is this a second table in the same file?");
  }

  private Problem fieldCount(RawRow row) {
    return Problem.error(
        ProblemCode.FIELD_COUNT,
        at(row.number(), -1),
        FieldCount.message(joined.cells().subList(0, width), row.cells()));
  }

  private boolean isFooter(RawRow row) {
    return footer.isPresent() && Folding.comparable(firstText(row)).startsWith(footer.get());
  }

  private static String firstText(RawRow row) {
    for (RawCell cell : row.cells()) {
      if (!cell.isBlank()) {
        return cell.text();
      }
    }
    return "";
  }
}
