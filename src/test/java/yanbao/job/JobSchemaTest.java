package yanbao.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import yanbao.source.Limit;

/** The JSON Schema, the guide and the loader speak of the same keys. */
class JobSchemaTest {
  private static final Path SCHEMA = Path.of("docs/job.schema.json");
  private static final Path STYLE_SCHEMA = Path.of("docs/style.schema.json");
  private static final Path SETTINGS_SCHEMA = Path.of("docs/settings.schema.json");
  private static final List<Path> GUIDES =
      List.of(
          Path.of("docs/guide/job.md"),
          Path.of("docs/guide/rules.md"),
          Path.of("docs/guide/style.md"),
          Path.of("docs/guide/delivery.md"),
          Path.of("docs/guide/watching.md"));

  @ParameterizedTest
  @EnumSource
  void hasTheKeysOfTheLoader(Part part) throws IOException {
    JsonNode job = JsonMapper.shared().readTree(Files.readString(SCHEMA));
    JsonNode style = JsonMapper.shared().readTree(Files.readString(STYLE_SCHEMA));
    JsonNode settings = JsonMapper.shared().readTree(Files.readString(SETTINGS_SCHEMA));
    JsonNode definition =
        switch (part) {
          case JOB -> job;
          case STYLE -> style;
          case SETTINGS -> settings;
          case MAIL_SERVER, SECRET, LINEAGE -> definition(settings, part);
          case COLORS, FONTS, PAGE, MARGINS, STYLE_WORKBOOK -> definition(style, part);
          default -> definition(job, part);
        };
    assertEquals(part.keys(), new ArrayList<>(definition.path("properties").propertyNames()));
    assertFalse(definition.path("additionalProperties").asBoolean(true), part.schemaName());
  }

  private static JsonNode definition(JsonNode schema, Part part) {
    return schema.path("definitions").path(part.schemaName());
  }

  @ParameterizedTest
  @EnumSource
  void isExplainedInTheGuide(Part part) throws IOException {
    String guide = "";
    for (Path file : GUIDES) {
      guide += Files.readString(file);
    }
    String text = guide;
    Set<String> missing = new HashSet<>(part.keys());
    missing.removeIf(key -> text.contains('`' + key + '`') || text.contains(key + ": "));
    assertEquals(Set.of(), missing);
  }

  @ParameterizedTest
  @EnumSource
  void limitsAreThoseOfTheProgram(Limit limit) throws IOException {
    JsonNode root = JsonMapper.shared().readTree(Files.readString(SCHEMA));
    JsonNode definition = root.path("definitions").path("limits").path("properties");
    assertEquals(limit.standard(), definition.path(limit.key()).path("default").asInt());
    String row = "| `%s` | %s | %d |".formatted(limit.key(), limit.meaning(), limit.standard());
    assertTrue(Files.readString(GUIDES.getFirst()).contains(row), row);
  }

  static Stream<Path> jobs() throws IOException {
    List<Path> jobs = new ArrayList<>(List.of(Path.of("src/test/resources/job/sample.yaml")));
    for (String name : JobLoader.names(Path.of(""))) {
      jobs.add(Path.of("jobs", name, "job.yaml"));
    }
    return jobs.stream();
  }

  @ParameterizedTest
  @MethodSource("jobs")
  void acceptsEveryJob(Path job) throws IOException {
    assertEquals(
        List.of(),
        schema(SCHEMA).validate(Files.readString(job), InputFormat.YAML),
        job.toString());
  }

  @Test
  void acceptsTheStyleOfTheGuide() throws IOException {
    String style = StyleTest.ofTheGuide();
    assertEquals(List.of(), schema(STYLE_SCHEMA).validate(style, InputFormat.YAML));
    String broken = style.replaceFirst("accent: \"#", "accent: \"red#");
    assertEquals(1, schema(STYLE_SCHEMA).validate(broken, InputFormat.YAML).size());
  }

  @ParameterizedTest
  @MethodSource("jobs")
  void refusesAnUnknownKey(Path job) throws IOException {
    String broken = Files.readString(job).replaceFirst("\ntables:", "\ntabels: {}\ntables:");
    assertTrue(
        schema(SCHEMA).validate(broken, InputFormat.YAML).stream()
            .anyMatch(error -> error.getMessage().contains("tabels")));
  }

  private static Schema schema(Path file) throws IOException {
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
        .getSchema(Files.readString(file));
  }
}
