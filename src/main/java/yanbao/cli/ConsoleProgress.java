package yanbao.cli;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import yanbao.batch.Progress;
import yanbao.batch.RunRecord;
import yanbao.batch.Runs;
import yanbao.plan.Project;

/**
 * Shows progress as one line per step; on a terminal also the step at hand, with the time left as
 * the job's last complete run took it.
 */
final class ConsoleProgress implements Progress {
  private static final Logger LOG = LoggerFactory.getLogger(ConsoleProgress.class);
  private static final String CLEAR_LINE = "\r\u001b[K";

  private final Console console;
  private final Map<String, Double> expected;

  private ConsoleProgress(Console console, Map<String, Double> expected) {
    this.console = console;
    this.expected = new LinkedHashMap<>(expected);
  }

  static ConsoleProgress of(Console console, Project project, String job) throws IOException {
    return new ConsoleProgress(
        console, console.terminal() ? secondsOfLastRun(project, job) : Map.of());
  }

  private static Map<String, Double> secondsOfLastRun(Project project, String job)
      throws IOException {
    Map<String, Double> seconds = new LinkedHashMap<>();
    new Runs(project)
        .list(Optional.of(job)).stream()
            .filter(run -> run.status().isFinished())
            .findFirst()
            .map(RunRecord::steps)
            .ifPresent(steps -> steps.forEach(step -> seconds.put(step.name(), step.seconds())));
    return seconds;
  }

  @Override
  public void say(String sentence) {
    LOG.info("{}", sentence);
    console.err().println(sentence);
  }

  @Override
  public void started(Step step) {
    LOG.info("step {} of {}: {}", step.number(), step.count(), step.name());
    if (console.terminal()) {
      console.err().print(head(step) + " …" + timeLeft());
      console.err().flush();
    }
  }

  @Override
  public void finished(Step step, Result result) {
    expected.remove(step.name());
    String line = head(step) + tail(result);
    LOG.info(line);
    console.err().println((console.terminal() ? CLEAR_LINE : "") + line);
  }

  private static String head(Step step) {
    int digits = Integer.toString(step.count()).length();
    return String.format(
        Locale.ROOT, "[%" + digits + "d/%d] %s", step.number(), step.count(), step.name());
  }

  private static String tail(Result result) {
    String rows = result.rows() > 0 ? String.format(Locale.ROOT, ", %,d rows", result.rows()) : "";
    return result.reused()
        ? rows + ", was there"
        : rows + String.format(Locale.ROOT, ", %.2f s", result.took().toMillis() / 1000.0);
  }

  private String timeLeft() {
    double seconds = expected.values().stream().mapToDouble(Double::doubleValue).sum();
    return seconds < 1 ? "" : String.format(Locale.ROOT, " (about %.0f s left)", seconds);
  }
}
