package yanbao.source.xlsx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import yanbao.source.Layouts;
import yanbao.source.Recorder;

/** Files named like a workbook that are something else: the message says what. */
public class OtherFormatTest {
  private static final String NOT_XLSX = "x.xlsx: not a valid xlsx: ";

  private final Path folder;

  OtherFormatTest(@TempDir Path folder) {
    this.folder = folder;
  }

  /** A file that is something else, and the reason that is given. */
  public static Stream<Arguments> otherFormats() throws Exception {
    String save = " is not supported, save it as xlsx";
    return Stream.of(
        arguments(bytes(""), "the file is empty (0 bytes)"),
        arguments(
            bytes("a,b\n1,2\n"),
            "it is plain text; if it is a table with delimiters, name it .csv"),
        arguments(bytes("%PDF-1.7\n"), "it is a PDF document"),
        arguments(bytes("\uFEFF <html><table>"), "it is a web page; the format html" + save),
        arguments(bytes("<Table border=1>"), "it is a web page; the format html" + save),
        arguments(bytes("ID;PWXL;N;E\n"), "it is a SYLK workbook; the format slk" + save),
        arguments(
            bytes(
                "<?xml version=\"1.0\"?><Workbook"
                    + " xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\">"),
            "it is an XML workbook of Excel 2003; the format xml" + save),
        arguments(new byte[] {1, 2, 3}, "it is no zip archive: damaged, or another kind of file"),
        arguments(xls(), "it is a workbook of Excel 97 to 2003; the format xls" + save),
        arguments(encrypted(), "it is encrypted; save it without a password"),
        arguments(
            Arrays.copyOf(xls(), 600),
            "it is a damaged document of an old Office format; save the table as xlsx"),
        arguments(zip("mimetype", "content.xml"), "it is an OpenDocument; the format ods" + save),
        arguments(
            zip("Index/Document.iwa", "Metadata/x.plist"),
            "it is a Numbers document; the format numbers" + save),
        arguments(
            zip("[Content_Types].xml", "xl/workbook.bin"),
            "it is a binary workbook; the format xlsb" + save),
        arguments(zip("[Content_Types].xml", "word/document.xml"), "it is a text document (docx)"),
        arguments(zip("prices.csv"), "it is a zip archive without a workbook in it"));
  }

  @ParameterizedTest(name = "{1}")
  @MethodSource
  void otherFormats(byte[] content, String reason) throws IOException {
    Path file = Files.write(folder.resolve("x.xlsx"), content);
    assertEquals(NOT_XLSX + reason + " [YB-202]", last(file));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] xls() throws IOException {
    try (HSSFWorkbook workbook = new HSSFWorkbook()) {
      workbook.createSheet("x");
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      workbook.write(out);
      return out.toByteArray();
    }
  }

  private static byte[] encrypted() throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (POIFSFileSystem container = new POIFSFileSystem()) {
      Encryptor encryptor = new EncryptionInfo(EncryptionMode.standard).getEncryptor();
      encryptor.confirmPassword("secret");
      try (OutputStream content = encryptor.getDataStream(container)) {
        content.write(new byte[100]);
      }
      container.writeFilesystem(out);
    }
    return out.toByteArray();
  }

  private static byte[] zip(String... names) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (String name : names) {
        zip.putNextEntry(new ZipEntry(name));
        zip.write('x');
      }
    }
    return out.toByteArray();
  }

  private static String last(Path file) throws IOException {
    return Recorder.read(XlsxFiles.reader(), file, Layouts.plain().layout()).getLast();
  }
}
