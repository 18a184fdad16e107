package yanbao.e2e;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A page in a running Chromium, as who reads it without a mouse or without a screen meets it: keys
 * are pressed, and the tree that screen readers get is asked for, by the protocol of its tools.
 */
final class Reader implements AutoCloseable {
  private static final long SECONDS = 60;

  private final Process process;
  private final HttpClient client = HttpClient.newHttpClient();
  private final WebSocket socket;
  private final BlockingQueue<String> answers = new LinkedBlockingQueue<>();
  private final List<JsonNode> events = new ArrayList<>();
  private int asked;

  /**
   * A page that is shown.
   *
   * @param process the browser with an empty page, told to listen at a port that it chooses
   * @param profile where it says which
   * @param shown the page to show, loaded whole when this returns
   */
  Reader(Process process, Path profile, URI shown) throws IOException, InterruptedException {
    this.process = process;
    String page = pageUri(port(profile.resolve("DevToolsActivePort")));
    this.socket = client.newWebSocketBuilder().buildAsync(URI.create(page), new Listening()).join();
    ask("Emulation.setFocusEmulationEnabled", Map.of("enabled", true));
    ask("Page.enable", Map.of());
    ask("Page.setLifecycleEventsEnabled", Map.of("enabled", true));
    // The empty page is loaded too: only the event with this number speaks of the one asked for.
    awaitLoad(ask("Page.navigate", Map.of("url", shown.toASCIIString())).path("loaderId"));
  }

  private void awaitLoad(JsonNode loader) throws InterruptedException {
    while (events.stream()
        .map(event -> event.path("params"))
        .noneMatch(
            event ->
                event.path("name").asString("").equals("load")
                    && event.path("loaderId").equals(loader))) {
      events.add(receive("the page does not load"));
    }
  }

  private String port(Path file) throws IOException, InterruptedException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
    while (System.nanoTime() < end) {
      if (Files.exists(file) && Files.readString(file).contains("\n")) {
        return Files.readAllLines(file).getFirst();
      }
      assertFalse(process.waitFor(10, TimeUnit.MILLISECONDS), "chromium ended");
    }
    throw new IOException("chromium does not say its port");
  }

  private String pageUri(String port) throws IOException, InterruptedException {
    HttpRequest list =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/json/list")).build();
    String targets = client.send(list, HttpResponse.BodyHandlers.ofString()).body();
    for (JsonNode target : JsonMapper.shared().readTree(targets)) {
      if (target.path("type").asString().equals("page")) {
        return target.path("webSocketDebuggerUrl").asString();
      }
    }
    throw new IOException("chromium shows no page: " + targets);
  }

  /** Keeps whole messages for who waits for them. */
  private final class Listening implements WebSocket.Listener {
    private final StringBuilder message = new StringBuilder();

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
      message.append(part);
      if (last) {
        answers.add(message.toString());
        message.setLength(0);
      }
      from.request(1);
      return null;
    }
  }

  private JsonNode ask(String method, Map<String, Object> parameters) throws InterruptedException {
    asked++;
    String question =
        JsonMapper.shared()
            .writeValueAsString(Map.of("id", asked, "method", method, "params", parameters));
    socket.sendText(question, true).join();
    while (true) {
      JsonNode message = receive("no answer to " + method);
      if (message.path("id").asInt(0) == asked) {
        assertFalse(message.has("error"), message.toString());
        return message.path("result");
      }
      events.add(message);
    }
  }

  private JsonNode receive(String otherwise) throws InterruptedException {
    String message = answers.poll(SECONDS, TimeUnit.SECONDS);
    assertTrue(message != null, otherwise);
    return JsonMapper.shared().readTree(message);
  }

  /** The value of an expression in the page, or of its promise. */
  JsonNode evaluate(String expression) throws InterruptedException {
    return ask(
            "Runtime.evaluate",
            Map.of("expression", expression, "awaitPromise", true, "returnByValue", true))
        .path("result")
        .path("value");
  }

  void press(String key, int code) throws InterruptedException {
    for (String type : List.of("rawKeyDown", "keyUp")) {
      ask(
          "Input.dispatchKeyEvent",
          Map.of("type", type, "key", key, "code", key, "windowsVirtualKeyCode", code));
    }
  }

  /** What a screen reader can say of the page, in its order: {@code role: name}. */
  List<String> spoken() throws InterruptedException {
    List<String> spoken = new ArrayList<>();
    for (JsonNode node : ask("Accessibility.getFullAXTree", Map.of()).path("nodes")) {
      if (!node.path("ignored").asBoolean(false)) {
        String role = node.path("role").path("value").asString("");
        spoken.add(role + ": " + node.path("name").path("value").asString("").strip());
      }
    }
    return spoken;
  }

  @Override
  public void close() {
    socket.abort();
    client.close();
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
  }
}
