package yanbao.e2e;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/** Speaks STARTTLS before a mail server that cannot: the server hears what came encrypted. */
final class StarttlsGate implements AutoCloseable {
  private final MailHost host;
  private final ServerSocket door = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
  private final AtomicInteger encrypted = new AtomicInteger();

  StarttlsGate(MailHost host) throws IOException {
    this.host = host;
    Thread.ofVirtual().start(this::serve);
  }

  int port() {
    return door.getLocalPort();
  }

  void requireUsed() {
    if (encrypted.get() != 1) {
      throw new AssertionError(encrypted + " encrypted connections");
    }
  }

  private void serve() {
    try {
      while (true) {
        try (Socket plain = door.accept()) {
          greet(plain);
          SSLSocket secret =
              (SSLSocket)
                  context()
                      .getSocketFactory()
                      .createSocket(plain, plain.getInetAddress().getHostName(), port(), true);
          secret.setUseClientMode(false);
          secret.startHandshake();
          encrypted.incrementAndGet();
          relay(secret);
        }
      }
    } catch (IOException | GeneralSecurityException e) {
      // The gate is closed, or a client went away: the test sees that nothing arrived.
    }
  }

  private static void greet(Socket plain) throws IOException {
    BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(plain.getInputStream(), StandardCharsets.US_ASCII), 1);
    say(plain, "220 gate");
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      if (line.equals("STARTTLS")) {
        say(plain, "220 go ahead");
        return;
      }
      say(plain, line.startsWith("EHLO") ? "250-gate\r\n250 STARTTLS" : "503 STARTTLS first");
    }
  }

  private static void say(Socket plain, String line) throws IOException {
    plain.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
  }

  private void relay(SSLSocket secret) throws IOException {
    try (Socket server = new Socket(InetAddress.getLoopbackAddress(), host.plainPort())) {
      InputStream answers = server.getInputStream();
      // After STARTTLS no server greets a second time.
      while (answers.read() != '\n') {}
      Thread back = Thread.ofVirtual().start(() -> copy(answers, secret));
      secret.getInputStream().transferTo(server.getOutputStream());
      server.shutdownOutput();
      back.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void copy(InputStream answers, SSLSocket secret) {
    try {
      OutputStream out = secret.getOutputStream();
      answers.transferTo(out);
    } catch (IOException e) {
      // The client has what it wanted, and is gone.
    }
  }

  private SSLContext context() throws IOException, GeneralSecurityException {
    char[] password = "changeit".toCharArray();
    KeyStore store = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(host.certificate())) {
      store.load(in, password);
    }
    KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    keys.init(store, password);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(keys.getKeyManagers(), null, null);
    return context;
  }

  @Override
  public void close() throws IOException {
    door.close();
  }
}
