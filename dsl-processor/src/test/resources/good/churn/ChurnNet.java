package churn;

import dev.penstock.annotation.Default;
import dev.penstock.annotation.Hyperparameters;
import dev.penstock.annotation.Name;
import dev.penstock.annotation.Range;
import dev.penstock.annotation.Required;
import dev.penstock.annotation.WireName;
import dev.penstock.value.S3Uri;

/**
 * An algorithm of the user's own.
 *
 * @param epochs how often it goes
 *     over the data.
 * @param dropout the part that is <em>dropped</em>, as {@code float}
 * @param steps a whole number, see {@link ChurnNet}
 * @param optimizer which way it goes down
 * @param amp whether precision is mixed
 * @param weights what it begins with
 * @param tag anything
 * @param learningRate how far it goes at once
 * @param batchSize how many rows it takes at once
 */
@Hyperparameters
public record ChurnNet(
    @Required @Range("[1,)") int epochs,
    @Range("[0, 1)") @Default("0.1") float dropout,
    @Range("( -1e3 , 9223372036854775807 ]") Long steps,
    @Default("sgd") Optimizer optimizer,
    boolean amp,
    S3Uri weights,
    @Name("run tag") @Default("*/") String tag,
    @Required @Range("(0, 1]") double learningRate,
    @Range("(,512)") @Default("32") int batchSize) {
  /** Which way it goes down. */
  public enum Optimizer {
    /** The plain way. */
    @WireName("sgd")
    SGD,
    /** The other. */
    ADAM
  }
}
