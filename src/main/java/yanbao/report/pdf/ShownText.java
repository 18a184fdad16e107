package yanbao.report.pdf;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.pdf.parser.FinalText;
import org.openpdf.text.pdf.parser.ParsedText;
import org.openpdf.text.pdf.parser.ParsedTextImpl;
import org.openpdf.text.pdf.parser.TextAssembler;
import org.openpdf.text.pdf.parser.Vector;
import org.openpdf.text.pdf.parser.Word;

/** Takes down each piece of text as it is shown, with its position, in the order of the file. */
final class ShownText implements TextAssembler {
  private final List<Piece> pieces;

  ShownText(List<Piece> pieces) {
    this.pieces = pieces;
  }

  /** Text and where it begins, in points from the lower left. */
  record Piece(String text, float left, float baseline) {}

  @Override
  public void process(ParsedText parsed, @Nullable String contextName) {
    // ParsedText.getText() fails for fonts with two-byte codes; its words are decoded well.
    StringBuilder text = new StringBuilder();
    parsed.getAsPartialWords().forEach(word -> text.append(word.getText()));
    Vector start = parsed.getStartPoint();
    pieces.add(new Piece(text.toString(), start.get(0), start.get(1)));
  }

  @Override
  public void process(FinalText completed, @Nullable String contextName) {}

  @Override
  public void process(Word completed, @Nullable String contextName) {}

  @Override
  public void renderText(FinalText completed) {}

  @Override
  public void renderText(ParsedTextImpl parsed) {}

  @Override
  public FinalText endParsingContext(@Nullable String containingElementName) {
    return new FinalText("");
  }

  @Override
  public String getWordId() {
    return "";
  }

  @Override
  public void setPage(int page) {}

  @Override
  public void reset() {}
}
