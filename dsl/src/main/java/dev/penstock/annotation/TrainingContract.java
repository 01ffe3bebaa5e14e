package dev.penstock.annotation;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a record (or an interface) of what a training job takes and publishes: its {@link
 * Channel}s, the type of its {@link Hyperparameters}, its {@link Metric}s. For {@code TrainRanker}
 * the processor writes {@code TrainRankerStep}, whose builder requires each channel and the
 * hyperparameters and whose methods are the metrics, and {@code TrainRankerContainer}, the same as
 * a training program in Java finds it.
 *
 * <pre>{@code
 * @TrainingContract
 * public record TrainRanker(
 *     @Channel(contentType = "text/csv") S3Uri train,
 *     @Channel(contentType = "text/csv", required = false) S3Uri validation,
 *     RankerNet hyperparameters,
 *     @Metric("ndcg=(.*?);") double ndcg) {}
 * }</pre>
 *
 * <p>Names on the wire are as written; {@link Name} says another.
 */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface TrainingContract {}
