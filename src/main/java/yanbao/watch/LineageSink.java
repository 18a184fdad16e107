package yanbao.watch;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Map;
import yanbao.job.Settings;
import yanbao.publish.Durable;
import yanbao.publish.Json;

/** Takes events, one line each in a file, one request each at an address. */
public record LineageSink(Settings.Lineage lineage) {
  private static final Duration CONNECT = Duration.ofSeconds(3);
  private static final Duration ANSWER = Duration.ofSeconds(5);

  /** Hands over an event, in bounded time. */
  public void send(Map<String, Object> event) throws IOException {
    String line = Json.line(event);
    if (lineage.file().isPresent()) {
      append(lineage.file().get(), line);
    }
    if (lineage.url().isPresent()) {
      post(lineage.url().get(), line);
    }
  }

  /** In one write, so that runs side by side do not mix their lines. */
  private static void append(Path file, String line) throws IOException {
    Durable.createFolders(file.toAbsolutePath().resolveSibling("").normalize());
    Files.write(
        file,
        (line + "\n").getBytes(StandardCharsets.UTF_8),
        StandardOpenOption.CREATE,
        StandardOpenOption.APPEND);
  }

  private static void post(URI url, String body) throws IOException {
    HttpRequest request =
        HttpRequest.newBuilder(url)
            .timeout(ANSWER)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    try (HttpClient client = HttpClient.newBuilder().connectTimeout(CONNECT).build()) {
      HttpResponse<Void> response = client.send(request, HttpResponse.BodyHandlers.discarding());
      if (response.statusCode() >= 300) {
        throw new IOException(url.getHost() + " answered " + response.statusCode());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }
}
