package yanbao.source.csv;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import yanbao.model.RawCell;
import yanbao.model.RawRow;
import yanbao.problem.Position;
import yanbao.problem.ProblemCode;
import yanbao.problem.ProblemsException;
import yanbao.source.Limits;
import yanbao.source.TableScanner;

/** The records of one text, handed on to find the table among them. */
final class CsvRecords {
  private final CsvParser parser;
  private final Dialect dialect;
  private final Limits limits;
  private final TableScanner scanner;

  CsvRecords(Reader text, Dialect dialect, Limits limits, TableScanner scanner) {
    this.parser = new CsvParser(text, dialect, limits);
    this.dialect = dialect;
    this.limits = limits;
    this.scanner = scanner;
  }

  /**
   * @throws ProblemsException where the text cannot be read any further
   */
  void handOn() throws IOException {
    for (RawRow row = nextRow(); !row.cells().isEmpty(); row = nextRow()) {
      handOn(row);
    }
  }

  /**
   * Hands rows on until one has this character.
   *
   * @return where that is; the row after the last where it is nowhere
   */
  Position.InSource find(char character) throws IOException {
    for (RawRow row = nextRow(); !row.cells().isEmpty(); row = nextRow()) {
      for (int column = 0; column < row.cells().size(); column++) {
        if (row.cell(column).text().indexOf(character) >= 0) {
          return scanner.at(row.number(), column);
        }
      }
      handOn(row);
    }
    return scanner.at(0, -1);
  }

  private void handOn(RawRow row) {
    if (dialect.marked() && row.number() == 1) {
      scanner.passOver(row);
    } else if (parser.faults().isEmpty()) {
      scanner.row(row);
    } else {
      scanner.malformed(row, parser.faults());
    }
  }

  /** A row always has a cell; without any it is the end. */
  private RawRow nextRow() throws IOException {
    try {
      if (!parser.next()) {
        return new RawRow(parser.line(), List.of());
      }
      List<RawCell> cells = new ArrayList<>(parser.fields().size());
      for (String field : parser.fields()) {
        cells.add(RawCell.text(field));
      }
      return new RawRow(parser.line(), cells);
    } catch (BrokenTextException e) {
      Position.InSource at = scanner.at(parser.line(), e.column());
      throw e.limit().isPresent()
          ? limits.exceeded(e.limit().get(), at, e.message())
          : ProblemsException.of(ProblemCode.MALFORMED, at, e.message());
    }
  }
}
