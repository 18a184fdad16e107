package yanbao.batch;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import yanbao.problem.Position;
import yanbao.problem.ProblemCode;
import yanbao.problem.ProblemsException;

/**
 * An exclusive lock on a file, freed by the operating system when the process ends in whatever way.
 * The file says who holds it; after a death it still says who held it.
 */
final class ProcessLock implements AutoCloseable {
  private static final int LONGEST_OWNER = 1000;

  private final Path file;
  private FileChannel channel;
  private FileLock lock;
  private @Nullable Object identity;
  private final Optional<String> deadOwner;

  private ProcessLock(Path file, FileChannel channel, FileLock lock, Optional<String> deadOwner)
      throws IOException {
    this.file = file;
    this.identity = identity(file);
    this.channel = channel;
    this.lock = lock;
    this.deadOwner = deadOwner;
  }

  /** A lock that any number of processes share, none of which has it for itself. */
  static Optional<ProcessLock> tryShare(Path file) throws IOException {
    Files.createDirectories(file.resolveSibling("").normalize());
    FileChannel channel = open(file);
    try {
      FileLock lock = tryLock(channel, file, true);
      if (lock == null) {
        channel.close();
        return Optional.empty();
      }
      return Optional.of(new ProcessLock(file, channel, lock, Optional.empty()));
    } catch (IOException | RuntimeException e) {
      channel.close();
      throw e;
    }
  }

  private static FileChannel open(Path file) throws IOException {
    return FileChannel.open(
        file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
  }

  /** The lock, or empty where another process, or another part of this one, has it. */
  static Optional<ProcessLock> tryAcquire(Path file) throws IOException {
    Files.createDirectories(file.resolveSibling("").normalize());
    FileChannel channel = open(file);
    try {
      FileLock lock = tryLock(channel, file, false);
      if (lock == null) {
        channel.close();
        return Optional.empty();
      }
      String before = read(channel);
      write(channel, self());
      return Optional.of(
          new ProcessLock(
              file, channel, lock, before.isEmpty() ? Optional.empty() : Optional.of(before)));
    } catch (IOException | RuntimeException e) {
      channel.close();
      throw e;
    }
  }

  private static @Nullable FileLock tryLock(FileChannel channel, Path file, boolean shared) {
    try {
      return channel.tryLock(0, Long.MAX_VALUE, shared);
    } catch (OverlappingFileLockException e) {
      return null;
    } catch (IOException e) {
      throw ProblemsException.of(
          ProblemCode.ENVIRONMENT,
          new Position.OnPath(file.toString()),
          "cannot be locked ("
              + e.getMessage()
              + "); name a work area on a file system with file locks by --home");
    }
  }

  /**
   * Takes the lock again where its file was removed, which the system lets happen. False where
   * another process has come in between: it may have begun what this one is at.
   */
  boolean keep() throws IOException {
    if (isAtItsPlace()) {
      return true;
    }
    Files.createDirectories(file.resolveSibling("").normalize());
    FileChannel made;
    try {
      made = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    } catch (FileAlreadyExistsException e) {
      return false;
    }
    FileLock taken = tryLock(made, file, false);
    if (taken == null) {
      made.close();
      return false;
    }
    write(made, self());
    channel.close();
    channel = made;
    lock = taken;
    identity = identity(file);
    return true;
  }

  // Not by what is in it: a file that is opened and closed once more has lost its locks.
  private boolean isAtItsPlace() throws IOException {
    try {
      return Objects.equals(identity, identity(file));
    } catch (NoSuchFileException e) {
      return false;
    }
  }

  private static @Nullable Object identity(Path file) throws IOException {
    return Files.readAttributes(file, BasicFileAttributes.class).fileKey();
  }

  /** Whether another process has the lock; asking leaves the file as it is. */
  static boolean isHeld(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      return false;
    }
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      FileLock lock = tryLock(channel, file, true);
      if (lock == null) {
        return true;
      }
      lock.release();
      return false;
    }
  }

  /** Who has the lock, as its file says. */
  static String holder(Path file) {
    String text = signature(file);
    return text.isEmpty() ? "another process" : text;
  }

  /** Whether nobody's name is in the file. */
  static boolean isUnsigned(Path file) {
    return signature(file).isEmpty();
  }

  private static String signature(Path file) {
    try {
      return Files.isRegularFile(file) ? Files.readString(file).strip() : "";
    } catch (IOException e) {
      return "";
    }
  }

  Path file() {
    return file;
  }

  /** Who had the lock and died with it. */
  Optional<String> deadOwner() {
    return deadOwner;
  }

  private static String self() {
    return "process "
        + ProcessHandle.current().pid()
        + " on "
        + host()
        + " since "
        + Instant.now().truncatedTo(ChronoUnit.SECONDS);
  }

  private static String host() {
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException e) {
      return "this host";
    }
  }

  private static String read(FileChannel channel) throws IOException {
    ByteBuffer buffer = ByteBuffer.allocate(LONGEST_OWNER);
    channel.read(buffer, 0);
    return new String(buffer.array(), 0, buffer.position(), StandardCharsets.UTF_8).strip();
  }

  private static void write(FileChannel channel, String text) throws IOException {
    channel.truncate(0);
    channel.write(ByteBuffer.wrap((text + "\n").getBytes(StandardCharsets.UTF_8)), 0);
  }

  /** Leaves an empty file: deleting it would free a lock that a later process has on it. */
  @Override
  public void close() throws IOException {
    if (!lock.isShared()) {
      channel.truncate(0);
    }
    lock.release();
    channel.close();
  }
}
