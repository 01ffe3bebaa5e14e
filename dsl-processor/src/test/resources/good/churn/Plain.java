package churn;

import dev.penstock.annotation.Hyperparameters;

/** Nothing required, nothing said. */
@Hyperparameters(whenTrue = "yes", whenFalse = "no")
interface Plain {
  /**
   * Whether it is fast.
   *
   * @return true when it is
   */
  boolean fast();

  /** {@return how deep {@code it} goes} */
  int deep();

  double undocumented();
}
