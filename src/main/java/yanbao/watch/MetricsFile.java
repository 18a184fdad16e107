package yanbao.watch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import yanbao.publish.Durable;

/** The file with the metrics of a job, for the textfile collector of Prometheus' node exporter. */
public record MetricsFile(Path folder, String job) {
  /**
   * Replaces the file in one step; the last success of the job outlives runs that fail.
   *
   * @param known the last success that the record of runs knows, where the file has none
   */
  public void write(Metrics metrics, Optional<Metrics.Known> known) throws IOException {
    Durable.createFolders(folder);
    Path file = folder.resolve("yanbao_" + job + ".prom");
    // The collector reads *.prom only.
    Path part = folder.resolve("yanbao_" + job + ".part");
    String text = metrics.text(lastSuccess(metrics, file, known));
    Files.write(part, text.getBytes(StandardCharsets.UTF_8));
    Durable.sync(part);
    Durable.replace(part, file);
  }

  private static Optional<Metrics.Success> lastSuccess(
      Metrics metrics, Path file, Optional<Metrics.Known> known) throws IOException {
    if (metrics.outcome().isSuccess() && metrics.asOf().isPresent()) {
      return Optional.of(Metrics.Success.of(metrics.ended(), metrics.asOf().get()));
    }
    List<String> before =
        Files.isRegularFile(file) ? Files.readAllLines(file, StandardCharsets.UTF_8) : List.of();
    Optional<String> time = value(before, Metrics.Name.LAST_SUCCESS);
    Optional<String> asOf = value(before, Metrics.Name.LAST_SUCCESS_AS_OF);
    return time.isPresent() && asOf.isPresent()
        ? Optional.of(new Metrics.Success(time.get(), asOf.get()))
        : known.map(success -> Metrics.Success.of(success.time(), success.asOf()));
  }

  private static Optional<String> value(List<String> lines, Metrics.Name name) {
    return lines.stream()
        .filter(line -> line.startsWith(name.full() + '{'))
        .map(line -> line.substring(line.lastIndexOf(' ') + 1))
        .filter(value -> value.matches("\\d+"))
        .findFirst();
  }
}
