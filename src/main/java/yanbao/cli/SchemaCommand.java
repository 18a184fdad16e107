package yanbao.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import yanbao.job.JobSchema;

/** {@code yanbao schema}: prints the JSON Schema of job definitions. */
@Command(
    name = "schema",
    sortOptions = false,
    description = "Print the JSON Schema of job definitions, for editors.")
final class SchemaCommand implements Callable<Integer> {
  private final Console console;

  SchemaCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    console.out().print(JobSchema.text());
    return 0;
  }
}
