package yanbao.report.pdf;

import java.util.List;
import org.openpdf.text.pdf.PRIndirectReference;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfNumber;
import org.openpdf.text.pdf.PdfObject;
import org.openpdf.text.pdf.parser.ContentOperator;
import org.openpdf.text.pdf.parser.PdfContentStreamHandler;
import org.openpdf.text.pdf.parser.PdfContentTextExtractor;

/** Follows the operators of a page; fonts come from a cache, since OpenPDF would parse them anew. */
final class PageContent extends PdfContentTextExtractor {
  PageContent(ShownText shown, FontCache fonts) {
    super(shown);
    operators.put("Tf", new SelectFont(fonts));
  }

  private final class SelectFont implements ContentOperator {
    private final FontCache fonts;

    SelectFont(FontCache fonts) {
      this.fonts = fonts;
    }

    @Override
    public String getOperatorName() {
      return "Tf";
    }

    @Override
    public void invoke(
        List<PdfObject> operands, PdfContentStreamHandler handler, PdfDictionary resources) {
      PdfObject font = resources.getAsDict(PdfName.FONT).get((PdfName) operands.get(0));
      gsStack.peek().setFont(fonts.font((PRIndirectReference) font));
      gsStack.peek().setFontSize(((PdfNumber) operands.get(1)).floatValue());
    }
  }
}
