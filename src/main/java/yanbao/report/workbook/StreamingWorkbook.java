package yanbao.report.workbook;

import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.Deflater;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.streaming.SheetDataWriter;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A workbook that keeps a hundred rows in memory and writes texts into their cells. */
final class StreamingWorkbook extends SXSSFWorkbook {
  private static final int ROWS_IN_MEMORY = 100;

  StreamingWorkbook() {
    super(new XSSFWorkbook(), ROWS_IN_MEMORY, false, false);
  }

  @Override
  protected SheetDataWriter createSheetDataWriter() throws IOException {
    return new CellWriter();
  }

  @Override
  protected ZipArchiveOutputStream createArchiveOutputStream(OutputStream out) {
    // Packaging compresses it.
    ZipArchiveOutputStream archive = super.createArchiveOutputStream(out);
    archive.setLevel(Deflater.NO_COMPRESSION);
    return archive;
  }
}
