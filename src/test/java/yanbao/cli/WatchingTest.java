package yanbao.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Metrics, log and lineage of runs that succeed and fail, as the guide says. */
final class WatchingTest {
  private static final String INPUT = "input/sales_20230301.csv";
  private static final Pattern METRICS = Pattern.compile("```text\n(?<metrics>[^`]*)```");

  @TempDir private Path folder = Path.of("");

  @Test
  void runsAreWatchedAndNobodyWhoCannotBeToldEndsThem() throws Exception {
    List<String> posted = Collections.synchronizedList(new ArrayList<>());
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/lineage",
        exchange -> {
          posted.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
          exchange.sendResponseHeaders(posted.size() == 1 ? 201 : 500, -1);
          exchange.close();
        });
    server.start();
    try {
      CliProject small = CliProject.ofSmall(folder);
      small.write(
          "jobs/settings.yaml",
          """
          metrics: metrics
          log: json
          lineage: {file: lineage/events.ndjson, url: 'http://127.0.0.1:%d/lineage'}
          """
              .formatted(server.getAddress().getPort()));
      CliProject.Ended ended = small.execute("run", "small");
      assertEquals(0, ended.code(), ended.err());
      assertTrue(
          ended.err().contains("the lineage event could not be written: 127.0.0.1 answered 500"));
      List<String> first = samples();
      assertTrue(
          first.contains("yanbao_last_run_outcome{report=\"small\",outcome=\"published\"} 1"));

      Path input = folder.resolve(INPUT);
      Files.writeString(input, Files.readString(input).replace("33.1", "much"));
      assertEquals(3, small.execute("run", "small", "--log-to-stderr").code());
      assertEquals(metricsOfTheGuide(), withoutTimes(Files.readString(metrics())));
      assertEquals(first.subList(0, 2), samples().subList(0, 2), "the last success stays");

      checkLineage(posted);
    } finally {
      server.stop(0);
    }
  }

  @Test
  void theLogHasOneObjectPerEventAlsoOnTheErrorStream() throws Exception {
    CliProject small = CliProject.ofSmall(folder);
    CliProject.Ended ended =
        small.execute("run", "small", "--log-format", "json", "--log-to-stderr");
    assertEquals(0, ended.code(), ended.err());
    List<String> lines = ended.err().lines().toList();
    List<String> runs = new ArrayList<>();
    for (String line : lines) {
      JsonNode event = JsonMapper.shared().readTree(line);
      assertEquals("small", event.path("job").asString(), line);
      assertTrue(event.has("time") && event.has("level") && event.has("message"), line);
      runs.add(event.path("run").asString(""));
      if (event.path("message").asString().startsWith("[1/7] ")) {
        assertEquals("load sales", event.path("step").asString());
        assertEquals("2023-03-01", event.path("asOf").asString());
      }
    }
    assertEquals(1, runs.stream().filter(run -> !run.isEmpty()).distinct().count());
    assertTrue(lines.getLast().contains("\"ended: published\""), lines.getLast());
    assertFalse(ended.out().contains("{"), ended.out());

    Path input = folder.resolve(INPUT);
    Files.delete(input);
    CliProject.Ended failed =
        small.execute("run", "small", "--log-format", "json", "--log-to-stderr");
    assertEquals(3, failed.code());
    for (String line : failed.err().lines().toList()) {
      JsonMapper.shared().readTree(line);
    }
    assertTrue(failed.err().contains("[YB-201]"), failed.err());
  }

  /**
   * What OpenLineage 2-0-2 requires of a RunEvent and of the objects in it: see "required" and
   * "format" of RunEvent, Run, Job, Dataset and BaseFacet there.
   */
  private static void holdsWhatTheSpecificationRequires(JsonNode event) {
    assertTrue(
        List.of("START", "RUNNING", "COMPLETE", "ABORT", "FAIL", "OTHER")
            .contains(event.path("eventType").asString()));
    Instant.parse(event.path("eventTime").asString());
    assertTrue(URI.create(event.path("producer").asString()).isAbsolute());
    assertTrue(URI.create(event.path("schemaURL").asString()).isAbsolute());
    String run = event.path("run").path("runId").asString();
    assertEquals(run, UUID.fromString(run).toString());
    List<JsonNode> named = new ArrayList<>(List.of(event.path("job")));
    for (String datasets : List.of("inputs", "outputs")) {
      assertTrue(event.path(datasets).isArray(), datasets);
      event.path(datasets).forEach(named::add);
    }
    for (JsonNode one : named) {
      assertTrue(one.path("namespace").isString() && one.path("name").isString(), one.toString());
    }
    List<JsonNode> holders = new ArrayList<>(named);
    holders.add(event.path("run"));
    for (JsonNode holder : holders) {
      for (String facets : List.of("facets", "inputFacets", "outputFacets")) {
        for (JsonNode facet : holder.path(facets)) {
          assertTrue(URI.create(facet.path("_producer").asString("")).isAbsolute(), facets);
          assertTrue(URI.create(facet.path("_schemaURL").asString("")).isAbsolute(), facets);
        }
      }
    }
  }

  private static void checkLineage(List<String> posted) throws Exception {
    List<String> types = new ArrayList<>();
    List<String> runs = new ArrayList<>();
    for (String line : posted) {
      JsonNode event = JsonMapper.shared().readTree(line);
      types.add(event.path("eventType").asString());
      runs.add(event.path("run").path("runId").asString());
      holdsWhatTheSpecificationRequires(event);
      OpenLineageModel.assertKnows(line);
      assertEquals("yanbao", event.path("job").path("namespace").asString());
      assertEquals("small", event.path("job").path("name").asString());
      assertTrue(
          event.path("schemaURL").asString().endsWith("2-0-2/OpenLineage.json#/$defs/RunEvent"));
      JsonNode input = event.path("inputs").path(0);
      assertTrue(input.path("name").asString().endsWith("/" + INPUT), line);
      JsonNode fields = input.path("facets").path("schema").path("fields");
      assertEquals("amount", fields.path(1).path("name").asString());
      assertEquals("decimal", fields.path(1).path("type").asString());
    }
    assertEquals(List.of("START", "COMPLETE", "START", "FAIL"), types);
    assertEquals(runs.get(0), runs.get(1));
    assertEquals(runs.get(2), runs.get(3));
    assertEquals(2, runs.stream().distinct().count());
    JsonNode outputs = JsonMapper.shared().readTree(posted.get(1)).path("outputs");
    assertTrue(outputs.toString().contains("/output/small/2023-03-01/r1/data/shares.csv"));
    assertTrue(posted.get(3).contains("1 of 4 rows were rejected"), posted.get(3));
  }

  private Path metrics() {
    return folder.resolve("metrics/yanbao_small.prom");
  }

  private List<String> samples() throws IOException {
    return Files.readAllLines(metrics()).stream().filter(line -> !line.startsWith("#")).toList();
  }

  private static String metricsOfTheGuide() throws IOException {
    Matcher block = METRICS.matcher(Files.readString(Path.of("docs/guide/watching.md")));
    assertTrue(block.find());
    return withoutTimes(block.group("metrics"));
  }

  private static String withoutTimes(String metrics) {
    return metrics.replaceAll(
        "(?m)^(yanbao_last_(success|run)_(timestamp|duration)[^ ]* ).*$", "$1T");
  }
}
