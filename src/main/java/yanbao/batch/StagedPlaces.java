package yanbao.batch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import yanbao.plan.Stage;
import yanbao.stage.StageSummary;
import yanbao.stage.StagedFile;
import yanbao.table.SourceRows;

/** Where rows of sources are in their input files; their staged files say so. */
final class StagedPlaces implements SourceRows {
  private final Connection database;
  private final List<Stage.Load> loads;
  private final Map<String, List<StageSummary.FileRows>> files = new HashMap<>();

  StagedPlaces(Connection database, List<Stage.Load> loads) {
    this.database = database;
    this.loads = loads;
  }

  @Override
  public String place(String source, int file, int row) {
    return files.computeIfAbsent(source, this::files).get(file).at(row).describe();
  }

  private List<StageSummary.FileRows> files(String source) {
    Stage.Load load =
        loads.stream().filter(one -> one.source().name().equals(source)).findFirst().orElseThrow();
    try {
      return StagedFile.read(database, load.staged()).orElseThrow().files();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
