package yanbao.lineage;

import java.util.Map;
import java.util.TreeMap;
import yanbao.lineage.Trace.Derivation;

/** The input files that an explanation leads to, with their SHA-256. */
public final class SourceFiles {
  private final Map<String, String> hashes = new TreeMap<>();

  private SourceFiles() {}

  /** SHA-256 as it was when the revision was made, by path, in order. */
  public static Map<String, String> of(Trace trace) {
    SourceFiles files = new SourceFiles();
    files.add(trace);
    return files.hashes;
  }

  private void add(Trace trace) {
    switch (trace.from()) {
      case Derivation.Computed computed -> {
        computed.inputs().forEach(this::add);
        computed.rows().forEach(this::add);
      }
      case Derivation.LookedUp lookup -> {
        lookup.keys().forEach(this::add);
        lookup.found().ifPresent(this::add);
      }
      case Derivation.Carried(Trace cell) -> add(cell);
      case Derivation.Grouped(Trace.Rows rows) -> add(rows);
      case Derivation.Received(Trace.SourceCell cell) -> hashes.put(cell.file(), cell.sha256());
      case Derivation.Given given -> {}
      case Derivation.Listed listed -> {}
      case Derivation.AsOf asOf -> {}
      case Derivation.Above above -> {}
      case Derivation.Gone gone -> {}
    }
  }

  private void add(Trace.Rows rows) {
    rows.rows().forEach(row -> row.cells().forEach(this::add));
  }
}
