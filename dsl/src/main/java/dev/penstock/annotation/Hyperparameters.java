package dev.penstock.annotation;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a record (or an interface) whose components are the hyperparameters of an algorithm. For
 * {@code ChurnNet} the processor writes {@code ChurnNetHyperparameters}, a typed builder of what a
 * training step takes: {@code .hyperparameters(ChurnNetHyperparameters.builder()…build())}. For
 * {@code ChurnHyperparameters} its name is {@code ChurnHyperparameterSet}. For a record it also
 * writes {@code ChurnNetJson}, by which a training program in Java reads what was set.
 *
 * <pre>{@code
 * @Hyperparameters
 * public record ChurnNet(
 *     @Required @Range("[1,)") int epochs,
 *     @Range("(0, 1]") @Default("0.001") double learningRate,
 *     Optimizer optimizer) {}
 * }</pre>
 *
 * <p>Components are {@code int} or {@code long}, {@code double} or {@code float}, {@code boolean},
 * {@code String}, {@link dev.penstock.value.S3Uri}, and enums (whose constants may have a {@link
 * WireName}). Names are put in snake_case on the wire; {@link Name} says another. What is not
 * {@link Required} may be left out; then nothing is written, and the algorithm's own default holds,
 * which {@link Default} documents. Numbers outside of a {@link Range} are reported at compile.
 */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface Hyperparameters {
  /**
   * How the algorithm reads true: hyperparameters travel as texts.
   *
   * @return {@code True}, as Python writes it, unless said otherwise
   */
  String whenTrue() default "True";

  /**
   * How the algorithm reads false.
   *
   * @return {@code False}, as Python writes it, unless said otherwise
   */
  String whenFalse() default "False";
}
