package yanbao;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import yanbao.job.schedule.Schedule;

/** The recipes for other schedulers, as far as this machine can tell. */
final class DeployTest {
  private static final Path DEPLOY = Path.of("deploy");
  private static final Path UNITS = DEPLOY.resolve("systemd");

  @TempDir private Path folder = Path.of("");

  @Test
  void theGuideNamesEveryFileAndQuotesThemRightly() throws IOException {
    String guide = Files.readString(Path.of("docs/guide/nightly.md"));
    StringBuilder all = new StringBuilder();
    try (Stream<Path> files = Files.walk(DEPLOY)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        assertTrue(guide.contains('`' + file.toString() + '`'), file.toString());
        all.append(Files.readString(file));
      }
    }
    for (String heading : List.of("### cron\n", "### systemd\n")) {
      String block = guide.split(Pattern.quote(heading), 2)[1].split("```", 3)[1];
      block.lines().skip(1).forEach(line -> assertTrue(all.indexOf(line) >= 0, line));
    }
  }

  @Test
  void theCrontabHasFiveFieldsAUserAndACommand() throws IOException {
    List<String> lines =
        Files.readAllLines(DEPLOY.resolve("crontab")).stream()
            .filter(line -> line.matches("[0-9*].*"))
            .toList();
    assertEquals(1, lines.size());
    String[] fields = lines.getFirst().split("\\s+", 7);
    assertEquals(List.of(), Schedule.mistakes(String.join(" ", List.of(fields).subList(0, 5))));
    assertEquals("yanbao", fields[5]);
    // A per cent sign ends the command of a crontab.
    assertFalse(fields[6].contains("%"), fields[6]);
    assertTrue(fields[6].startsWith("/srv/yanbao/yanbao run "), fields[6]);
  }

  @ParameterizedTest
  @ValueSource(strings = {"yanbao@.service", "yanbao@.timer", "yanbao-schedule.service"})
  void unitsHaveSectionsAndSettings(String name) throws IOException {
    Set<String> sections = Set.of("[Unit]", "[Service]", "[Timer]", "[Install]");
    for (String line : Files.readAllLines(UNITS.resolve(name))) {
      boolean comment = line.isEmpty() || line.startsWith("#");
      assertTrue(comment || sections.contains(line) || line.matches("[A-Z][A-Za-z]+=\\S.*"), line);
    }
  }

  @Test
  void systemdAcceptsTheUnits() throws Exception {
    assumeTrue(has("systemd-analyze", "--version"), "there is no systemd-analyze");
    List<String> command = new ArrayList<>(List.of("systemd-analyze", "verify", "--man=no"));
    for (String name : List.of("yanbao@.service", "yanbao@.timer", "yanbao-schedule.service")) {
      String unit = Files.readString(UNITS.resolve(name));
      // The program is not where a desk would have it.
      Path copy = folder.resolve(name);
      Files.writeString(copy, unit.replace("/srv/yanbao/yanbao", "/bin/true"));
      command.add(copy.toString());
    }
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, process.waitFor(), said);
    assertEquals(List.of(), said.lines().filter(line -> line.contains(folder.toString())).toList());
  }

  private static boolean has(String... command) throws InterruptedException {
    try {
      return new ProcessBuilder(command)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (IOException e) {
      return false;
    }
  }

  @Test
  void theCronJobRunsAsAnOrdinaryUserOnAReadOnlyRoot() throws IOException {
    String text = Files.readString(DEPLOY.resolve("kubernetes/cronjob.yaml"));
    Object yaml = new Load(LoadSettings.builder().build()).loadFromString(text);
    JsonNode job = JsonMapper.shared().valueToTree(yaml);
    assertEquals("batch/v1", job.path("apiVersion").asString());
    assertEquals("CronJob", job.path("kind").asString());
    JsonNode spec = job.path("spec");
    assertEquals(List.of(), Schedule.mistakes(spec.path("schedule").asString()));
    assertEquals("Asia/Shanghai", spec.path("timeZone").asString());
    assertEquals("Forbid", spec.path("concurrencyPolicy").asString());
    JsonNode pod = spec.path("jobTemplate").path("spec").path("template").path("spec");
    // A policy for failures needs pods that are not started again in place.
    assertEquals("Never", pod.path("restartPolicy").asString());
    assertTrue(pod.path("securityContext").path("runAsNonRoot").asBoolean());
    JsonNode container = pod.path("containers").path(0);
    assertEquals("run", container.path("args").path(0).asString());
    assertTrue(container.path("securityContext").path("readOnlyRootFilesystem").asBoolean());
    assertFalse(container.path("securityContext").path("allowPrivilegeEscalation").asBoolean(true));
    Set<String> volumes = names(pod.path("volumes"));
    assertEquals(volumes, names(container.path("volumeMounts")));
    assertEquals(Set.of("desk", "temporary"), volumes);
  }

  private static Set<String> names(JsonNode list) {
    Set<String> names = new TreeSet<>();
    list.forEach(item -> names.add(item.path("name").asString()));
    return names;
  }

  @Test
  void theContainerRunsTheProgramItselfAsAnOrdinaryUser() throws IOException {
    List<String> lines = Files.readAllLines(DEPLOY.resolve("Containerfile"));
    assertTrue(lines.contains("ENTRYPOINT [\"/opt/yanbao/yanbao\"]"));
    assertTrue(lines.contains("USER 10001:10001"));
    assertTrue(
        lines.indexOf("USER 10001:10001")
            > lines.lastIndexOf("FROM docker.io/library/eclipse-temurin:25-jdk"));
    assertFalse(lines.stream().anyMatch(line -> line.startsWith("CMD")));
    for (String line : lines) {
      if (line.startsWith("COPY ") && !line.contains("--from")) {
        for (String source : line.substring(5, line.lastIndexOf(' ')).split(" ")) {
          assertTrue(Files.exists(Path.of(source)), source);
        }
      }
    }
    // Ends with exec, so that signals reach the program.
    assertTrue(Files.readString(Path.of("yanbao")).contains("\nexec \"$java_home/bin/java\""));
  }
}
