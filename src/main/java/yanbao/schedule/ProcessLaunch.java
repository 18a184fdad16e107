package yanbao.schedule;

import java.io.BufferedReader;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Consumer;
import yanbao.plan.Project;

/**
 * Starts each run in a process of its own, by this program: with its own memory, exit code and
 * locks, and killed without harm to the others.
 */
public final class ProcessLaunch implements Launch {
  private static final Duration LAST_WORDS = Duration.ofSeconds(1);

  private final Project project;
  private final Consumer<String> output;

  /**
   * Launches in a project.
   *
   * @param output takes each line that a run prints, after the job's name
   */
  public ProcessLaunch(Project project, Consumer<String> output) {
    this.project = project;
    this.output = output;
  }

  @Override
  public Child start(String job, LocalDate today) throws IOException {
    List<String> command = new ArrayList<>(program());
    command.addAll(List.of("run", job, "--today", today.toString()));
    command.addAll(List.of("--project", project.folder().toString()));
    command.addAll(List.of("--home", project.home().toString()));
    command.addAll(List.of("--output", project.output().toString()));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    process.getOutputStream().close();
    Thread reader = new Thread(() -> read(process, job), "output of " + job);
    reader.setDaemon(true);
    reader.start();
    return new ChildProcess(process, reader);
  }

  /** The command that started this process, up to its arguments. */
  private static List<String> program() {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
    // Nobody sits in front of a run that another process starts.
    command.add("-Dyanbao.terminal=false");
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), "yanbao.Yanbao"));
    return command;
  }

  private void read(Process process, String job) {
    try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        output.accept(job + " | " + line);
      }
    } catch (IOException e) {
      output.accept(job + " | its output cannot be read: " + e.getMessage());
    }
  }

  private record ChildProcess(Process process, Thread reader) implements Child {
    @Override
    public OptionalInt exitCode() {
      if (process.isAlive()) {
        return OptionalInt.empty();
      }
      try {
        reader.join(LAST_WORDS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      return OptionalInt.of(process.exitValue());
    }

    @Override
    public void stop() {
      process.destroy();
    }
  }
}
