package dev.penstock.cli;

import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** What people read when they typed something that no command takes. */
final class Usage {
  private Usage() {}

  static int explain(ParameterException wrong, Console console) {
    CommandLine commandLine = wrong.getCommandLine();
    PrintWriter err = console.errWriter();
    err.println(wrong.getMessage());
    UnmatchedArgumentException.printSuggestions(wrong, err);
    err.print(commandLine.getHelp().fullSynopsis());
    err.println(
        "See '" + commandLine.getCommandSpec().qualifiedName() + " --help' for what it takes.");
    err.flush();
    return ExitStatus.WRONG_USAGE;
  }
}
