package yanbao.source.csv;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import yanbao.problem.Position;
import yanbao.problem.ProblemCode;
import yanbao.problem.ProblemsException;
import yanbao.source.SourceLayout;
import yanbao.source.SourceReader;
import yanbao.source.TableScanner;

/**
 * Reads delimited text. Quotes are {@code "} and doubled inside; there are no comments; line ends
 * may be LF, CR, CRLF or mixed.
 */
final class CsvSourceReader implements SourceReader {
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  @Override
  public boolean reads(Path file) {
    String name = file.toString().toLowerCase(Locale.ROOT);
    return name.endsWith(".csv") || name.endsWith(".tsv") || name.endsWith(".txt");
  }

  @Override
  public void read(Path file, String shownAs, SourceLayout layout, Receiver receiver)
      throws IOException {
    Charset charset = new TextEncoding(file, shownAs).find(layout.charset());
    Position.InSource position = Position.InSource.file(shownAs);
    TableScanner scanner =
        new TableScanner(position, layout, TableScanner.Width.FIXED, List.of(), receiver);
    try (Reader text = open(file, charset)) {
      new CsvRecords(text, format(file, layout), shownAs, layout.limits()).handTo(scanner);
    } catch (CharacterCodingException e) {
      throw ProblemsException.of(
          ProblemCode.SOURCE_UNREADABLE, position, "the file changed while it was read");
    }
    scanner.end();
  }

  private static Reader open(Path file, Charset charset) throws IOException {
    BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                Files.newInputStream(file),
                charset
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)));
    reader.mark(1);
    if (reader.read() != BYTE_ORDER_MARK) {
      reader.reset();
    }
    return reader;
  }

  private static CSVFormat format(Path file, SourceLayout layout) {
    boolean tabs = file.toString().toLowerCase(Locale.ROOT).endsWith(".tsv");
    return CSVFormat.DEFAULT
        .builder()
        .setDelimiter(layout.delimiter().orElse(tabs ? "\t" : ","))
        .setQuote(layout.quote().orElse(null))
        .setIgnoreEmptyLines(false)
        .get();
  }
}
