package yanbao.source.csv;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Path;
import java.util.List;
import yanbao.problem.Position;
import yanbao.problem.ProblemCode;
import yanbao.problem.ProblemsException;
import yanbao.source.SourceLayout;
import yanbao.source.SourceReader;
import yanbao.source.TableScanner;

/**
 * Reads delimited text. Quotes inside quotes are doubled; there are no comments; line ends may be
 * LF, CR, CRLF or mixed.
 */
final class CsvSourceReader implements SourceReader {

  @Override
  public boolean reads(Path file) {
    return Packing.isText(file);
  }

  @Override
  public void read(Path file, String shownAs, SourceLayout layout, Receiver receiver)
      throws IOException {
    read(file, shownAs, layout, scanner(shownAs, layout, receiver));
  }

  @Override
  public void rows(Path file, String shownAs, SourceLayout layout, Receiver receiver)
      throws IOException {
    Position.InSource position = Position.InSource.file(shownAs);
    read(
        file,
        shownAs,
        layout,
        new TableScanner(position, layout, TableScanner.Width.FREE, List.of(), receiver));
  }

  private static void read(Path file, String shownAs, SourceLayout layout, TableScanner scanner)
      throws IOException {
    TextFile text = new TextFile(file, shownAs, layout.limits());
    text.check();
    Charset charset =
        switch (TextEncoding.find(text, layout.charset())) {
          case TextEncoding.Found.Sound sound -> sound.charset();
          case TextEncoding.Found.Invalid invalid ->
              throw new InvalidBytes(text, layout, invalid).problem();
        };
    Dialect dialect = dialect(text, charset, layout);
    try (Reader characters = text.text(charset, CodingErrorAction.REPORT)) {
      new CsvRecords(characters, dialect, layout.limits(), scanner).handOn();
    } catch (CharacterCodingException e) {
      throw ProblemsException.of(
          ProblemCode.SOURCE_UNREADABLE,
          Position.InSource.file(shownAs),
          "the file changed while it was read");
    }
    scanner.end();
  }

  static TableScanner scanner(String shownAs, SourceLayout layout, Receiver receiver) {
    return new TableScanner(
        Position.InSource.file(shownAs), layout, TableScanner.Width.FIXED, List.of(), receiver);
  }

  static Dialect dialect(TextFile text, Charset charset, SourceLayout layout) throws IOException {
    char[] start = new char[Dialect.MARK_LENGTH];
    try (Reader characters = text.text(charset, CodingErrorAction.REPLACE)) {
      int length = Math.max(0, characters.read(start));
      return Dialect.of(layout, text.path(), new String(start, 0, length), text.shownAs());
    }
  }
}
