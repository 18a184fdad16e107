package yanbao.cli;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import yanbao.model.Language;
import yanbao.plan.RunOptions;

/** What the command line changes of the deliverables, whatever day they are for. */
final class ContentOptions {
  @Option(
      names = "--set",
      paramLabel = "NAME=VALUE",
      description = "Value of a parameter; may be given more than once.")
  private Map<String, String> overrides = new LinkedHashMap<>();

  @Option(
      names = "--language",
      paramLabel = "zh|en",
      converter = JobOptions.Tongue.class,
      description = "Language of the deliverables; default: as the job says.")
  private @Nullable Language language;

  RunOptions on(LocalDate today, Optional<LocalDate> asOf) {
    return new RunOptions(today, asOf, overrides, Optional.ofNullable(language));
  }
}
