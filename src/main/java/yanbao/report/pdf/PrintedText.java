package yanbao.report.pdf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openpdf.text.ExceptionConverter;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;
import yanbao.report.Figure;

/** Reads a written report back: what stands at a place on its pages. */
public final class PrintedText implements AutoCloseable {
  /** Positions are written with two decimals; no glyph is narrower than this. */
  private static final float TOLERANCE = 0.5f;

  private final PdfReader reader;
  private final Map<Integer, List<ShownText.Piece>> pages = new HashMap<>();
  private final FontCache fonts = new FontCache();

  private PrintedText(PdfReader reader) {
    this.reader = reader;
  }

  public static PrintedText open(Path file) throws IOException {
    return new PrintedText(new PdfReader(Files.readAllBytes(file)));
  }

  /** The text in the boxes, without white space. */
  public String text(List<Figure.Box> boxes) throws IOException {
    StringBuilder text = new StringBuilder();
    for (Figure.Box box : boxes) {
      for (ShownText.Piece piece : page(box.page())) {
        if (isIn(piece, box)) {
          piece.text().chars().filter(at -> !Character.isWhitespace(at)).forEach(text::appendCodePoint);
        }
      }
    }
    return text.toString();
  }

  private static boolean isIn(ShownText.Piece piece, Figure.Box box) {
    return Math.abs(piece.baseline() - box.baseline()) < TOLERANCE
        && piece.left() > box.left() - TOLERANCE
        && piece.left() < box.right() - TOLERANCE;
  }

  private List<ShownText.Piece> page(int page) throws IOException {
    List<ShownText.Piece> known = pages.get(page);
    if (known != null) {
      return known;
    }
    List<ShownText.Piece> pieces = new ArrayList<>();
    if (page >= 1 && page <= reader.getNumberOfPages()) {
      ShownText shown = new ShownText(pieces);
      try {
        new PdfTextExtractor(reader, shown)
            .processContent(
                reader.getPageContent(page),
                reader.getPageN(page).getAsDict(org.openpdf.text.pdf.PdfName.RESOURCES),
                new PageContent(shown, fonts));
      } catch (ExceptionConverter e) {
        throw new IOException("page " + page + " cannot be read", e);
      }
    }
    pages.put(page, pieces);
    return pieces;
  }

  @Override
  public void close() {
    reader.close();
  }
}
