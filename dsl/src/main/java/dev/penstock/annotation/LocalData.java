package dev.penstock.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a static method without parameters that returns an {@code InputStream}: what lies at a
 * location in S3 where the pipeline runs on this machine. It is read before a run starts. It stands
 * in the class of the pipeline's {@link PipelineSource}, or in one that {@link
 * PipelineSource#work()} names.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface LocalData {
  /**
   * The location.
   *
   * @return an object, {@code s3://bucket/key}
   */
  String value();
}
