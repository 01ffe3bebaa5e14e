package dev.penstock.internal;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says which operations of the service a step type maps to. From it the processor writes the step's
 * arguments, its properties and the builder methods for every member of the request.
 */
@Retention(RetentionPolicy.SOURCE)
@Target(ElementType.FIELD)
public @interface ServiceStep {
  /**
   * The service, as named in the service model.
   *
   * @return for example {@code sagemaker}
   */
  String service() default "sagemaker";

  /**
   * The operation whose request is the step's arguments.
   *
   * @return for example {@code CreateProcessingJob}
   */
  String create();

  /**
   * The operation whose response is the step's properties; where they are only a structure inside
   * it, with the members that lead there.
   *
   * @return for example {@code DescribeProcessingJob}, or {@code DescribeStep.Step}
   */
  String describe();

  /**
   * The request's member that names the job. A pipeline names its jobs itself, so it is not
   * required here.
   *
   * @return for example {@code ProcessingJobName}; empty when there is none
   */
  String name() default "";

  /**
   * Members of the request that a pipeline does not take.
   *
   * @return names on the wire
   */
  String[] omit() default {};

  /**
   * Required members that a step may leave out because the pipeline has a default for them.
   *
   * @return names on the wire
   */
  String[] defaulted() default {};

  /**
   * Whether the step has nothing to add to its request, so that the processor writes the step too,
   * with a stage for each required member.
   *
   * @return true when there is no class written by hand
   */
  boolean plain() default false;

  /**
   * Whether the step takes a cache configuration.
   *
   * @return true when its builder has the method {@code cache}
   */
  boolean cacheable() default false;

  /**
   * Whether the step takes retry policies.
   *
   * @return true when its builder has the method {@code retry}
   */
  boolean retryable() default false;
}
