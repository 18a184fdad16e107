package yanbao.watch;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import yanbao.job.SourceDefinition;
import yanbao.load.InputFile;
import yanbao.model.SourceColumn;
import yanbao.plan.Plan;
import yanbao.plan.ProgramVersion;
import yanbao.plan.Stage;
import yanbao.publish.Manifest;
import yanbao.table.TableDefinition;

/** A run as events of OpenLineage 2-0-2: what it reads, and what it makes. */
public record LineageEvents(Plan plan, Instant started) {
  private static final String SPEC = "https://openlineage.io/spec/";
  private static final String PRODUCER = "https://yanbao.invalid/yanbao";
  private static final String NAMESPACE = "yanbao";

  /** What an event is about. */
  public enum Type {
    START,
    COMPLETE,
    ABORT,
    FAIL
  }

  /**
   * An event.
   *
   * @param made the published files; empty before the end, or where nothing was published
   * @param error why it failed; may be empty
   */
  public Map<String, Object> event(
      Type type, Instant now, List<Manifest.Output> made, String error) {
    Map<String, Object> event = new LinkedHashMap<>();
    event.put("eventType", type.name());
    event.put("eventTime", now.toString());
    event.put("run", run(error));
    event.put("job", job());
    event.put("inputs", inputs());
    event.put("outputs", outputs(made));
    event.put("producer", PRODUCER);
    event.put("schemaURL", SPEC + "2-0-2/OpenLineage.json#/$defs/RunEvent");
    return event;
  }

  private Map<String, Object> run(String error) {
    Map<String, Object> facets = new LinkedHashMap<>();
    facets.put(
        "nominalTime",
        facet("1-0-1/NominalTimeRunFacet", Map.of("nominalStartTime", plan.asOf() + "T00:00:00Z")));
    facets.put(
        "processing_engine",
        facet(
            "1-1-1/ProcessingEngineRunFacet",
            Map.of("name", "yanbao", "version", ProgramVersion.current().text())));
    if (!error.isEmpty()) {
      facets.put(
          "errorMessage",
          facet(
              "1-0-1/ErrorMessageRunFacet",
              Map.of("message", error, "programmingLanguage", "Java")));
    }
    // Each attempt is a run of its own.
    String attempt = plan.runId() + ' ' + started;
    String id = UUID.nameUUIDFromBytes(attempt.getBytes(StandardCharsets.UTF_8)).toString();
    return map("runId", id, "facets", facets);
  }

  private Map<String, Object> job() {
    String title = plan.job().title().in(plan.language());
    return map(
        "namespace",
        NAMESPACE,
        "name",
        plan.job().name(),
        "facets",
        Map.of(
            "documentation", facet("1-0-1/DocumentationJobFacet", Map.of("description", title))));
  }

  private List<Map<String, Object>> inputs() {
    List<Map<String, Object>> inputs = new ArrayList<>();
    for (Stage.Load load : plan.loads()) {
      for (InputFile file : load.files()) {
        Map<String, Object> facets = new LinkedHashMap<>();
        facets.put("schema", schema(load.source()));
        facets.put(
            "version",
            facet("1-0-1/DatasetVersionDatasetFacet", Map.of("datasetVersion", file.sha256())));
        inputs.add(dataset(file.path(), facets));
      }
    }
    return inputs;
  }

  private static Map<String, Object> schema(SourceDefinition source) {
    List<Map<String, Object>> fields = new ArrayList<>();
    for (SourceColumn column : source.columns()) {
      fields.add(map("name", column.name(), "type", column.type().word()));
    }
    return facet("1-1-1/SchemaDatasetFacet", Map.of("fields", fields));
  }

  private List<Map<String, Object>> outputs(List<Manifest.Output> made) {
    List<Map<String, Object>> outputs = new ArrayList<>();
    for (Manifest.Output file : made) {
      Map<String, Object> facets = new LinkedHashMap<>();
      plan.job().tables().stream()
          .filter(table -> file.path().equals("data/" + table.name() + ".csv"))
          .forEach(table -> facets.put("schema", schema(table)));
      facets.put(
          "version",
          facet("1-0-1/DatasetVersionDatasetFacet", Map.of("datasetVersion", file.sha256())));
      Map<String, Object> output = dataset(plan.destination().resolve(file.path()), facets);
      output.put(
          "outputFacets",
          Map.of(
              "outputStatistics",
              facet("1-0-2/OutputStatisticsOutputDatasetFacet", Map.of("size", file.bytes()))));
      outputs.add(output);
    }
    return outputs;
  }

  private static Map<String, Object> schema(TableDefinition table) {
    List<Map<String, Object>> fields = new ArrayList<>();
    table
        .columns()
        .forEach(
            column ->
                fields.add(
                    map(
                        "name",
                        column.name(),
                        "type",
                        column.kind().name().toLowerCase(Locale.ROOT))));
    return facet("1-1-1/SchemaDatasetFacet", Map.of("fields", fields));
  }

  private static Map<String, Object> dataset(Path file, Map<String, Object> facets) {
    String name = file.toAbsolutePath().normalize().toString();
    return map("namespace", "file", "name", name, "facets", facets);
  }

  /** A facet says who wrote it, and which schema it follows. */
  private static Map<String, Object> facet(String schema, Map<String, Object> content) {
    String name = schema.substring(schema.indexOf('/') + 1);
    Map<String, Object> facet = new LinkedHashMap<>();
    facet.put("_producer", PRODUCER);
    facet.put("_schemaURL", SPEC + "facets/" + schema + ".json#/$defs/" + name);
    // Sorted: maps given here have no order of their own.
    facet.putAll(new TreeMap<>(content));
    return facet;
  }

  private static Map<String, Object> map(Object... pairs) {
    Map<String, Object> map = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      map.put(String.valueOf(pairs[i]), pairs[i + 1]);
    }
    return map;
  }
}
