package yanbao.report.pdf;

import java.awt.geom.AffineTransform;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.pdf.PRIndirectReference;
import org.openpdf.text.pdf.PRTokeniser;
import org.openpdf.text.pdf.PdfArray;
import org.openpdf.text.pdf.PdfContentParser;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfNumber;
import org.openpdf.text.pdf.PdfObject;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.PdfString;

/**
 * Takes down each piece of text of a page as it is shown, with its position. OpenPDF's own
 * extraction measures fonts with two-byte codes wrongly, so the text operators are followed here.
 */
final class PageContent {
  private final Map<Integer, PrintedFont> fonts;
  private final @Nullable PdfDictionary fontNames;
  private final List<Piece> pieces = new ArrayList<>();
  private final Deque<State> saved = new ArrayDeque<>();
  private State state = new State(new AffineTransform(), null, 0, 0, 0);
  private AffineTransform line = new AffineTransform();
  private AffineTransform text = new AffineTransform();

  /** Text and where it begins, in points from the lower left. */
  record Piece(String text, double left, double baseline) {}

  /** What {@code q} saves. */
  private record State(
      AffineTransform page,
      @Nullable PrintedFont font,
      float size,
      float characterSpacing,
      float leading) {}

  private PageContent(@Nullable PdfDictionary fontNames, Map<Integer, PrintedFont> fonts) {
    this.fontNames = fontNames;
    this.fonts = fonts;
  }

  /**
   * The pieces of a page, in the order of the file.
   *
   * @param fonts the fonts met so far, by their number in the file
   */
  static List<Piece> read(PdfReader reader, int page, Map<Integer, PrintedFont> fonts)
      throws IOException {
    PdfDictionary resources = reader.getPageN(page).getAsDict(PdfName.RESOURCES);
    PageContent content = new PageContent(resources.getAsDict(PdfName.FONT), fonts);
    PdfContentParser parser = new PdfContentParser(new PRTokeniser(reader.getPageContent(page)));
    List<PdfObject> operands = new ArrayList<>();
    while (!parser.parse(operands).isEmpty()) {
      content.follow(operands.removeLast().toString(), operands);
    }
    return content.pieces;
  }

  private void follow(String operator, List<PdfObject> operands) {
    switch (operator) {
      case "q" -> saved.push(state);
      case "Q" -> state = saved.pop();
      case "cm" -> {
        AffineTransform page = new AffineTransform(state.page());
        page.concatenate(matrix(operands));
        state =
            new State(page, state.font(), state.size(), state.characterSpacing(), state.leading());
      }
      case "Tf" ->
          state =
              new State(
                  state.page(),
                  font((PdfName) operands.get(0)),
                  number(operands, 1),
                  state.characterSpacing(),
                  state.leading());
      case "Tc" ->
          state =
              new State(
                  state.page(), state.font(), state.size(), number(operands, 0), state.leading());
      case "TL" -> leading(number(operands, 0));
      case "BT" -> begin(new AffineTransform());
      case "Tm" -> begin(matrix(operands));
      case "Td" -> nextLine(number(operands, 0), number(operands, 1));
      case "TD" -> {
        leading(-number(operands, 1));
        nextLine(number(operands, 0), number(operands, 1));
      }
      case "T*" -> nextLine(0, -state.leading());
      case "Tj" -> show((PdfString) operands.getFirst());
      case "TJ" -> show((PdfArray) operands.getFirst());
      // The others neither show text nor move it.
      default -> {}
    }
  }

  private void leading(float leading) {
    state = new State(state.page(), state.font(), state.size(), state.characterSpacing(), leading);
  }

  private void begin(AffineTransform at) {
    line = at;
    text = new AffineTransform(at);
  }

  private void nextLine(float right, float up) {
    line.translate(right, up);
    text = new AffineTransform(line);
  }

  private void show(PdfArray parts) {
    for (PdfObject part : parts.getElements()) {
      if (part instanceof PdfString string) {
        show(string);
      } else if (part instanceof PdfNumber thousandths) {
        text.translate(-thousandths.floatValue() / 1000 * state.size(), 0);
      }
    }
  }

  private void show(PdfString string) {
    PrintedFont font = state.font();
    if (font == null) {
      return;
    }
    String bytes = string.toString();
    char[] codes = new char[bytes.length() / 2];
    double width = 0;
    for (int i = 0; i < codes.length; i++) {
      codes[i] = (char) ((bytes.charAt(2 * i) & 0xff) << 8 | (bytes.charAt(2 * i + 1) & 0xff));
      width += font.width(codes[i]) * state.size() + state.characterSpacing();
    }
    AffineTransform start = new AffineTransform(state.page());
    start.concatenate(text);
    pieces.add(new Piece(font.text(codes), start.getTranslateX(), start.getTranslateY()));
    text.translate(width, 0);
  }

  private @Nullable PrintedFont font(PdfName name) {
    return fontNames != null && fontNames.get(name) instanceof PRIndirectReference reference
        ? fonts.computeIfAbsent(reference.getNumber(), unused -> new PrintedFont(reference))
        : null;
  }

  private static AffineTransform matrix(List<PdfObject> operands) {
    float[] values = new float[6];
    for (int i = 0; i < values.length; i++) {
      values[i] = number(operands, i);
    }
    return new AffineTransform(values);
  }

  private static float number(List<PdfObject> operands, int index) {
    return ((PdfNumber) operands.get(index)).floatValue();
  }
}
