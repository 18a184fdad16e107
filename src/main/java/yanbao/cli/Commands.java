package yanbao.cli;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;
import yanbao.batch.Faults;
import yanbao.problem.Escape;
import yanbao.problem.Problem;
import yanbao.problem.ProblemsException;

/** The command line: picks the command, and turns how it ended into an exit code. */
public final class Commands {
  private static final int INTERNAL = 1;
  private static final int USAGE = 2;
  private static final int ENVIRONMENT = 4;

  /** All commands by their names, in the order of the help text. */
  private static final Map<String, Function<Console, Object>> ALL = all();

  private Commands() {}

  private static Map<String, Function<Console, Object>> all() {
    Map<String, Function<Console, Object>> all = new LinkedHashMap<>();
    all.put("run", RunCommand::new);
    all.put("backfill", BackfillCommand::new);
    all.put("schedule", ScheduleCommand::new);
    all.put("plan", PlanCommand::new);
    all.put("check", CheckCommand::new);
    all.put("runs", RunsCommand::new);
    all.put("show", ShowCommand::new);
    all.put("explain", ExplainCommand::new);
    all.put("history", HistoryCommand::new);
    all.put("diff", DiffCommand::new);
    all.put("verify", VerifyCommand::new);
    all.put("lint", LintCommand::new);
    all.put("clean", CleanCommand::new);
    all.put("init", InitCommand::new);
    all.put("schema", SchemaCommand::new);
    return all;
  }

  /** Executes the command line; returns the exit code. */
  public static int execute(String... arguments) {
    return execute(Console.ofProcess(), arguments);
  }

  static int execute(Console console, String... arguments) {
    int code;
    try {
      code = commandLine(console, arguments).execute(arguments);
    } catch (Error e) {
      code = exhausted(console, e);
    }
    // A result that could not be written is no success, whatever was achieved before.
    boolean lost = console.out().checkError();
    return code == 0 && lost ? ENVIRONMENT : code;
  }

  /** No memory, no more open files: what says so may lack the same. */
  private static int exhausted(Console console, Error fault) {
    try {
      return fault(console, fault);
    } catch (Error | RuntimeException e) {
      Throwable cause = deepest(fault);
      console.err().println("yanbao: " + cause);
      return cause instanceof IOException || cause instanceof OutOfMemoryError
          ? ENVIRONMENT
          : INTERNAL;
    }
  }

  /** The command that is named first alone; all of them for help and for what is none. */
  static CommandLine commandLine(Console console, String... arguments) {
    CommandLine line = new CommandLine(new RootCommand());
    // Each takes its time to be read from its annotations.
    Function<Console, Object> named = arguments.length == 0 ? null : ALL.get(arguments[0]);
    if (named == null) {
      ALL.forEach((name, command) -> line.addSubcommand(name, command.apply(console)));
    } else {
      line.addSubcommand(arguments[0], named.apply(console));
    }
    line.getSubcommands().values().forEach(command -> command.getCommandSpec().addOption(help()));
    line.setOut(console.out());
    line.setErr(console.err());
    line.setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF));
    line.setUsageHelpAutoWidth(false);
    // An argument is never the name of a file with more of them.
    line.setExpandAtFiles(false);
    line.setParameterExceptionHandler((fault, unused) -> usage(console, fault));
    line.setExecutionExceptionHandler((fault, unused, parsed) -> fault(console, fault));
    return line;
  }

  private static OptionSpec help() {
    return OptionSpec.builder("-h", "--help")
        .usageHelp(true)
        .description("Show this help message and exit.")
        .build();
  }

  private static int usage(Console console, CommandLine.ParameterException fault) {
    console.err().println("yanbao: " + Escape.sentence(String.valueOf(fault.getMessage())));
    CommandLine.UnmatchedArgumentException.printSuggestions(fault, console.err());
    console
        .err()
        .println("Try '" + fault.getCommandLine().getCommandSpec().qualifiedName() + " --help'.");
    return USAGE;
  }

  /** Says what went wrong; returns the exit code. */
  static int fault(Console console, Throwable fault) {
    if (fault instanceof ProblemsException known) {
      return ProblemPrinter.print(console, known.problems());
    }
    Optional<List<Problem>> problems = Faults.problems(fault, "start");
    if (problems.isPresent()) {
      return ProblemPrinter.print(console, problems.get());
    }
    LoggerFactory.getLogger(Commands.class).error("internal error", fault);
    console.err().println("internal error: " + Escape.sentence(String.valueOf(deepest(fault))));
    Logs.file().ifPresent(log -> console.err().println("details are in " + log));
    return INTERNAL;
  }

  private static Throwable deepest(Throwable fault) {
    Throwable cause = fault;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    return cause;
  }
}
