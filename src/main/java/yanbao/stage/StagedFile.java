package yanbao.stage;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import yanbao.model.Sha256;
import yanbao.sql.Duck;

/**
 * A finished staged file. Beside it lies its SHA-256 ({@code .sha256}); without one that fits, the
 * file counts as not there, and is written anew.
 */
public final class StagedFile {
  static final String METADATA = "yanbao";

  private StagedFile() {}

  /** The summary of a staged file that is there and whole. */
  public static Optional<StageSummary> read(Connection database, Path staged) throws IOException {
    return isWhole(staged) ? summary(database, staged) : Optional.empty();
  }

  /** The same of a file that is known to be whole. */
  public static Optional<StageSummary> summary(Connection database, Path staged)
      throws IOException {
    try (Statement statement = database.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "SELECT decode(value) FROM parquet_kv_metadata("
                    + Duck.literal(staged.toString())
                    + ") WHERE decode(key) = "
                    + Duck.literal(METADATA))) {
      return rows.next() ? Optional.of(SummaryText.read(rows.getString(1))) : Optional.empty();
    } catch (SQLException e) {
      throw new IOException(staged + " cannot be read: " + e.getMessage(), e);
    }
  }

  /** Whether the file is there with the bytes that were written. */
  public static boolean isWhole(Path staged) throws IOException {
    Path sidecar = sidecar(staged);
    return Files.isRegularFile(staged)
        && Files.isRegularFile(sidecar)
        && Files.readString(sidecar, StandardCharsets.ISO_8859_1).strip().equals(Sha256.of(staged));
  }

  /** Gives a written file its name, durably: its hash first, for it is worthless without. */
  static void publish(Path written, Path staged) throws IOException {
    Path folder = staged.toAbsolutePath().resolveSibling("");
    force(written, StandardOpenOption.WRITE);
    Path hash = written.resolveSibling(written.getFileName() + ".sha256");
    try {
      Files.writeString(hash, Sha256.of(written) + "\n", StandardCharsets.ISO_8859_1);
      force(hash, StandardOpenOption.WRITE);
      Files.move(hash, sidecar(staged), StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(hash);
    }
    Files.move(written, staged, StandardCopyOption.ATOMIC_MOVE);
    force(folder, StandardOpenOption.READ);
  }

  private static Path sidecar(Path staged) {
    return staged.resolveSibling(staged.getFileName() + ".sha256");
  }

  private static void force(Path path, StandardOpenOption option) throws IOException {
    try (FileChannel channel = FileChannel.open(path, option)) {
      channel.force(true);
    }
  }
}
