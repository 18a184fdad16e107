package yanbao.report.pdf;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.openpdf.text.Element;
import org.openpdf.text.Paragraph;
import org.openpdf.text.Phrase;
import org.openpdf.text.pdf.PdfPCell;
import org.openpdf.text.pdf.PdfPTable;
import yanbao.model.Language;

/** Markdown as paragraphs. HTML is shown as it stands, links as their text. */
final class MarkdownBlock extends AbstractVisitor {
  private static final float ITEM_INDENT = 13;

  private final Ink ink;
  private final Place place;
  private final Language language;
  private final TextStyle body;
  private final float width;
  private final List<Element> elements = new ArrayList<>();
  private final Deque<String> bullets = new ArrayDeque<>();
  private Inlines inlines = new Inlines();
  private TextStyle style;
  private float indent;

  private MarkdownBlock(Ink ink, Place place, Language language, TextStyle body, float width) {
    this.ink = ink;
    this.place = place;
    this.language = language;
    this.body = body;
    this.width = width;
    this.style = body;
  }

  /** The text's paragraphs. */
  static List<Element> elements(
      String markdown, TextStyle body, float width, Language language, Ink ink, Place place) {
    MarkdownBlock block = new MarkdownBlock(ink, place, language, body, width);
    Parser.builder().build().parse(markdown).accept(block);
    return block.elements;
  }

  /** The text alone, without structure. */
  static String plain(String markdown) {
    StringBuilder plain = new StringBuilder();
    Parser.builder()
        .build()
        .parse(markdown)
        .accept(
            new AbstractVisitor() {
              @Override
              public void visit(Text text) {
                plain.append(text.getLiteral());
              }

              @Override
              public void visit(SoftLineBreak lineBreak) {
                plain.append(' ');
              }
            });
    return plain.toString().strip();
  }

  /** A value as Markdown that shows just the value. */
  static String escape(String value) {
    return value.replaceAll("([!-/:-@\\[-`{-~])", "\\\\$1");
  }

  @Override
  public void visit(org.commonmark.node.Paragraph paragraph) {
    visitChildren(paragraph);
    end();
  }

  @Override
  public void visit(Heading heading) {
    within(Design.SUBHEADING, heading);
    end();
  }

  @Override
  public void visit(BulletList list) {
    items(list, 0);
  }

  @Override
  public void visit(OrderedList list) {
    Integer start = list.getMarkerStartNumber();
    items(list, start == null ? 1 : start);
  }

  private void items(ListBlock list, int first) {
    indent += ITEM_INDENT;
    int number = first;
    for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
      bullets.push(first == 0 ? "•" : number++ + ".");
      item.accept(this);
      bullets.clear();
    }
    indent -= ITEM_INDENT;
  }

  @Override
  public void visit(ListItem item) {
    visitChildren(item);
  }

  @Override
  public void visit(BlockQuote quote) {
    indent += ITEM_INDENT;
    TextStyle outer = style;
    style = style.tinted(Tint.MUTED);
    visitChildren(quote);
    style = outer;
    indent -= ITEM_INDENT;
  }

  @Override
  public void visit(StrongEmphasis strong) {
    within(style.bold(), strong);
  }

  /** There are no italics in Chinese type: emphasis is a colour. */
  @Override
  public void visit(Emphasis emphasis) {
    within(style.tinted(Tint.EMPHASIS), emphasis);
  }

  private void within(TextStyle changed, Node node) {
    TextStyle outer = style;
    style = changed;
    visitChildren(node);
    style = outer;
  }

  @Override
  public void visit(Text text) {
    inlines.add(text.getLiteral(), style);
  }

  @Override
  public void visit(Code code) {
    inlines.add(code.getLiteral(), style);
  }

  @Override
  public void visit(HtmlInline html) {
    inlines.add(html.getLiteral(), style);
  }

  @Override
  public void visit(HtmlBlock html) {
    literal(html.getLiteral());
  }

  @Override
  public void visit(FencedCodeBlock code) {
    literal(code.getLiteral());
  }

  @Override
  public void visit(IndentedCodeBlock code) {
    literal(code.getLiteral());
  }

  private void literal(String text) {
    inlines.add(text.stripTrailing(), style);
    end();
  }

  /** A line end in the source is a space between words, and nothing between ideographs. */
  @Override
  public void visit(SoftLineBreak lineBreak) {
    boolean wide =
        lineBreak.getPrevious() instanceof Text before
            && endsWide(Marked.of(before.getLiteral()).text());
    if (!wide) {
      inlines.add(" ", style);
    }
  }

  private static boolean endsWide(String text) {
    return !text.isEmpty() && LineBreaks.isWide(text.charAt(text.length() - 1));
  }

  @Override
  public void visit(HardLineBreak lineBreak) {
    inlines.add("\n", style);
  }

  private void end() {
    if (inlines.isEmpty()) {
      return;
    }
    Paragraph paragraph = new Paragraph(body.leading());
    paragraph.setFont(ink.fonts().font(body));
    // Chinese is set in full lines; Latin words without hyphenation would tear them apart.
    paragraph.setAlignment(language == Language.ZH ? Element.ALIGN_JUSTIFIED : Element.ALIGN_LEFT);
    inlines.addTo(paragraph, ink, place);
    inlines = new Inlines();
    if (bullets.isEmpty()) {
      paragraph.setIndentationLeft(indent);
      elements.add(paragraph);
    } else {
      elements.add(item(bullets.pop(), paragraph));
    }
  }

  /** The bullet to the left of the text; a table, as OpenPDF's lists write it after the text. */
  private PdfPTable item(String bullet, Paragraph text) {
    TextStyle look = body.bold().tinted(Tint.HIGHLIGHT);
    PdfPCell left =
        FigureCells.plain(new Phrase(body.leading(), ink.chunk(bullet, look, place)), 1);
    left.setPaddingLeft(indent - ITEM_INDENT);
    PdfPCell right = FigureCells.plain(new Phrase(), 1);
    right.addElement(text);
    PdfPTable item = new PdfPTable(2);
    item.setTotalWidth(new float[] {indent, width - indent});
    item.setLockedWidth(true);
    item.setSplitLate(false);
    item.setHorizontalAlignment(Element.ALIGN_LEFT);
    item.addCell(left);
    item.addCell(right);
    return item;
  }
}
