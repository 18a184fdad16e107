package yanbao.report.pdf;

import java.util.HashMap;
import java.util.Map;
import org.openpdf.text.pdf.CMapAwareDocumentFont;
import org.openpdf.text.pdf.PRIndirectReference;
import org.openpdf.text.pdf.PdfArray;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfNumber;
import org.openpdf.text.pdf.PdfObject;
import org.openpdf.text.pdf.PdfReader;

/**
 * A font of a written report: what its two-byte codes mean, and how wide they are. OpenPDF takes
 * the bytes for codes when it measures.
 */
final class PrintedFont {
  private static final float DEFAULT_WIDTH = 1000;

  private final CMapAwareDocumentFont codes;
  private final Map<Integer, Float> widths = new HashMap<>();
  private float otherWidth = DEFAULT_WIDTH;

  PrintedFont(PRIndirectReference reference) {
    this.codes = new CMapAwareDocumentFont(reference);
    PdfDictionary font = (PdfDictionary) PdfReader.getPdfObject(reference);
    PdfArray descendants = font.getAsArray(PdfName.DESCENDANTFONTS);
    if (descendants != null) {
      widths(descendants.getAsDict(0));
    }
  }

  private void widths(PdfDictionary descendant) {
    PdfNumber other = descendant.getAsNumber(PdfName.DW);
    if (other != null) {
      otherWidth = other.floatValue();
    }
    PdfArray list = descendant.getAsArray(PdfName.W);
    int index = 0;
    while (list != null && index + 1 < list.size()) {
      int first = list.getAsNumber(index).intValue();
      PdfObject next = list.getDirectObject(index + 1);
      if (next instanceof PdfArray each) {
        for (int i = 0; i < each.size(); i++) {
          widths.put(first + i, each.getAsNumber(i).floatValue());
        }
        index += 2;
      } else {
        float width = list.getAsNumber(index + 2).floatValue();
        for (int code = first; code <= ((PdfNumber) next).intValue(); code++) {
          widths.put(code, width);
        }
        index += 3;
      }
    }
  }

  String text(char[] shown) {
    return codes.decode(new String(shown));
  }

  /** In ems. */
  float width(char code) {
    return widths.getOrDefault((int) code, otherWidth) / 1000;
  }
}
