package dev.penstock.annotation;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a record (or an interface) of what a Lambda function is given and returns: its {@link
 * Input}s and {@link Output}s. For {@code Judge} the processor writes {@code JudgeStep}, whose
 * builder requires each input that has no {@link Default} and is not {@code @Nullable}, and whose
 * methods are the outputs, and {@code JudgeCall}, the same as a function in Java reads and writes
 * it.
 *
 * <pre>{@code
 * @LambdaContract
 * public record Judge(
 *     @Input String modelName, @Input double threshold, @Output boolean good, @Output long score) {}
 * }</pre>
 *
 * <p>Components are {@code int} or {@code long}, {@code double} or {@code float}, {@code boolean},
 * {@code String}, {@link dev.penstock.value.S3Uri}, and enums (whose constants may have a {@link
 * WireName}). Names on the wire are as written; {@link Name} says another.
 */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface LambdaContract {}
