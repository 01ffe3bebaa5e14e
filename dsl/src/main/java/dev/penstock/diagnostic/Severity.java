package dev.penstock.diagnostic;

/** How bad it is. */
public enum Severity {
  /** There is no definition before it is mended. */
  ERROR,
  /** There is a definition; it may not do what is meant. */
  WARNING
}
