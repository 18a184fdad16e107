package yanbao.report.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import yanbao.model.Language;

/** The sample's workbook, written and read back. */
final class WrittenSample implements AutoCloseable {
  private final Path file;
  private final XSSFWorkbook workbook;

  private WrittenSample(Path file, XSSFWorkbook workbook) {
    this.file = file;
    this.workbook = workbook;
  }

  /** Writes it into the folder. */
  static WrittenSample in(Path folder) throws Exception {
    Path file = folder.resolve("估值表.xlsx");
    Path temporary = Files.createDirectory(folder.resolve("temporary"));
    WorkbookWriter.write(file, SampleBook.workbook(), Sample.data(Language.ZH), temporary);
    try (InputStream in = Files.newInputStream(file)) {
      return new WrittenSample(file, new XSSFWorkbook(in));
    }
  }

  Path file() {
    return file;
  }

  XSSFWorkbook workbook() {
    return workbook;
  }

  XSSFCell cell(String sheet, String address) {
    CellReference at = new CellReference(address);
    return workbook.getSheet(sheet).getRow(at.getRow()).getCell(at.getCol());
  }

  /** A part of the package. */
  String part(String name) throws Exception {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      ZipEntry entry = zip.getEntry(name);
      return new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Override
  public void close() throws IOException {
    workbook.close();
  }
}
