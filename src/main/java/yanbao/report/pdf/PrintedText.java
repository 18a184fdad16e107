package yanbao.report.pdf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openpdf.text.pdf.PdfReader;
import yanbao.report.Figure;

/** Reads a written report back: what stands at a place on its pages. */
public final class PrintedText implements AutoCloseable {
  /** Positions are written with two decimals; no glyph is narrower than this. */
  private static final float TOLERANCE = 0.5f;

  private final PdfReader reader;
  private final Map<Integer, List<PageContent.Piece>> pages = new HashMap<>();
  private final Map<Integer, PrintedFont> fonts = new HashMap<>();

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
      for (PageContent.Piece piece : page(box.page())) {
        if (isIn(piece, box)) {
          piece
              .text()
              .chars()
              .filter(at -> !Character.isWhitespace(at))
              .forEach(text::appendCodePoint);
        }
      }
    }
    return text.toString();
  }

  private static boolean isIn(PageContent.Piece piece, Figure.Box box) {
    return Math.abs(piece.baseline() - box.baseline()) < TOLERANCE
        && piece.left() > box.left() - TOLERANCE
        && piece.left() < box.right() - TOLERANCE;
  }

  private List<PageContent.Piece> page(int page) throws IOException {
    List<PageContent.Piece> known = pages.get(page);
    if (known != null) {
      return known;
    }
    List<PageContent.Piece> read =
        page >= 1 && page <= reader.getNumberOfPages()
            ? PageContent.read(reader, page, fonts)
            : List.of();
    pages.put(page, read);
    return read;
  }

  @Override
  public void close() {
    reader.close();
  }
}
