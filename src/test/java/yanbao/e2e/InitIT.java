package yanbao.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A job drafted from files that nobody described: it is right at once, and runs at once. */
final class InitIT {
  @TempDir private Path folder;

  @Test
  void draftsAJobThatRuns() throws Exception {
    Desk desk = Desk.in(folder.resolve("desk"));
    Path elsewhere = Files.createDirectories(folder.resolve("elsewhere"));
    List<String> arguments = new ArrayList<>(List.of("init", "first"));
    try (Stream<Path> files = Files.walk(desk.path("input"))) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        arguments.add(Files.copy(file, elsewhere.resolve(file.getFileName())).toString());
      }
    }
    Desk.Ended drafted = desk.run(arguments.toArray(String[]::new));
    assertEquals(0, drafted.code(), drafted.err());
    assertTrue(drafted.out().contains("Next: yanbao check first"), drafted.out());
    assertTrue(Files.exists(desk.path("input/first/prices_20230301.csv")));

    Desk.Ended ran = desk.run("run", "first");
    assertEquals(0, ran.code(), ran.err());
    try (Stream<Path> published = Files.list(desk.path("output/first/latest/"))) {
      List<String> names = published.map(file -> file.getFileName().toString()).toList();
      assertTrue(names.stream().anyMatch(name -> name.endsWith(".xlsx")), names::toString);
      assertTrue(names.stream().anyMatch(name -> name.endsWith(".pdf")), names::toString);
    }

    Desk.Ended again = desk.run("init", "first", "input/first/prices_20230301.csv");
    assertEquals(2, again.code());
    assertTrue(again.err().contains("is there already"), again.err());
  }
}
