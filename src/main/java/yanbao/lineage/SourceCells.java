package yanbao.lineage;

import java.io.IOException;
import java.util.Optional;
import yanbao.model.ColumnType;
import yanbao.model.SourceColumn;
import yanbao.model.ValueKind;
import yanbao.stage.StageSummary;
import yanbao.stage.StagedRows;
import yanbao.table.TableLineage.RowAt;

/** The cells of the inputs of a revision. */
record SourceCells(Revision revision) {
  ValueKind kind(String source, String column) {
    return type(source, column).kind();
  }

  private ColumnType type(String source, String column) {
    return revision.job().source(source).column(column).map(SourceColumn::type).orElseThrow();
  }

  /** The 1-based physical row. */
  int physical(RowAt.OfSource at) {
    return file(at)
        .map(file -> StageSummary.Header.physical(file.headers(), at.row()))
        .orElse(at.row());
  }

  private Optional<Kept.File> file(RowAt.OfSource at) {
    return revision
        .kept()
        .source(at.source())
        .filter(source -> at.file() < source.files().size())
        .map(source -> source.files().get(at.file()));
  }

  Trace.SourceCell at(RowAt.OfSource at, String column) throws IOException {
    Optional<Kept.File> file = file(at);
    Optional<StageSummary.Header> header = file.flatMap(known -> known.cell(column, at.row()));
    Optional<StagedRows> staged = revision.staged(at.source());
    Optional<StagedRows.Cell> cell =
        staged.isPresent()
            ? staged.get().cell(at.file(), at.row(), column, type(at.source(), column))
            : Optional.empty();
    return new Trace.SourceCell(
        file.map(Kept.File::path).orElse(at.source()),
        file.flatMap(Kept.File::sheet),
        header.map(StageSummary.Header::row).orElse(at.row()),
        header.map(StageSummary.Header::place).orElse(0),
        header.map(StageSummary.Header::text).orElse(column),
        cell.map(StagedRows.Cell::raw),
        file.map(Kept.File::sha256).orElse(""),
        cell.isPresent() ? Optional.empty() : Optional.of(revision.whyGone(at.source())));
  }
}
