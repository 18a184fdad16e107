package yanbao.e2e;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.atomic.AtomicInteger;

/** Stands before a mail server, and leaves the client of one connection without a word. */
final class MailGate implements AutoCloseable {
  private final int server;
  private final int silent;
  private final ServerSocket door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
  private final AtomicInteger connections = new AtomicInteger();

  /**
   * Opens the gate.
   *
   * @param server the port of the mail server
   * @param silent which connection is left without a word, counted from 1
   */
  MailGate(int server, int silent) throws IOException {
    this.server = server;
    this.silent = silent;
    Thread.ofVirtual().start(this::serve);
  }

  int port() {
    return door.getLocalPort();
  }

  /** Whether that one connection has been made. */
  boolean hasBeenSilent() {
    return connections.get() >= silent;
  }

  private void serve() {
    try {
      while (true) {
        Socket client = door.accept();
        if (connections.incrementAndGet() != silent) {
          Thread.ofVirtual().start(() -> relay(client));
        }
      }
    } catch (IOException e) {
      // The gate is closed.
    }
  }

  private void relay(Socket client) {
    try (client;
        Socket there = new Socket(InetAddress.getLoopbackAddress(), server)) {
      Thread back = Thread.ofVirtual().start(() -> copy(there, client));
      copy(client, there);
      there.shutdownOutput();
      back.join();
    } catch (IOException | InterruptedException e) {
      // A client that died sends no more.
    }
  }

  private static void copy(Socket from, Socket to) {
    try {
      from.getInputStream().transferTo(to.getOutputStream());
    } catch (IOException e) {
      // One of them is gone; what it was sent is seen at the other end.
    }
  }

  @Override
  public void close() throws IOException {
    door.close();
  }
}
