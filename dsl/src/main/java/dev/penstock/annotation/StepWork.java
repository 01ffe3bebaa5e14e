package dev.penstock.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a static method that does the work of a step where the pipeline runs on this machine. It
 * stands in the class of the pipeline's {@link PipelineSource}, or in one that {@link
 * PipelineSource#work()} names.
 *
 * <p>The step's contract says what the method takes and returns:
 *
 * <ul>
 *   <li>a processing or training contract: {@code void prepare(PrepareContainer container)}; with a
 *       {@code Consumer<String>} as second parameter it writes lines into the job's log, where the
 *       metrics are looked for that the contract defines
 *   <li>a Lambda contract: {@code JudgeCall.Outputs judge(JudgeCall.Inputs inputs)}
 *   <li>a callback contract: {@code ReleaseCall.Outputs release(CallbackMessage<ReleaseCall.Inputs>
 *       message)}, which answers at once
 * </ul>
 *
 * <p>A method that fits none of these, is not static, or does the work of a step that another one
 * in its class does already, is an error of the annotation processor.
 *
 * <p>An exception fails the step with the exception's message. When the step is to stop, the thread
 * is interrupted.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface StepWork {
  /**
   * The steps that the method does.
   *
   * @return names of steps, as the pipeline has them
   */
  String[] value();
}
