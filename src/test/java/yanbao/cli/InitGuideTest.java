package yanbao.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yanbao.Guide;

/** The guide's file gives the guide's definition. */
final class InitGuideTest {
  private static final Guide GUIDE = new Guide("init.md");

  @TempDir private Path folder;

  @Test
  void draftsWhatTheGuideShows() throws Exception {
    String guide = GUIDE.text();
    CliProject project = new CliProject(folder);
    project.write("input/sales_20260531.csv", block(guide, "csv"));
    Matcher command = Pattern.compile("\\./yanbao (init .*)").matcher(guide);
    assertEquals(true, command.find());
    String[] arguments = command.group(1).split(" ");
    arguments[2] = folder.resolve(arguments[2]).toString();
    CliProject.Ended drafted = project.execute(arguments);
    assertEquals(0, drafted.code(), drafted.err());
    String yaml = Files.readString(folder.resolve("jobs/sales/job.yaml"));
    GUIDE.assertIs(guide.replace(block(guide, "yaml"), yaml));

    assertEquals(0, project.execute("check", "sales").code());
  }

  private static String block(String guide, String language) {
    Matcher block = Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL).matcher(guide);
    assertEquals(true, block.find(), language);
    return block.group(1);
  }
}
