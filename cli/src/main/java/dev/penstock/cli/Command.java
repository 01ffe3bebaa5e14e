package dev.penstock.cli;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/**
 * One of the commands. Described by hand: reading annotations would cost a third of the start-up
 * time.
 */
interface Command {
  /**
   * Says what the command takes.
   *
   * @return the description, with this as its user object
   */
  CommandSpec spec();

  /**
   * Does it.
   *
   * @param arguments what stands on the command line behind the command's name
   * @param console where to write
   * @return the exit status
   */
  int run(ParseResult arguments, Console console);
}
