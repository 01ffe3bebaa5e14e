package dev.penstock.local.process;

/** How a process finds {@code /opt/ml}, which is no folder of this machine. */
public enum Isolation {
  /** {@link #MOUNTED} where this machine permits it, else {@link #REWRITTEN}. */
  WHERE_POSSIBLE,

  /**
   * The process sees the job's folders under {@code /opt/ml} itself, in a mount namespace of its
   * own (Linux, with {@code unshare} of util-linux, as root or where users may have namespaces).
   * Nothing outside of the process sees it. Where it is not permitted the job fails.
   */
  MOUNTED,

  /**
   * {@code /opt/ml} in arguments and environment variables is replaced by the job's folder. A
   * program that has the path in its own text does not find it: it has to take it from its
   * arguments, {@code SM_*}, or {@code PENSTOCK_ML_ROOT}, which holds the folder that stands for
   * {@code /}.
   */
  REWRITTEN
}
