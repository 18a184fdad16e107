package yanbao.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yanbao.job.SourceDefinition;
import yanbao.model.DateType;
import yanbao.model.DecimalType;
import yanbao.model.TextType;
import yanbao.problem.Category;
import yanbao.problem.Position;
import yanbao.problem.Problem;
import yanbao.problem.ProblemCode;
import yanbao.problem.Problems;
import yanbao.source.Layouts;
import yanbao.testing.CsvMutations;
import yanbao.testing.CsvMutations.Mutated;
import yanbao.testing.CsvMutations.Place;

/**
 * Seeded text files, broken and random: each is read or refused in words, at the right place.
 * {@code make fuzz-test} takes ten times as many.
 */
class CsvFuzzIT {
  private static final int KNOWN = 125 * Integer.getInteger("yanbao.fuzz", 1);
  private static final int DAMAGED = KNOWN;
  private static final Duration LONGEST = Duration.ofSeconds(10);

  private final Path folder;
  private final CsvMutations mutations = new CsvMutations(20230301);

  CsvFuzzIT(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void everyFaultIsNamedAtItsPlaceAndNothingElse() throws IOException {
    Set<String> kinds = new HashSet<>();
    for (int i = 0; i < KNOWN; i++) {
      Mutated file = mutations.known();
      kinds.add(file.kind());
      List<Problem> problems = inTime(file, i);
      assertEquals(
          List.of(file.place().orElseThrow()),
          problems.stream().map(CsvFuzzIT::place).toList(),
          () -> file.kind() + " " + problems.stream().map(Problem::line).toList());
    }
    assertEquals(13, kinds.size());
  }

  @Test
  void damageIsAProblemOfTheInput() throws IOException {
    for (int i = 0; i < DAMAGED; i++) {
      Mutated file = mutations.damaged();
      for (Problem problem : inTime(file, i)) {
        assertEquals(Category.INPUT, problem.code().category(), problem::line);
      }
    }
  }

  private static Place place(Problem problem) {
    return problem.position() instanceof Position.InSource at
        ? new Place(problem.code(), at.row(), at.header())
        : new Place(problem.code(), 0, Optional.empty());
  }

  private List<Problem> inTime(Mutated file, int number) {
    return assertTimeout(LONGEST, () -> load(file, number), file::kind);
  }

  /** What is wrong with the file, but for the sum of it. */
  private List<Problem> load(Mutated mutated, int number) throws IOException {
    Path file = Files.write(folder.resolve("x.csv"), mutated.bytes());
    Problems problems = new Problems();
    Staged.load(
        source(mutated),
        List.of(Sources.file(file)),
        folder.resolve("stage/" + number + ".parquet"),
        LocalDate.of(2023, 3, 1),
        Optional.empty(),
        problems);
    return problems.list().stream()
        .filter(problem -> problem.code() != ProblemCode.TOO_MANY_REJECTS)
        .toList();
  }

  private static SourceDefinition source(Mutated file) {
    return new Sources("x.csv")
        .layout(Layouts.plain().charset(file.charset()).delimiter(file.delimiter()))
        .key("code", "代码", new TextType())
        .column("name", "名称", new TextType())
        .column("day", "日期", new DateType(List.of()))
        .column("close", "收盘价", new DecimalType())
        .build();
  }
}
