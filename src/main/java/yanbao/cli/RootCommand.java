package yanbao.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import yanbao.plan.ProgramVersion;

/** {@code yanbao} without a command. */
@Command(
    name = "yanbao",
    description = "Turns research tables into Excel workbooks and PDF reports.",
    synopsisSubcommandLabel = "COMMAND",
    versionProvider = RootCommand.Version.class,
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footer = {
      "",
      "Exit codes: 0 published, or nothing to do; 1 internal error;",
      "2 usage or job definition; 3 input; 4 environment; 5 another run is under",
      "way; 130, 143 stopped by a signal."
    })
final class RootCommand {
  /** Says which program this is. */
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {"yanbao " + ProgramVersion.current().text()};
    }
  }
}
