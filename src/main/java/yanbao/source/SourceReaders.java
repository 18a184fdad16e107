package yanbao.source;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import yanbao.source.csv.CsvFiles;
import yanbao.source.xlsx.XlsxFiles;

/** The file formats that sources may have. */
public final class SourceReaders {
  public static final List<SourceReader> ALL = List.of(CsvFiles.reader(), XlsxFiles.reader());

  private SourceReaders() {}

  /** The reader for files of this name. */
  public static Optional<SourceReader> of(Path file) {
    return ALL.stream().filter(reader -> reader.reads(file)).findFirst();
  }
}
