package calls;

import dev.penstock.annotation.CallbackContract;
import dev.penstock.annotation.Input;
import dev.penstock.annotation.Output;

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
