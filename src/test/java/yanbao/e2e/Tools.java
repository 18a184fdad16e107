package yanbao.e2e;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Programs of the system that tests use; they are skipped where one is missing. */
final class Tools {
  private Tools() {}

  static void requireStrace() {
    require("system calls cannot be traced here", "strace", "-f", "-o", "/dev/null", "true");
  }

  static void requireBrowser() {
    require("there is no chromium", "chromium", "--version");
  }

  static void requireFakeTime() {
    assumeTrue(hasFakeTime(), "there is no faketime");
  }

  static boolean hasFakeTime() {
    return succeeds("faketime", "2023-03-01", "true");
  }

  /** Folders of their own, with file systems mounted that nobody else sees. */
  static void requireMounts() {
    require(
        "file systems cannot be mounted here",
        "unshare",
        "-m",
        "sh",
        "-c",
        "mount -t tmpfs -o size=64k tmpfs /mnt");
  }

  /** Starts a command that Ctrl-C reaches: tests in the background have theirs ignore it. */
  static final List<String> INTERRUPTIBLE = List.of("env", "--default-signal=INT");

  /** Starts a command with the rights of another user, who is not root. */
  static final List<String> OTHER_USER =
      List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups");

  /** Another user without rights on what root has for itself, who may read this file. */
  static void requireOtherUser(Path file) {
    List<String> command = new ArrayList<>(OTHER_USER);
    command.addAll(List.of("test", "-r", file.toString()));
    require("there is no other user to be who may read it", command.toArray(String[]::new));
  }

  private static void require(String reason, String... command) {
    assumeTrue(succeeds(command), reason);
  }

  private static boolean succeeds(String... command) {
    try {
      return new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Runs the shell's lines with a mount table of their own before the command. */
  static List<String> mounted(String lines) {
    return List.of("unshare", "-m", "sh", "-c", lines + "\nexec \"$@\"", "sh");
  }

  static List<String> names(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> String.valueOf(file.getFileName())).sorted().toList();
    }
  }
}
