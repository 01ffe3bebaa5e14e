package dev.penstock.local.process;

import dev.penstock.local.container.JobProgram;
import dev.penstock.local.job.StepFailedException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Works out the command that does a job's work here.
 *
 * @param python the interpreter that stands for the image's
 * @param program what to run in the place of the image's entry point; empty to run the request's
 * @param script a script of this machine in the place of the request's; null to run the request's
 */
record ProcessCommand(String python, List<String> program, @Nullable Path script) {
  /** {@code python}, {@code python3.10}, {@code /miniconda3/bin/python3}. */
  private static final Pattern PYTHON = Pattern.compile("(?:.*/)?python(?:\\d+(?:\\.\\d+)*)?");

  /** Whether something else runs than what the request says. */
  boolean isGiven() {
    return script != null || !program.isEmpty();
  }

  List<String> of(JobProgram asked) throws StepFailedException {
    List<String> command = new ArrayList<>();
    if (script != null) {
      command.add(interpreter(script.toString()));
      command.add(script.toString());
      command.addAll(asked.arguments().isEmpty() ? asked.hyperparameters() : asked.arguments());
    } else if (!program.isEmpty()) {
      command.addAll(program);
      command.addAll(asked.arguments());
    } else if (!asked.entrypoint().isEmpty()) {
      command.addAll(asked.entrypoint());
      if (PYTHON.matcher(command.get(0)).matches()) {
        command.set(0, python);
      }
      command.addAll(asked.arguments());
    } else if (asked.script() != null) {
      command.add(interpreter(asked.script()));
      command.add(asked.script());
      command.addAll(asked.hyperparameters());
    } else {
      throw new StepFailedException(
          "what the image \""
              + asked.image()
              + "\" runs is known to the image alone; give the process a program or a script, or"
              + " the step another runner");
    }
    return command;
  }

  private String interpreter(String file) {
    return file.endsWith(".sh") ? "/bin/bash" : python;
  }
}
