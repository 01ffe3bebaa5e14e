package dev.penstock.local.job;

import dev.penstock.definition.Node.ObjectNode;
import dev.penstock.step.StepType;
import org.jspecify.annotations.Nullable;

/** Does the work of a step. */
@FunctionalInterface
public interface StepRunner {
  /**
   * Does the work. Called on a thread of its own, which is interrupted when the job is to stop.
   *
   * @param job what to do
   * @return what came of it
   * @throws StepFailedException when the job fails; its reason is the step's
   * @throws Exception anything else fails the step too, with the exception's text as the reason
   */
  StepOutcome run(StepJob job) throws Exception;

  /**
   * Tells whether this runner cannot do steps of a type at all, so that nobody finds out half-way.
   *
   * @param type the type of a step
   * @return why not, or null when it may be tried
   */
  default @Nullable String refusal(StepType type) {
    return null;
  }

  /**
   * Tells whether this runner cannot serve a model to a transform step.
   *
   * @param model the request that the model is made with
   * @return why not, or null when it may be tried
   */
  default @Nullable String modelRefusal(ObjectNode model) {
    return null;
  }

  /**
   * A stand-in that always succeeds. It does nothing but make up what other steps read: properties
   * that the request does not give, and a value in each report at each path that a condition or
   * another step reads, of the type that it is compared with.
   *
   * @return the stand-in
   */
  static StepRunner succeed() {
    return StandIn::succeed;
  }

  /**
   * A stand-in that succeeds with given properties.
   *
   * @param properties what other steps may read of it, in the shape of the job's description
   * @return the stand-in
   */
  static StepRunner succeed(ObjectNode properties) {
    return job -> StandIn.succeed(job).with(properties);
  }

  /**
   * A stand-in that always fails.
   *
   * @param reason the step's failure reason
   * @return the stand-in
   */
  static StepRunner fail(String reason) {
    return job -> {
      throw new StepFailedException(reason);
    };
  }

  /**
   * A stand-in that writes a file into an output and succeeds.
   *
   * @param output the output's name
   * @param path the file's path in it
   * @param content the file's content
   * @return the stand-in
   */
  static StepRunner write(String output, String path, String content) {
    return job -> job.writeFile(output, path, content);
  }
}
