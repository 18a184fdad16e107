package yanbao.stage;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file being written, under a temporary name in the folder where it will be. A lock that ends
 * with the process tells the leftovers of killed runs from what a running one is writing.
 */
final class Unfinished implements Closeable {
  private static final String PREFIX = ".writing-";
  private static final String LOCK = ".lock";
  private static final String DATA = ".parquet";

  private final Path data;
  private final Path lock;
  private final FileChannel channel;

  private Unfinished(Path data, Path lock, FileChannel channel) {
    this.data = data;
    this.lock = lock;
    this.channel = channel;
  }

  static Unfinished in(Path folder) throws IOException {
    String name = PREFIX + UUID.randomUUID();
    Path lock = folder.resolve(name + LOCK);
    FileChannel channel =
        FileChannel.open(lock, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    try {
      channel.lock();
    } catch (IOException e) {
      channel.close();
      throw e;
    }
    return new Unfinished(folder.resolve(name + DATA), lock, channel);
  }

  Path path() {
    return data;
  }

  @Override
  public void close() throws IOException {
    Files.deleteIfExists(data);
    Files.deleteIfExists(lock);
    channel.close();
  }

  /** Removes what killed runs have left in the folder. */
  static void removeLeftovers(Path folder) throws IOException {
    try (DirectoryStream<Path> locks = Files.newDirectoryStream(folder, PREFIX + "*" + LOCK)) {
      for (Path lock : locks) {
        removeIfDead(lock);
      }
    }
  }

  private static void removeIfDead(Path lock) throws IOException {
    try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.WRITE);
        @Nullable FileLock held = channel.tryLock()) {
      if (held == null) {
        return;
      }
      String name = lock.getFileName().toString();
      String data = name.substring(0, name.length() - LOCK.length()) + DATA;
      Files.deleteIfExists(lock.resolveSibling(data));
      Files.deleteIfExists(lock);
    } catch (OverlappingFileLockException | java.nio.file.NoSuchFileException e) {
      // Another thread of this program is writing it, or has just finished.
      return;
    }
  }
}
