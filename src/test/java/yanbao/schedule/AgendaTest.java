package yanbao.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class AgendaTest {
  private static final Path JOB = Path.of("src/test/resources/nightly/jobs/sales/job.yaml");

  @TempDir private Path project = Path.of("");

  private final List<String> said = new ArrayList<>();

  private void write(String job, String text) throws IOException {
    Path folder = Files.createDirectories(project.resolve("jobs").resolve(job));
    Files.writeString(folder.resolve("job.yaml"), text.replace("job: sales", "job: " + job));
  }

  @Test
  void followsTheDefinitionsAndLeavesBrokenOnesOut() throws IOException {
    String definition = Files.readString(JOB);
    String without = definition.replaceFirst("(?m)^schedule: .*\n", "");
    Agenda agenda = new Agenda(project, said::add);
    assertEquals(List.of(), List.copyOf(agenda.read().keySet()));

    write("sales", definition);
    write("broken", definition.replace("tables:", "tabels:"));
    write("manual", without);
    assertEquals(List.of("sales"), List.copyOf(agenda.read().keySet()));
    assertTrue(said.getFirst().startsWith("jobs/broken/job.yaml:"), said.toString());
    assertEquals("broken: not scheduled until its definition is corrected", said.getLast());
    int before = said.size();
    agenda.read();
    assertEquals(before, said.size());

    write("broken", definition);
    write("sales", definition.replace("30 20", "45 21") + "# changed\n");
    assertEquals(List.of("broken", "sales"), List.copyOf(agenda.read().keySet()));
    assertTrue(agenda.read().toString().contains("cron=45 21 "), agenda.read().toString());
    Files.delete(project.resolve("jobs/sales/job.yaml"));
    assertEquals(List.of("broken"), List.copyOf(agenda.read().keySet()));
  }
}
