package yanbao.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import yanbao.model.Folding;
import yanbao.model.RawCell;
import yanbao.model.RawRow;
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
  private final Width rows;
  private final List<Span> merged;
  private final SourceReader.Receiver receiver;
  private final Optional<String> footer;
  private final Optional<String> total;
  private final List<RawRow> header = new ArrayList<>();
  private Part part = Part.PREAMBLE;
  private int width;
  private int skipped;

  /**
   * @param merged the merged cells, as far as they touch header rows
   */
  public TableScanner(
      Position.InSource file,
      SourceLayout layout,
      Width rows,
      List<Span> merged,
      SourceReader.Receiver receiver) {
    this.file = file;
    this.layout = layout;
    this.rows = rows;
    this.merged = merged;
    this.receiver = receiver;
    this.footer = layout.footer().map(Folding::comparable);
    this.total = layout.totalRow().map(Folding::comparable);
  }

  /** Takes the next physical row; says whether it was handed on as a row of data. */
  public boolean row(RawRow row) {
    switch (part) {
      case PREAMBLE -> preamble(row);
      case HEADER -> header(row);
      case DATA -> {
        return data(row);
      }
      case FOOTER -> skipped++;
    }
    return false;
  }

  /** Takes a row that breaks the format; only among the data rows does that matter. */
  public void malformed(int row, Problem problem) {
    switch (part) {
      case PREAMBLE, FOOTER -> skipped++;
      case HEADER -> throw new ProblemsException(problem);
      case DATA -> receiver.malformed(row, List.of(problem));
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
    RawRow joined = HeaderRows.join(header, merged);
    width = joined.cells().size();
    part = Part.DATA;
    receiver.header(joined);
  }

  private boolean data(RawRow row) {
    if (row.isBlank()) {
      skipped++;
    } else if (isFooter(row)) {
      part = Part.FOOTER;
      skipped++;
    } else if (rows == Width.FIXED && row.cells().size() != width) {
      receiver.malformed(row.number(), List.of(fieldCount(row)));
    } else if (total.isPresent() && total.get().equals(Folding.comparable(firstText(row)))) {
      receiver.total(row);
    } else {
      receiver.row(row);
      return true;
    }
    return false;
  }

  private Problem fieldCount(RawRow row) {
    return Problem.error(
        ProblemCode.FIELD_COUNT,
        new Position.InSource(file.file(), file.sheet(), row.number(), 0, Optional.empty()),
        "expected "
            + width
            + " fields as in the header but found "
            + row.cells().size()
            + ": a delimiter is missing or too many, or a quote is not closed");
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
