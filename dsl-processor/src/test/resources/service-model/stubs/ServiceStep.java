package dev.penstock.internal;

/** As in the DSL. */
public @interface ServiceStep {
  String service() default "sagemaker";

  String create();

  String describe();

  String name() default "";

  String[] omit() default {};

  String[] defaulted() default {};

  boolean plain() default false;

  boolean cacheable() default false;

  boolean retryable() default false;
}
