package dev.penstock.annotation;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a record (or an interface) of what a worker behind a queue is given and answers: its {@link
 * Input}s and {@link Output}s. For {@code Approval} the processor writes {@code ApprovalStep},
 * whose builder requires each input that has no {@link Default} and is not {@code @Nullable}, and
 * whose methods are the outputs, and {@code ApprovalCall}, the same as a worker in Java reads and
 * writes it.
 *
 * <pre>{@code
 * @CallbackContract
 * public record Approval(@Input String verdict, @Output String ticket) {}
 * }</pre>
 *
 * <p>Components are what those of a {@link LambdaContract} may be. Names on the wire are as
 * written; {@link Name} says another.
 */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface CallbackContract {}
