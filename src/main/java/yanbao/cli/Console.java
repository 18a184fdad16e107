package yanbao.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/**
 * Where results (out) and messages (err) go, in UTF-8 whatever the locale says.
 *
 * @param terminal whether a person watches the messages
 */
record Console(PrintWriter out, PrintWriter err, boolean terminal) {

  /** The process's own streams. The launcher knows whether they are a terminal. */
  static Console ofProcess() {
    return new Console(
        writer(FileDescriptor.out),
        writer(FileDescriptor.err),
        Boolean.getBoolean("yanbao.terminal"));
  }

  private static PrintWriter writer(FileDescriptor descriptor) {
    PrintStream stream =
        new PrintStream(new FileOutputStream(descriptor), false, StandardCharsets.UTF_8);
    return new PrintWriter(stream, true, StandardCharsets.UTF_8);
  }
}
