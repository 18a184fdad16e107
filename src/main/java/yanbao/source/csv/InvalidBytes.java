package yanbao.source.csv;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CodingErrorAction;
import java.util.List;
import java.util.Locale;
import yanbao.model.RawRow;
import yanbao.problem.Escape;
import yanbao.problem.Position;
import yanbao.problem.Problem;
import yanbao.problem.ProblemCode;
import yanbao.problem.ProblemsException;
import yanbao.source.SourceLayout;
import yanbao.source.SourceReader;

/** Words the problem of bytes that are not text: which, where, and what the file may be instead. */
final class InvalidBytes {
  private static final int LIKELY = 3;

  private final TextFile file;
  private final SourceLayout layout;
  private final TextEncoding.Found.Invalid invalid;

  InvalidBytes(TextFile file, SourceLayout layout, TextEncoding.Found.Invalid invalid) {
    this.file = file;
    this.layout = layout;
    this.invalid = invalid;
  }

  ProblemsException problem() throws IOException {
    String expected =
        invalid.charset().name() + (layout.charset().isPresent() ? " as declared" : "");
    return ProblemsException.of(
        ProblemCode.ENCODING,
        place(),
        "expected text in "
            + expected
            + " but found the bytes "
            + invalid.bytes()
            + " at byte offset "
            + invalid.offset()
            + "; "
            + advice());
  }

  /** By reading the file once more, with a mark where bytes are no text. */
  private Position.InSource place() throws IOException {
    Dialect dialect = CsvSourceReader.dialect(file, invalid.charset(), layout);
    try (Reader text = file.text(invalid.charset(), CodingErrorAction.REPLACE)) {
      return new CsvRecords(
              text,
              dialect,
              file.limits(),
              CsvSourceReader.scanner(file.shownAs(), layout, new Ignoring()))
          .find(invalid.bytes().equals("00") ? '\0' : TextFile.NO_CHARACTER);
    } catch (ProblemsException e) {
      // The structure breaks before the bytes do.
      return Position.InSource.file(file.shownAs());
    }
  }

  private String advice() throws IOException {
    CharsetGuess guess = CharsetGuess.at(file, invalid.offset());
    if (guess.isDamaged(invalid.charset())) {
      return "all around them reads as "
          + invalid.charset().name()
          + ": the file is damaged there, or joined from files of different character sets";
    }
    List<CharsetGuess.Reading> readings = guess.readings(LIKELY);
    if (readings.isEmpty()) {
      return "no usual character set fits: is the file damaged, or not text at all?";
    }
    String first = readings.getFirst().charset().name().toLowerCase(Locale.ROOT);
    return "likely it is "
        + String.join(" or ", readings.stream().map(InvalidBytes::words).toList())
        + "; say \"charset: "
        + first
        + "\" in the source";
  }

  private static String words(CharsetGuess.Reading reading) {
    return reading.charset().name() + " (\"" + Escape.text(reading.text()) + "\")";
  }

  /** Takes rows only to find the header among them. */
  private static final class Ignoring implements SourceReader.Receiver {
    @Override
    public void header(RawRow header) {
      // The scanner keeps it.
    }

    @Override
    public void row(RawRow row) {
      // Only its place matters.
    }

    @Override
    public void total(RawRow row) {
      // Only its place matters.
    }

    @Override
    public void skipped(int count) {
      // Only places matter.
    }

    @Override
    public void malformed(RawRow row, List<Problem> problems) {
      // Said when the bytes are right.
    }
  }
}
