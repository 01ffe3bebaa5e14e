package dev.penstock.importer.step;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What others can read of a step.
 *
 * @param stepClass the class of the step, which has its properties
 * @param outputs the methods of a contract's outputs, by their names
 * @param reports the reports of a contract, by the names of their property files
 * @param callOutputs the variables of what a call gives back, by their names, with their types
 * @param loop how the body of a ForEach step is read, or null for other steps
 */
public record StepFacts(
    Class<?> stepClass,
    Map<String, String> outputs,
    Map<String, ReportFacts> reports,
    Map<String, CallOutput> callOutputs,
    @Nullable Loop loop) {

  /**
   * A report of a contract.
   *
   * @param method the contract's method for it
   * @param output the output that holds it
   * @param filePath its file
   * @param members the schema
   */
  public record ReportFacts(String method, String output, String filePath, ReportMember members) {}

  /**
   * A value of a report, or what leads to values.
   *
   * @param method the method or component for it; empty for an element of a list or map
   * @param members what is below, by the steps of the path: {@code .name}, {@code [0]}, {@code
   *     ['k']}
   * @param value the type when this is a value
   */
  public record ReportMember(
      String method, Map<String, ReportMember> members, @Nullable Want value) {}

  /**
   * What a call gives back.
   *
   * @param type its declared type
   * @param method the contract's method for it, or null when there is no contract
   */
  public record CallOutput(Want type, @Nullable String method) {}

  /**
   * How the body of a ForEach step is read.
   *
   * @param inside the only step, when it is written inside the ForEach step
   * @param compared the step that the selector looks at, or null
   */
  public record Loop(@Nullable StepFacts inside, @Nullable String compared) {}

  public static StepFacts of(Class<?> stepClass) {
    return new StepFacts(stepClass, Map.of(), Map.of(), Map.of(), null);
  }
}
