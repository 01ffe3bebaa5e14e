package calls;

import dev.penstock.annotation.CallbackContract;
import dev.penstock.annotation.Default;
import dev.penstock.annotation.Input;
import dev.penstock.annotation.Output;
import dev.penstock.annotation.WireName;
import org.jspecify.annotations.Nullable;

/** What a person is asked and answers. */
@CallbackContract
interface Approval {
  /**
   * What the judge said.
   *
   * @return the verdict
   */
  @Input
  String verdict();

  /**
   * Who is asked first.
   *
   * @return a person's name, or null for anybody
   */
  @Input
  @Nullable String person();

  /**
   * How long the answer may take.
   *
   * @return days, or null for no end
   */
  @Input
  @Nullable Integer days();

  /**
   * What it is about.
   *
   * @return the topic
   */
  @Input
  @Default("model")
  Topic topic();

  /**
   * How much it is worth.
   *
   * @return dollars
   */
  @Input
  @Default("0.5")
  double worth();

  /** What people are asked about. */
  enum Topic {
    /** A model. */
    @WireName("model")
    MODEL,
    /** Anything else. */
    OTHER
  }

  /**
   * Whether it is good.
   *
   * @return true when it is
   */
  @Output
  boolean approved();

  /**
   * What it may cost.
   *
   * @return dollars
   */
  @Output
  double budget();
}
