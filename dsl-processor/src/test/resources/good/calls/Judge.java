package calls;

import dev.penstock.annotation.Input;
import dev.penstock.annotation.LambdaContract;
import dev.penstock.annotation.Name;
import dev.penstock.annotation.Output;
import dev.penstock.annotation.WireName;
import dev.penstock.value.S3Uri;

/**
 * What the judge is given and returns.
 *
 * @param modelName who is judged
 * @param threshold how good it must be
 * @param rounds how often it is looked at
 * @param strict whether doubt counts
 * @param report where the report lies
 * @param mood how it feels
 * @param verdict the verdict
 * @param score how good it is
 * @param share how much of it is good
 * @param again whether it may come again
 * @param evidence where the evidence lies
 * @param after how it feels afterwards
 */
@LambdaContract
public record Judge(
    @Input String modelName,
    @Input double threshold,
    @Input int rounds,
    @Input Boolean strict,
    @Input @Name("report_uri") S3Uri report,
    @Input Mood mood,
    @Output String verdict,
    @Output long score,
    @Output Float share,
    @Output boolean again,
    @Output S3Uri evidence,
    @Output @Name("mood") Mood after) {
  /** How it feels. */
  public enum Mood {
    /** Well. */
    @WireName("good")
    GOOD,
    /** Not well. */
    BAD
  }
}
