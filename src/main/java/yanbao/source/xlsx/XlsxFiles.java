package yanbao.source.xlsx;

import yanbao.source.SourceReader;

/** Excel workbooks in Office Open XML. */
public final class XlsxFiles {
  private XlsxFiles() {}

  public static SourceReader reader() {
    return new XlsxSourceReader();
  }
}
