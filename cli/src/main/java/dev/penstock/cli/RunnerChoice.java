package dev.penstock.cli;

import dev.penstock.definition.PipelineDefinition;
import dev.penstock.definition.StepDefinition;
import dev.penstock.local.docker.DockerRunner;
import dev.penstock.local.function.DeclaredWork;
import dev.penstock.local.job.Runners;
import dev.penstock.local.job.StepRunner;
import dev.penstock.local.process.ProcessRunner;
import dev.penstock.step.StepType;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Who does which step: what the pipeline declares, and what {@code --runner} says. */
final class RunnerChoice {
  private static final String PROCESS = "process";
  private static final String SCRIPT = PROCESS + ":";
  private static final String DOCKER = "docker";
  static final String STAND_IN = "stand-in";
  private static final List<String> ALL = List.of(PROCESS, DOCKER, STAND_IN);

  private RunnerChoice() {}

  /**
   * Chooses.
   *
   * @param definition the pipeline
   * @param work what its source declares
   * @param given the values of {@code --runner}, the later before the earlier
   * @throws CommandFailure when one names no step, no type or no runner
   */
  static Runners of(PipelineDefinition definition, DeclaredWork work, List<String> given) {
    Runners.Builder runners = Runners.builder();
    work.steps().forEach(runners::step);
    List<StepDefinition> steps = definition.allSteps();
    for (String each : given) {
      int equals = each.indexOf('=');
      String how = known(each.substring(equals + 1));
      if (equals < 0) {
        others(runners, how);
        if (how.equals(STAND_IN)) {
          // One run answers itself; what is served waits for its clients.
          runners.type(StepType.CALLBACK, runner(how));
        }
        continue;
      }
      String which = each.substring(0, equals);
      List<String> chosen = new ArrayList<>();
      for (StepDefinition step : steps) {
        if (step.name().equals(which) || step.type().equals(which)) {
          chosen.add(step.name());
        }
      }
      if (chosen.isEmpty()) {
        throw unknown(
            "step",
            which,
            Stream.concat(
                    steps.stream().map(StepDefinition::name),
                    steps.stream().map(StepDefinition::type))
                .distinct()
                .toList());
      }
      chosen.forEach(step -> runners.step(step, runner(how)));
    }
    return runners.build();
  }

  /**
   * Chooses before the pipeline is known.
   *
   * @param work what a source declares, which goes before what is said of types and of all
   * @param given the values of {@code --runner}, the later before the earlier
   * @throws CommandFailure when one names no runner
   */
  static Runners of(DeclaredWork work, List<String> given) {
    Runners.Builder runners = Runners.builder();
    work.steps().forEach(runners::step);
    for (String each : given) {
      int equals = each.indexOf('=');
      String how = known(each.substring(equals + 1));
      StepType type = equals < 0 ? null : StepType.ofWireName(each.substring(0, equals));
      if (equals < 0) {
        others(runners, how);
      } else if (type != null) {
        runners.type(type, runner(how));
      } else {
        runners.step(each.substring(0, equals), runner(how));
      }
    }
    return runners.build();
  }

  private static String known(String how) {
    if (!ALL.contains(how) && !how.startsWith(SCRIPT)) {
      throw unknown("runner", how, ALL);
    }
    return how;
  }

  private static void others(Runners.Builder runners, String how) {
    if (how.equals(STAND_IN)) {
      runners.others(runner(how));
    } else {
      StepRunner runner = runner(how);
      for (StepType type : StepType.values()) {
        if (runner.refusal(type) == null) {
          runners.type(type, runner);
        }
      }
    }
  }

  private static StepRunner runner(String how) {
    return switch (how) {
      case PROCESS -> ProcessRunner.create();
      case DOCKER -> DockerRunner.create();
      case STAND_IN -> StepRunner.succeed();
      default -> ProcessRunner.create().script(Path.of(how.substring(SCRIPT.length())));
    };
  }

  private static CommandFailure unknown(String what, String name, List<String> names) {
    return CommandFailure.wrongUsage(
        "There is no " + what + " \"" + name + "\". " + Suggestion.of(name, names));
  }
}
