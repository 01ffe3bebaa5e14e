package dev.penstock.cli;

import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** The {@code penstock} command. */
public final class Penstock {
  private Penstock() {}

  /**
   * Runs one command. The JVM ends with status 1 when the pipeline has errors and 2 when the usage
   * is wrong; otherwise this method returns.
   *
   * @param arguments what stands on the command line
   */
  public static void main(String... arguments) {
    int status = run(Console.ofProcess(), arguments);
    // Maven's exec:java runs this inside Maven, which has more to do when all is well.
    if (status != ExitStatus.OK) {
      System.exit(status);
    }
  }

  static int run(Console console, String... arguments) {
    CommandLine commandLine = Commands.commandLine(arguments);
    commandLine.setOut(console.outWriter()).setErr(console.errWriter());
    try {
      ParseResult parsed = commandLine.parseArgs(arguments);
      Integer helped = CommandLine.executeHelpRequest(parsed);
      if (helped != null) {
        return helped;
      }
      if (!parsed.hasSubcommand()) {
        commandLine.usage(console.errWriter());
        return ExitStatus.WRONG_USAGE;
      }
      return run(parsed.subcommand(), console);
    } catch (ParameterException wrong) {
      return Usage.explain(wrong, console);
    }
  }

  private static int run(ParseResult parsed, Console console) {
    try {
      return ((Command) parsed.commandSpec().userObject()).run(parsed, console);
    } catch (CommandFailure failure) {
      failure.tell(console, Commands.wantsStackTrace(parsed));
      return failure.status();
    }
  }
}
