package yanbao;

import static com.tngtech.archunit.lang.conditions.ArchConditions.dependOnClassesThat;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The architecture, as far as a machine can see it. */
final class ArchitectureTest {
  private static final int LONGEST_FILE = 400;

  /** From the top down; a package may use those of the lines below its own, and itself. */
  private static final List<List<String>> LAYERS =
      List.of(
          List.of("cli"),
          List.of("schedule"),
          List.of("batch"),
          List.of("page", "deliver", "watch"),
          List.of("history"),
          List.of("lineage"),
          List.of("plan"),
          List.of("load", "draft"),
          List.of("job"),
          List.of("publish", "report"),
          List.of("table", "source", "normalize", "validate", "stage"),
          List.of("formula"),
          List.of("model"),
          List.of("sql", "problem"));

  private static final JavaClasses PROGRAM =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("yanbao");

  @Test
  void layersUseThoseBelowOnly() {
    classes().that().resideInAPackage("yanbao.*..").should(useLowerLayersOnly()).check(PROGRAM);
  }

  private static ArchCondition<JavaClass> useLowerLayersOnly() {
    return new ArchCondition<>("use lower layers only") {
      @Override
      public void check(JavaClass item, ConditionEvents events) {
        for (Dependency dependency : item.getDirectDependenciesFromSelf()) {
          JavaClass used = dependency.getTargetClass();
          if (used.getPackageName().startsWith("yanbao") && !isAllowed(item, used)) {
            events.add(SimpleConditionEvent.violated(item, dependency.getDescription()));
          }
        }
      }
    };
  }

  private static boolean isAllowed(JavaClass user, JavaClass used) {
    String from = part(user);
    String to = part(used);
    return from.equals(to) || layer(from) < layer(to);
  }

  /** The package below {@code yanbao}; sub-packages belong to it. */
  private static String part(JavaClass type) {
    String[] names = type.getPackageName().split("\\.");
    return names.length > 1 ? names[1] : "";
  }

  private static int layer(String part) {
    for (int layer = 0; layer < LAYERS.size(); layer++) {
      if (LAYERS.get(layer).contains(part)) {
        return layer;
      }
    }
    throw new AssertionError("package \"" + part + "\" is in no layer; add it to LAYERS");
  }

  @Test
  void packagesHaveNoCycles() {
    slices().matching("yanbao.(*)..").should().beFreeOfCycles().check(PROGRAM);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          org.apache.poi..         | yanbao.source.xlsx yanbao.report.workbook yanbao.report.rejects
          org.openpdf..            | yanbao.report.pdf
          org.jfree..              | yanbao.report.chart yanbao.report.pdf
          org.apache.commons.csv.. | yanbao.table
          org.springframework..    | yanbao.batch yanbao.job.schedule
          tools.jackson.dataformat.. | yanbao.job
          org.snakeyaml..          | yanbao.job
          tools.jackson..          | yanbao.job yanbao.publish
          picocli..                | yanbao.cli
          jakarta.mail..           | yanbao.deliver
          ch.qos.logback..         | yanbao.cli
          """)
  void librariesStayInTheirPackages(String library, String homes) {
    String[] allowed = Stream.of(homes.split(" ")).map(home -> home + "..").toArray(String[]::new);
    noClasses()
        .that()
        .resideOutsideOfPackages(allowed)
        .should(dependOnClassesThat(JavaClass.Predicates.resideInAPackage(library)))
        .allowEmptyShould(true)
        .check(PROGRAM);
  }

  @Test
  void onlyTheCommandLineWritesToTheConsole() {
    noClasses()
        .that()
        .resideOutsideOfPackage("yanbao.cli..")
        .should()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .check(PROGRAM);
  }

  @Test
  void filesStayShort() throws IOException {
    List<String> tooLong = new ArrayList<>();
    try (Stream<Path> files = Files.walk(Path.of("src"))) {
      for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
        int lines = Files.readAllLines(file).size();
        if (lines > LONGEST_FILE) {
          tooLong.add(file + ": " + lines + " lines");
        }
      }
    }
    assertEquals(List.of(), tooLong);
  }
}
