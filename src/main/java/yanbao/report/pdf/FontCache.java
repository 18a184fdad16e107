package yanbao.report.pdf;

import java.util.HashMap;
import java.util.Map;
import org.openpdf.text.pdf.CMapAwareDocumentFont;
import org.openpdf.text.pdf.PRIndirectReference;

/** The fonts of a written report: each is read once, not each time it is selected. */
final class FontCache {
  private final Map<Integer, CMapAwareDocumentFont> fonts = new HashMap<>();

  CMapAwareDocumentFont font(PRIndirectReference reference) {
    return fonts.computeIfAbsent(
        reference.getNumber(), unused -> new CMapAwareDocumentFont(reference));
  }
}
