package yanbao.cli;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yanbao.Guide;

/** The outputs in the guide are those of the program. */
final class ExplainGuideTest {
  private static final Guide GUIDE = new Guide("explain.md");

  @TempDir private Path folder = Path.of("");

  @Test
  void examplesAreWhatTheProgramPrints() throws Exception {
    CliProject sample = CliProject.ofSample(folder);
    sample.succeed("run", "aigc");
    GUIDE.assertShows(command -> sample.succeed(arguments(command)));
  }

  /** A file is one of the project's. */
  private String[] arguments(List<String> command) {
    return command.stream()
        .map(word -> word.endsWith(".xlsx") ? folder.resolve(word).toString() : word)
        .toArray(String[]::new);
  }
}
