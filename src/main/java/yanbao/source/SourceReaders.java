package yanbao.source;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import yanbao.source.csv.CsvFiles;
import yanbao.source.xlsx.XlsxFiles;

/** The file formats that sources may have. */
public final class SourceReaders {
  public static final List<SourceReader> ALL = List.of(CsvFiles.reader(), XlsxFiles.reader());

  private static final Set<String> SPREADSHEETS =
      Set.of("xls", "xlsb", "xlt", "ods", "fods", "numbers", "et", "ett", "slk", "dif");

  private SourceReaders() {}

  /** The reader for files of this name. */
  public static Optional<SourceReader> of(Path file) {
    return ALL.stream().filter(reader -> reader.reads(file)).findFirst();
  }

  /** What to say of a file that no reader takes. */
  public static String unsupported(Path file) {
    String name = file.toString().toLowerCase(Locale.ROOT);
    String extension = name.substring(name.lastIndexOf('.') + 1);
    return SPREADSHEETS.contains(extension)
        ? "the format " + extension + " is not supported, save it as xlsx"
        : "expected a file ending in .csv, .tsv or .txt (also in .gz or .zip), .xlsx or .xlsm: save"
            + " it as one of these";
  }
}
